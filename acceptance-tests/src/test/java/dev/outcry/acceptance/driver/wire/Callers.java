package dev.outcry.acceptance.driver.wire;

import dev.outcry.acceptance.client.HttpApi;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The people of a scenario, each at one server. */
final class Callers implements AutoCloseable {

  private static final AtomicInteger SCENARIOS = new AtomicInteger();

  private final List<URI> servers;
  private final String scenario = "s" + SCENARIOS.incrementAndGet();
  private final AtomicInteger turns = new AtomicInteger();
  private final Map<String, Caller> known = new ConcurrentHashMap<>();

  Callers(List<URI> servers) {
    this.servers = List.copyOf(servers);
  }

  /** A word that stands in names of this scenario alone. */
  String scenario() {
    return scenario;
  }

  /** For somebody who is not known yet. */
  HttpApi nobody() {
    return withToken("");
  }

  HttpApi withToken(String token) {
    return new HttpApi(servers.get(turns.getAndIncrement() % servers.size()), token);
  }

  /** Everything that this person does from now on, it does there and with this token. */
  void remember(String userId, HttpApi http) {
    known.putIfAbsent(userId, new Caller(http));
  }

  Caller get(String userId) {
    Caller caller = known.get(userId);
    if (caller == null) {
      throw new IllegalArgumentException(userId + " did not sign up in this scenario");
    }
    return caller;
  }

  @Override
  public void close() {
    known.values().forEach(Caller::close);
  }
}

package dev.outcry.acceptance.driver.wire;

import dev.outcry.acceptance.client.Errands;
import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.StompClient;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A person at a server: what can be done over HTTP or STOMP is done over either, by turns. */
final class Caller implements AutoCloseable {

  private final HttpApi http;
  private final AtomicInteger turns = new AtomicInteger();
  private @Nullable Errands errands;

  Caller(HttpApi http) {
    this.http = http;
  }

  HttpApi http() {
    return http;
  }

  boolean isTurnOfStomp() {
    return turns.getAndIncrement() % 2 == 0;
  }

  /** What is sent over STOMP, on one connection. */
  synchronized Errands errands() {
    Errands known = errands;
    if (known == null) {
      known = new Errands(connect());
      errands = known;
    }
    return known;
  }

  /** A connection of its own. */
  StompClient connect() {
    return StompClient.connect(http.server(), http.token());
  }

  @Override
  public synchronized void close() {
    if (errands != null) {
      errands.close();
    }
  }
}

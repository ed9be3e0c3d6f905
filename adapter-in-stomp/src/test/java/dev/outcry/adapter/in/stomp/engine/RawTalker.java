package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that speaks in JSON alone, over a connection that is made of nothing but bytes. */
final class RawTalker implements Connection {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Session session;
  private final Semaphore demanded = new Semaphore(1);
  private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
  private volatile int closeCode;
  private volatile boolean aborted;

  RawTalker(StompEngine engine) {
    session = engine.openRaw(this);
  }

  @Override
  public void send(List<Message> messages, Sent sent) {
    messages.forEach(message -> heard.add(JSON.readTree(Client.whole(message))));
    sent.done();
  }

  @Override
  public void ping() {}

  @Override
  public void demand() {
    demanded.release();
  }

  @Override
  public void close(int code, String reason) {
    closeCode = code;
    closed();
  }

  /** May be called before there is a session: by a server that stops. */
  @SuppressWarnings("ConstantValue")
  private void closed() {
    if (session != null) {
      session.closed();
    }
  }

  @Override
  public void abort() {
    aborted = true;
  }

  /** One message in one piece. */
  RawTalker say(String json) {
    return piece(json.getBytes(StandardCharsets.UTF_8), false, true);
  }

  /** Waits until the server wants to hear more, as a connection does. */
  RawTalker piece(byte[] bytes, boolean binary, boolean last) {
    try {
      assertThat(demanded.tryAcquire(10, TimeUnit.SECONDS)).as("demand").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    session.received(ByteBuffer.wrap(bytes), binary, last);
    session.proceed();
    return this;
  }

  /** Comes back when the server has let this client in. */
  RawTalker auth(String token) {
    say("{\"type\":\"AUTH\",\"token\":\"" + token + "\"}");
    await("AUTH_RESPONSE");
    return this;
  }

  /** The first frame of this type. */
  JsonNode await(String type) {
    return await(type, 1);
  }

  /** That many frames of this type, of which the last is answered. */
  JsonNode await(String type, int count) {
    Awaitility.await(type + " of " + heard).until(() -> of(type).size() >= count || isOver());
    settle();
    assertThat(of(type)).as("%s of %s", type, heard).hasSizeGreaterThanOrEqualTo(count);
    return of(type).get(count - 1);
  }

  List<JsonNode> of(String type) {
    return heard.stream().filter(each -> each.path("type").asString().equals(type)).toList();
  }

  /** What was heard has left, too, from here on: the clock may be turned. */
  void settle() {
    session.outbound().whileSending(() -> {});
  }

  int awaitClose() {
    Awaitility.await().until(() -> closeCode != 0);
    return closeCode;
  }

  boolean isOver() {
    return aborted || closeCode != 0;
  }
}

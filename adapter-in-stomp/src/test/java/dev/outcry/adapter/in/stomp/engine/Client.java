package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other end of a connection that is made of nothing but bytes. */
final class Client implements Connection {

  static {
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    Awaitility.setDefaultPollInterval(Duration.ofMillis(2));
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What the server said. */
  record Said(String command, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    JsonNode json() {
      return JSON.readTree(body);
    }

    boolean is(String subscription, String field, Object value) {
      return header("subscription").equals(subscription)
          && json().path(field).asString().equals(value.toString());
    }
  }

  private final Session session;
  private final Semaphore demanded = new Semaphore(1);
  private final List<Said> said = new CopyOnWriteArrayList<>();
  private final Queue<Sent> stuck = new ArrayDeque<>();
  private boolean reading = true;
  private int receipts;
  private volatile int pings;
  private volatile int beats;
  private volatile int closeCode;
  private volatile boolean aborted;
  private volatile long mostStuck;
  private volatile int writes;
  private long stuckBytes;

  Client(StompEngine engine) {
    session = engine.open(this);
  }

  // The connection

  @Override
  public void send(List<Message> messages, Sent sent) {
    synchronized (stuck) {
      writes++;
      int size = 0;
      for (Message message : messages) {
        size += message.size();
        hear(text(message));
      }
      if (!reading) {
        int taken = size;
        stuckBytes += taken;
        mostStuck = Math.max(mostStuck, stuckBytes);
        stuck.add(
            () -> {
              synchronized (stuck) {
                stuckBytes -= taken;
              }
              sent.done();
            });
        return;
      }
    }
    sent.done();
  }

  private static String text(Message message) {
    return new String(whole(message), StandardCharsets.UTF_8);
  }

  /** Head and body. */
  static byte[] whole(Message message) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(bytes(message.head()));
    if (message.body() != null) {
      whole.writeBytes(bytes(message.body()));
    }
    return whole.toByteArray();
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private void hear(String frame) {
    if (frame.equals("\n")) {
      beats++;
      return;
    }
    assertThat(frame).endsWith("\0");
    int head = frame.indexOf("\n\n");
    String[] lines = frame.substring(0, head).split("\n");
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.put(lines[i].substring(0, colon), lines[i].substring(colon + 1));
    }
    String body = frame.substring(head + 2, frame.length() - 1);
    if (headers.containsKey("content-length")) {
      assertThat(headers)
          .containsEntry("content-length", "" + body.getBytes(StandardCharsets.UTF_8).length);
    }
    said.add(new Said(lines[0], headers, body));
  }

  @Override
  public void ping() {
    pings++;
  }

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

  // The client

  /** Takes nothing more, though the connection stands. */
  void stopReading() {
    synchronized (stuck) {
      reading = false;
    }
  }

  /** Takes one message of those that wait; false if none does. */
  boolean readOne() {
    Sent one;
    synchronized (stuck) {
      one = stuck.poll();
    }
    if (one != null) {
      one.done();
    }
    return one != null;
  }

  void readAll() {
    while (readOne()) {
      Thread.onSpinWait();
    }
  }

  boolean hasDemand() {
    return demanded.availablePermits() > 0;
  }

  Client raw(String text) {
    return raw(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Waits until the server wants to hear more, as a connection does. */
  Client raw(byte[] bytes) {
    try {
      assertThat(demanded.tryAcquire(10, TimeUnit.SECONDS)).as("demand").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    session.received(ByteBuffer.wrap(bytes), false, true);
    session.proceed();
    return this;
  }

  void connect(String token) {
    raw(
        "CONNECT\naccept-version:1.1,1.2\nheart-beat:10000,10000\nAuthorization:Bearer "
            + token
            + "\n\n\0");
    await("CONNECTED", frame -> frame.command().equals("CONNECTED"));
  }

  /** Comes back when the subscription is active. */
  void subscribe(String id, String destination, String... headers) {
    String receipt = subscribeOnly(id, destination, headers);
    await("receipt", frame -> frame.header("receipt-id").equals(receipt));
  }

  String subscribeOnly(String id, String destination, String... headers) {
    String receipt = "r" + ++receipts;
    String more = headers.length == 0 ? "" : String.join("\n", headers) + "\n";
    raw(
        "SUBSCRIBE\nid:"
            + id
            + "\ndestination:"
            + destination
            + "\nreceipt:"
            + receipt
            + "\n"
            + more
            + "\n\0");
    return receipt;
  }

  Client sendTo(String destination, String json, String... headers) {
    String more = headers.length == 0 ? "" : String.join("\n", headers) + "\n";
    return raw("SEND\ndestination:" + destination + "\n" + more + "\n" + json + "\0");
  }

  Said await(String what, Predicate<Said> wanted) {
    Awaitility.await(what).until(() -> said.stream().anyMatch(wanted) || aborted || closeCode != 0);
    settle();
    return said.stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new AssertionError(what + " did not come: " + said));
  }

  Said awaitError() {
    return await("ERROR", frame -> frame.command().equals("ERROR"));
  }

  Said awaitAck(String status) {
    return await(status, frame -> frame.is("acks", "status", status));
  }

  Said awaitReceipt(String id) {
    return await("receipt " + id, frame -> frame.header("receipt-id").equals(id));
  }

  int awaitClose() {
    Awaitility.await().until(() -> closeCode != 0);
    return closeCode;
  }

  List<Said> said() {
    return List.copyOf(said);
  }

  /** What this subscription brought, in its order. */
  List<JsonNode> on(String subscription) {
    return said.stream()
        .filter(frame -> frame.header("subscription").equals(subscription))
        .map(Said::json)
        .toList();
  }

  boolean isAborted() {
    return aborted;
  }

  int pings() {
    return pings;
  }

  int beats() {
    return beats;
  }

  /** How often the server has written to the connection. */
  int writes() {
    return writes;
  }

  long mostStuck() {
    return mostStuck;
  }

  /** What was heard has left, too, from here on: the clock may be turned. */
  void settle() {
    session.outbound().whileSending(() -> {});
  }

  void touch() {
    session.touch();
  }

  /** The connection breaks. */
  void cut() {
    session.closed();
  }
}

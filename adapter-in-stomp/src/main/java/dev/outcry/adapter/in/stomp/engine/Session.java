package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.adapter.in.stomp.engine.Connection.Message;
import dev.outcry.application.port.in.OpenSession;
import dev.outcry.domain.RefusalCode;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One client, whatever it speaks. Whoever carries it feeds it with bytes, one thread at a time, and
 * no more before it was asked to by {@link Connection#demand}: a session works on one batch of
 * frames at a time, so its requests keep their order.
 *
 * <p>Cut without a word is who takes too little of what is sent ({@link Outbound}), and who is
 * silent for {@value #SILENCE_MILLIS} ms.
 */
public abstract class Session {

  /** Together with the good-bye: gone after 10 seconds. */
  static final long CONNECT_MILLIS = 7_000;

  static final long CLOSING_MILLIS = 2_000;
  static final long SILENCE_MILLIS = 59_000;

  /** A little more often than the client was promised. */
  static final long BEAT_MILLIS = 19_000;

  private enum State {
    NEW,
    CONNECTED,
    /** Hears nothing more; what is queued still leaves. */
    CLOSING,
    CLOSED
  }

  private final StompEngine engine;
  private final Connection connection;
  private final Flood flood = new Flood();
  private final Outbound outbound;
  private final Subscriptions subscriptions = new Subscriptions();
  private final Pending pending;
  private final Attendance attendance = new Attendance();

  private volatile State state = State.NEW;
  private volatile @Nullable Caller caller;
  private volatile long heardAt;
  private long beatAt;
  private long since;

  Session(StompEngine engine, Connection connection) {
    this.engine = engine;
    this.connection = connection;
    outbound =
        new Outbound(connection, engine::now, () -> subscriptions.forEach(Subscription::ready));
    pending = new Pending(connection::demand);
    since = engine.now();
    heardAt = since;
    beatAt = since;
  }

  /** Takes all of the bytes, which may be reused when this returns. */
  abstract void take(ByteBuffer bytes, boolean binary, boolean last);

  /** What is to be done about what was taken since the last time; null if it is not whole yet. */
  abstract @Nullable Runnable next();

  /** The last thing that a client hears before it is cut. */
  abstract ByteBuffer error(FatalCode code, String detail);

  /** Tells that this instance stops. */
  abstract void tellDraining();

  /** Gives a sign of life beside the ping. */
  void beat(Caller present) {}

  /**
   * Takes bytes, which may be reused when this returns; {@link #proceed} must follow.
   *
   * @param binary whether their message is said to be no text
   * @param last whether their message ends with them
   */
  public final void received(ByteBuffer bytes, boolean binary, boolean last) {
    touch();
    if (!isOpen()) {
      bytes.position(bytes.limit());
      return;
    }
    take(bytes, binary, last);
  }

  /** Sees to what was received, by another thread, then asks for more. */
  public final void proceed() {
    Runnable work = next();
    if (work == null) {
      connection.demand();
    } else if (!engine.execute(() -> process(work))) {
      abort();
    }
  }

  /** The client gave a sign of life. */
  public final void touch() {
    heardAt = engine.now();
  }

  private Duration silence() {
    return Duration.ofMillis(engine.now() - heardAt);
  }

  /** The connection is gone. */
  public final void closed() {
    state = State.CLOSED;
    outbound.drop();
    engine.forget(this);
    endAll();
  }

  private void process(Runnable work) {
    try {
      work.run();
    } finally {
      demandUnlessBusy();
    }
  }

  private void demandUnlessBusy() {
    boolean busy = isOpen() && pending.tooMany();
    if (!busy && state != State.CLOSED) {
      connection.demand();
    }
  }

  /** Lets someone in; false if the session has ended meanwhile. */
  final boolean letIn(Caller found) {
    engine.nicknames().learn(found.id()); // Who comes is likely to speak.
    synchronized (this) {
      if (state != State.NEW) {
        return false;
      }
      caller = found;
      beatAt = engine.now();
      state = State.CONNECTED;
    }
    attendance.begin(
        engine.outcry().openSession(), new OpenSession.Command(found.id(), this::silence));
    return true;
  }

  /** Null as long as nobody has been let in. */
  final @Nullable Caller caller() {
    return caller;
  }

  final StompEngine engine() {
    return engine;
  }

  /** Requests that this session has to wait for. */
  final Pending pending() {
    return pending;
  }

  final Outbound outbound() {
    return outbound;
  }

  final Attendance attendance() {
    return attendance;
  }

  final Subscriptions subscriptions() {
    return subscriptions;
  }

  final boolean isOpen() {
    return state == State.NEW || state == State.CONNECTED;
  }

  /** A request came too fast. That is no reason to go, unless it never ends. */
  final void limited() {
    boolean enough;
    synchronized (this) {
      enough = flood.rises(engine.now());
    }
    if (enough) {
      finish(1008, RefusalCode.RATE_LIMITED.name());
    }
  }

  final void send(ByteBuffer message) {
    send(new Message(message, null));
  }

  /** Hands one message to the connection; one message too many ends the session. */
  final void send(Message message) {
    if (!outbound.send(message)) {
      cutSlow();
    }
  }

  /** The same, but it may leave together with what follows, at the next {@link Outbound#flush}. */
  final void gather(Message message) {
    if (!outbound.gather(message)) {
      cutSlow();
    }
  }

  final void fail(FatalCode code, String detail) {
    fail(code, error(code, detail));
  }

  final void fail(FatalCode code, ByteBuffer error) {
    send(error);
    finish(code.closeCode(), code.name());
  }

  /** Says good-bye once everything queued has left. */
  final void finish(int code, String reason) {
    synchronized (this) {
      if (!isOpen()) {
        return;
      }
      since = engine.now();
      state = State.CLOSING; // After since, which the timer reads without the lock.
    }
    endAll();
    outbound.end(() -> connection.close(code, reason));
  }

  final void abort() {
    if (isEndedNow()) {
      leave();
    }
  }

  private void cutSlow() {
    if (isEndedNow()) {
      engine.countSlow();
      leave();
    }
  }

  /** True for the one who ends it. */
  private synchronized boolean isEndedNow() {
    boolean open = state != State.CLOSED;
    state = State.CLOSED;
    return open;
  }

  private void leave() {
    outbound.drop();
    engine.forget(this);
    connection.abort();
    endAll();
  }

  /** By another thread: this one may hold a lock of the room that it delivers. */
  private void endAll() {
    attendance.end();
    Subscription[] all = subscriptions.removeAll();
    if (all.length > 0) {
      engine.executeInTheEnd(() -> Arrays.stream(all).forEach(Subscription::end));
    }
  }

  /** An instance that stops says so, and that the client may come back elsewhere. */
  final void drain() {
    tellDraining();
    finish(1012, "DRAINING");
  }

  final void tick(long now) {
    if (outbound.isStalled(now)) {
      cutSlow();
      return;
    }
    if (isLate(now)) {
      abort();
      return;
    }
    if (state == State.NEW && now - since >= CONNECT_MILLIS) {
      fail(FatalCode.UNAUTHENTICATED, "no token came");
    }
    Caller present = caller;
    if (state != State.CONNECTED || present == null) {
      return;
    }
    if (now - beatAt >= BEAT_MILLIS) {
      beatAt = now;
      connection.ping();
      beat(present);
    }
    subscriptions.forEach(each -> each.tick(now));
    outbound.flush();
  }

  private boolean isLate(long now) {
    boolean parting = state == State.CLOSING && now - since >= CLOSING_MILLIS;
    return parting || now - heardAt >= SILENCE_MILLIS;
  }

  /** A token that no longer counts ends the session; one that cannot be checked now does not. */
  final void recheckToken() {
    Caller present = caller;
    if (state == State.CONNECTED && present != null && !present.counts()) {
      fail(FatalCode.UNAUTHENTICATED, "");
    }
  }
}

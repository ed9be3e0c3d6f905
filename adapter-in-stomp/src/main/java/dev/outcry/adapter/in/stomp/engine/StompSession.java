package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.adapter.in.stomp.engine.Connection.Message;
import dev.outcry.adapter.in.stomp.engine.Inbound.Batch;
import dev.outcry.application.port.in.OpenSession;
import dev.outcry.domain.Refusal;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.timeline.Rev;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One client. Whoever carries it feeds it with bytes, one thread at a time, and no more before it
 * was asked to by {@link Connection#demand}: a session works on one batch of frames at a time, so
 * its requests keep their order.
 *
 * <p>Cut without a word is who takes too little of what is sent ({@link Outbound}), and who is
 * silent for {@value #SILENCE_MILLIS} ms.
 */
public final class StompSession {

  /** Together with the good-bye: gone after 10 seconds. */
  static final long CONNECT_MILLIS = 7_000;

  static final long CLOSING_MILLIS = 2_000;
  static final long SILENCE_MILLIS = 59_000;

  /** A little more often than the client was promised. */
  static final long BEAT_MILLIS = 19_000;

  private static final String OFFERED_BEAT = "20000";
  private static final System.Logger LOG = System.getLogger(StompSession.class.getName());

  private enum State {
    NEW,
    CONNECTED,
    /** Hears nothing more; what is queued still leaves. */
    CLOSING,
    CLOSED
  }

  private final StompEngine engine;
  private final Connection connection;
  private final Inbound inbound = new Inbound();
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

  StompSession(StompEngine engine, Connection connection) {
    this.engine = engine;
    this.connection = connection;
    outbound =
        new Outbound(connection, engine::now, () -> subscriptions.forEach(Subscription::ready));
    pending = new Pending(connection::demand);
    since = engine.now();
    heardAt = since;
    beatAt = since;
  }

  /** Takes bytes, which may be reused when this returns; {@link #proceed} must follow. */
  public void received(ByteBuffer bytes) {
    touch();
    if (!isOpen()) {
      bytes.position(bytes.limit());
      return;
    }
    inbound.take(bytes);
  }

  /** Sees to what was received, by another thread, then asks for more. */
  public void proceed() {
    Batch batch = inbound.next();
    if (batch == null) {
      connection.demand();
    } else if (!engine.execute(() -> process(batch))) {
      abort();
    }
  }

  /** The client gave a sign of life. */
  public void touch() {
    heardAt = engine.now();
  }

  private Duration silence() {
    return Duration.ofMillis(engine.now() - heardAt);
  }

  /** The connection is gone. */
  public void closed() {
    state = State.CLOSED;
    outbound.drop();
    engine.forget(this);
    endAll();
  }

  private void process(Batch batch) {
    try {
      for (Frame frame : batch.frames()) {
        if (!isOpen() || pending.hadLast()) {
          break;
        }
        handleOrFail(frame);
      }
      BadFrameException bad = batch.bad();
      if (bad != null && isOpen()) {
        fail(bad.code(), String.valueOf(bad.getMessage()), Optional.empty());
      }
    } finally {
      demandUnlessBusy();
    }
  }

  private void handleOrFail(Frame frame) {
    try {
      handle(frame);
    } catch (BadFrameException bad) {
      fail(bad.code(), String.valueOf(bad.getMessage()), frame.receipt());
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, "a frame could not be handled", bug);
      fail(FatalCode.INTERNAL, "", frame.receipt());
    }
  }

  private void handle(Frame frame) throws BadFrameException {
    Caller present = caller;
    if (present == null) {
      connect(frame);
      return;
    }
    switch (frame.command()) {
      case SEND -> engine.requests().handle(this, present.id(), frame);
      case SUBSCRIBE -> engine.subscribing().subscribe(this, present.id(), frame);
      case UNSUBSCRIBE -> engine.subscribing().unsubscribe(this, frame);
      case DISCONNECT -> disconnect(frame);
      case CONNECT, STOMP -> throw BadFrameException.malformed("connected already");
      case ACK, NACK, BEGIN, COMMIT, ABORT ->
          throw new BadFrameException(FatalCode.UNSUPPORTED_COMMAND, frame.command().name());
    }
  }

  private void connect(Frame frame) throws BadFrameException {
    Caller found = Caller.of(frame, engine.authenticate());
    engine.nicknames().learn(found.id()); // Who comes is likely to speak.
    synchronized (this) {
      if (state != State.NEW) {
        return;
      }
      caller = found;
      beatAt = engine.now();
      state = State.CONNECTED;
    }
    attendance.begin(engine.openSession(), new OpenSession.Command(found.id(), this::silence));
    String beat = found.wantsBeats() ? OFFERED_BEAT + "," + OFFERED_BEAT : "0," + OFFERED_BEAT;
    send(ServerFrames.connected(found.id().value(), beat), null);
  }

  /** All that was sent before is with its lane when the receipt goes out. */
  private void disconnect(Frame frame) {
    pending.afterLast(
        () -> {
          receipt(frame.receipt().orElse(null));
          finish(1000, "");
        });
  }

  /** Requests that this session has to wait for. */
  Pending pending() {
    return pending;
  }

  /** A request came too fast. That is no reason to go, unless it never ends. */
  void limited() {
    boolean enough;
    synchronized (this) {
      enough = flood.rises(engine.now());
    }
    if (enough) {
      finish(1008, RefusalCode.RATE_LIMITED.name());
    }
  }

  private void demandUnlessBusy() {
    boolean busy = isOpen() && pending.tooMany();
    if (!busy && state != State.CLOSED) {
      connection.demand();
    }
  }

  StompEngine engine() {
    return engine;
  }

  void receipt(@Nullable String id) {
    if (id != null) {
      send(ServerFrames.receipt(id), null);
    }
  }

  /** Tells whoever subscribed to that queue; if nobody did, it is not for anybody. */
  void tell(Queue queue, ObjectNode content) {
    subscriptions.forEach(
        each -> {
          if (each instanceof QueueSubscription subscription && subscription.queue() == queue) {
            subscription.deliver(
                ServerFrames.message(queue.destination(), engine.nextMessageId(), content));
          }
        });
  }

  /** The caller may no longer read the room. */
  void removed(RoomSubscription room, Refusal refusal) {
    engine.subscribing().ended(this, room, Refused.of(refusal));
  }

  /** Goes on with a room from there, by another thread. */
  void watchAnew(RoomSubscription room, Rev from) {
    Caller present = caller;
    if (present != null) {
      engine.executeInTheEnd(() -> engine.subscribing().watchAnew(this, present.id(), room, from));
    }
  }

  Attendance attendance() {
    return attendance;
  }

  Outbound outbound() {
    return outbound;
  }

  Subscriptions subscriptions() {
    return subscriptions;
  }

  /** Hands one message to the connection; one message too many ends the session. */
  void send(ByteBuffer head, @Nullable ByteBuffer body) {
    if (!outbound.send(new Message(head, body))) {
      cutSlow();
    }
  }

  /** The same, but it may leave together with what follows, at the next {@link Outbound#flush}. */
  void gather(ByteBuffer head, ByteBuffer body) {
    if (!outbound.gather(new Message(head, body))) {
      cutSlow();
    }
  }

  private boolean isOpen() {
    return state == State.NEW || state == State.CONNECTED;
  }

  private void fail(FatalCode code, String detail, Optional<String> receipt) {
    send(ServerFrames.error(code, detail, receipt), null);
    finish(code.closeCode(), code.name());
  }

  /** Says good-bye once everything queued has left. */
  private void finish(int code, String reason) {
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

  void abort() {
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
  void drain() {
    subscriptions.forEach(Subscription::drain);
    finish(1012, "DRAINING");
  }

  void tick(long now) {
    if (outbound.isStalled(now)) {
      cutSlow();
      return;
    }
    if (isLate(now)) {
      abort();
      return;
    }
    if (state == State.NEW && now - since >= CONNECT_MILLIS) {
      fail(FatalCode.UNAUTHENTICATED, "CONNECT comes first", Optional.empty());
    }
    Caller present = caller;
    if (state != State.CONNECTED || present == null) {
      return;
    }
    if (now - beatAt >= BEAT_MILLIS) {
      beatAt = now;
      connection.ping();
      if (present.wantsBeats()) {
        send(ServerFrames.heartBeat(), null);
      }
    }
    subscriptions.forEach(each -> each.tick(now));
    outbound.flush();
  }

  private boolean isLate(long now) {
    boolean parting = state == State.CLOSING && now - since >= CLOSING_MILLIS;
    return parting || now - heardAt >= SILENCE_MILLIS;
  }

  /** A token that no longer counts ends the session; one that cannot be checked now does not. */
  void recheckToken() {
    Caller present = caller;
    if (state == State.CONNECTED && present != null && !present.counts()) {
      fail(FatalCode.UNAUTHENTICATED, "", Optional.empty());
    }
  }
}

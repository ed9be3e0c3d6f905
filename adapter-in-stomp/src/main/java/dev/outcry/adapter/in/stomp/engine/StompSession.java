package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.Refusal;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.user.UserId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One client. Whoever carries it feeds it with bytes, one thread at a time, and no more before it
 * was asked to by {@link Connection#demand}: a session works on one batch of frames at a time, so
 * its requests keep their order.
 *
 * <p>What is sent is counted until it has left: from {@value #READY_BELOW} bytes on, watched rooms
 * fall behind instead of sending more; beyond {@value #MAX_QUEUED}, or if nothing leaves for
 * {@value #STALLED_MILLIS} ms, the session is cut. No thread ever waits for a client.
 */
public final class StompSession {

  /** A client that has more than this before it takes no entries for now. */
  static final int READY_BELOW = 64 * 1024;

  /** What has to have left before a client is ready again. */
  static final int READY_AGAIN_BELOW = 32 * 1024;

  /** A client that has more than this before it is cut. */
  static final int MAX_QUEUED = 512 * 1024;

  static final int MAX_SUBSCRIPTIONS = 200;

  /** So many requests may wait for their lane before the client is heard again. */
  static final int MAX_PENDING = 256;

  /** Together with the good-bye: gone after 10 seconds. */
  static final long CONNECT_MILLIS = 7_000;

  static final long CLOSING_MILLIS = 2_000;
  static final long STALLED_MILLIS = 5_000;
  static final long SILENCE_MILLIS = 59_000;

  /** A little more often than the client was promised. */
  static final long BEAT_MILLIS = 19_000;

  private static final String OFFERED_BEAT = "20000";
  private static final Subscription[] NONE = {};
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
  private final FrameDecoder decoder = new FrameDecoder();

  private volatile State state = State.NEW;
  private volatile @Nullable UserId user;
  private volatile String token = "";
  private volatile Subscription[] subscriptions = NONE;
  private volatile boolean beats;
  private volatile boolean someoneWaits;
  private volatile long queued;
  private volatile long heardAt;
  private volatile long progressAt;
  private long beatAt;
  private long since;
  private int pending;
  private boolean deaf;
  private @Nullable Frame leaving;
  private int closeCode;
  private String closeReason = "";

  /** Between {@link #received} and {@link #proceed}. */
  private @Nullable List<Frame> batch;

  private @Nullable BadFrameException broken;

  StompSession(StompEngine engine, Connection connection) {
    this.engine = engine;
    this.connection = connection;
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
    List<Frame> frames = new ArrayList<>(1);
    try {
      decoder.decode(bytes, frames);
    } catch (BadFrameException bad) {
      bytes.position(bytes.limit());
      broken = bad;
    }
    batch = frames.isEmpty() ? null : frames;
  }

  /** Sees to what was received, by another thread, then asks for more. */
  public void proceed() {
    List<Frame> frames = batch == null ? List.of() : batch;
    BadFrameException bad = broken;
    batch = null;
    broken = null;
    if (frames.isEmpty() && bad == null) {
      connection.demand();
    } else if (!engine.execute(() -> process(frames, bad))) {
      abort();
    }
  }

  /** The client gave a sign of life. */
  public void touch() {
    heardAt = engine.now();
  }

  /** The connection is gone. */
  public void closed() {
    state = State.CLOSED;
    engine.forget(this);
    endAll();
  }

  private void process(List<Frame> frames, @Nullable BadFrameException bad) {
    try {
      for (Frame frame : frames) {
        if (!isOpen() || leaving != null) {
          break;
        }
        handleOrFail(frame);
      }
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
    UserId caller = user;
    if (caller == null) {
      connect(frame);
      return;
    }
    switch (frame.command()) {
      case SEND -> engine.requests().handle(this, caller, frame);
      case SUBSCRIBE -> engine.subscribing().subscribe(this, caller, frame);
      case UNSUBSCRIBE -> engine.subscribing().unsubscribe(this, frame);
      case DISCONNECT -> disconnect(frame);
      case CONNECT, STOMP -> throw BadFrameException.malformed("connected already");
      case ACK, NACK, BEGIN, COMMIT, ABORT ->
          throw new BadFrameException(FatalCode.UNSUPPORTED_COMMAND, frame.command().name());
    }
  }

  private void connect(Frame frame) throws BadFrameException {
    Greeting greeting = Greeting.of(frame);
    UserId caller = authenticated(greeting.token());
    engine.greet(caller);
    synchronized (this) {
      if (state != State.NEW) {
        return;
      }
      token = greeting.token();
      user = caller;
      beats = greeting.wantsBeats();
      beatAt = engine.now();
      state = State.CONNECTED;
    }
    String beat = beats ? OFFERED_BEAT + "," + OFFERED_BEAT : "0," + OFFERED_BEAT;
    send(ServerFrames.connected(caller.value(), beat), null);
  }

  private UserId authenticated(String presented) throws BadFrameException {
    try {
      return engine
          .authenticate(presented)
          .orElseThrow(() -> new BadFrameException(FatalCode.UNAUTHENTICATED, ""));
    } catch (UnavailableException failure) {
      throw new BadFrameException(FatalCode.UNAVAILABLE, "try again later");
    }
  }

  /** All that was sent before is with its lane when the receipt goes out. */
  private void disconnect(Frame frame) {
    synchronized (this) {
      leaving = frame;
      if (pending > 0) {
        return;
      }
    }
    leave(frame);
  }

  private void leave(Frame frame) {
    receipt(frame.receipt().orElse(null));
    finish(1000, "");
  }

  /** A request is on its way to its lane. */
  synchronized void begun() {
    pending++;
  }

  /** A request is with its lane, or was refused. */
  void settled() {
    boolean hearsAgain;
    Frame farewell;
    synchronized (this) {
      pending--;
      hearsAgain = deaf && pending <= MAX_PENDING / 2;
      deaf &= !hearsAgain;
      farewell = pending == 0 ? leaving : null;
    }
    if (farewell != null) {
      leave(farewell);
    }
    if (hearsAgain) {
      connection.demand();
    }
  }

  private void demandUnlessBusy() {
    synchronized (this) {
      deaf = pending >= MAX_PENDING && isOpen();
      if (deaf) {
        return;
      }
    }
    if (state != State.CLOSED) {
      connection.demand();
    }
  }

  Encodings encodings() {
    return engine.encodings();
  }

  long now() {
    return engine.now();
  }

  void receipt(@Nullable String id) {
    if (id != null) {
      send(ServerFrames.receipt(id), null);
    }
  }

  /** Tells whoever subscribed to that queue; if nobody did, it is not for anybody. */
  void tell(Queue queue, ObjectNode content) {
    for (Subscription each : subscriptions) {
      if (each instanceof QueueSubscription subscription && subscription.queue() == queue) {
        subscription.deliver(
            ServerFrames.message(queue.destination(), engine.nextMessageId(), content));
      }
    }
  }

  /** The caller may no longer read the room. */
  void removed(RoomSubscription room, Refusal refusal) {
    engine.subscribing().ended(this, room, Refused.of(refusal));
  }

  /** Goes on with a room from there, by another thread. */
  void watchAnew(RoomSubscription room, Rev from) {
    UserId caller = user;
    if (caller != null) {
      engine.executeInTheEnd(() -> engine.subscribing().watchAnew(this, caller, room, from));
    }
  }

  /**
   * Whether entries can be taken. Who is told no is called again by {@link Subscription#ready}: the
   * second look is for what left before that was noted.
   */
  boolean isReady() {
    if (queued < READY_BELOW) {
      return true;
    }
    someoneWaits = true;
    return queued < READY_BELOW;
  }

  /** Runs something that sends, undivided from what others send. */
  synchronized void whileSending(Runnable action) {
    action.run();
  }

  /** Hands one message to the connection. */
  void send(ByteBuffer head, @Nullable ByteBuffer body) {
    int size = head.remaining() + (body == null ? 0 : body.remaining());
    boolean overrun;
    synchronized (this) {
      if (!isOpen()) {
        return;
      }
      overrun = queued + size > MAX_QUEUED;
      if (!overrun) {
        if (queued == 0) {
          progressAt = engine.now();
        }
        queued += size;
        connection.send(head, body, () -> left(size));
      }
    }
    if (overrun) {
      abort();
    }
  }

  private void left(int size) {
    boolean ready;
    boolean good;
    synchronized (this) {
      queued -= size;
      progressAt = engine.now();
      ready = someoneWaits && queued < READY_AGAIN_BELOW;
      someoneWaits &= !ready;
      good = queued == 0 && state == State.CLOSING;
    }
    if (ready) {
      for (Subscription subscription : subscriptions) {
        subscription.ready();
      }
    }
    if (good) {
      connection.close(closeCode, closeReason);
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
    boolean now;
    synchronized (this) {
      if (!isOpen()) {
        return;
      }
      closeCode = code;
      closeReason = reason;
      since = engine.now();
      state = State.CLOSING; // After since, which the timer reads without the lock.
      now = queued == 0;
    }
    endAll();
    if (now) {
      connection.close(code, reason);
    }
  }

  void abort() {
    synchronized (this) {
      if (state == State.CLOSED) {
        return;
      }
      state = State.CLOSED;
    }
    engine.forget(this);
    connection.abort();
    endAll();
  }

  /** By another thread: this one may hold a lock of the room that it delivers. */
  private void endAll() {
    Subscription[] all;
    synchronized (this) {
      all = subscriptions;
      subscriptions = NONE;
    }
    if (all.length > 0) {
      engine.executeInTheEnd(() -> Arrays.stream(all).forEach(Subscription::end));
    }
  }

  /** An instance that stops says so, and that the client may come back elsewhere. */
  void drain() {
    for (Subscription subscription : subscriptions) {
      subscription.drain();
    }
    finish(1012, "DRAINING");
  }

  void tick(long now) {
    if (isLate(now)) {
      abort();
      return;
    }
    if (state == State.NEW && now - since >= CONNECT_MILLIS) {
      fail(FatalCode.UNAUTHENTICATED, "CONNECT comes first", Optional.empty());
    }
    if (state != State.CONNECTED) {
      return;
    }
    if (now - beatAt >= BEAT_MILLIS) {
      beatAt = now;
      connection.ping();
      if (beats) {
        send(ServerFrames.heartBeat(), null);
      }
    }
    for (Subscription subscription : subscriptions) {
      subscription.tick(now);
    }
  }

  private boolean isLate(long now) {
    boolean parting = state == State.CLOSING && now - since >= CLOSING_MILLIS;
    boolean stalled = queued > 0 && now - progressAt >= STALLED_MILLIS;
    return parting || stalled || now - heardAt >= SILENCE_MILLIS;
  }

  /** A token that no longer counts ends the session; one that cannot be checked now does not. */
  void recheckToken() {
    UserId caller = user;
    if (state != State.CONNECTED || caller == null) {
      return;
    }
    try {
      if (!engine.authenticate(token).equals(Optional.of(caller))) {
        fail(FatalCode.UNAUTHENTICATED, "", Optional.empty());
      }
    } catch (UnavailableException untilTheNextTurn) {
      return;
    }
  }

  Optional<Subscription> find(String id) {
    return Arrays.stream(subscriptions).filter(each -> each.id().equals(id)).findFirst();
  }

  /** False if there are too many, or the session is at its end. */
  synchronized boolean add(Subscription subscription) {
    Subscription[] before = subscriptions;
    if (!isOpen() || before.length >= MAX_SUBSCRIPTIONS) {
      return false;
    }
    Subscription[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = subscription;
    subscriptions = after;
    return true;
  }

  synchronized void remove(Subscription subscription) {
    subscriptions =
        Arrays.stream(subscriptions)
            .filter(each -> each != subscription)
            .toArray(Subscription[]::new);
  }
}

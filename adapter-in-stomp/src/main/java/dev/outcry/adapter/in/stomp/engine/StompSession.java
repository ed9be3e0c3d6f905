package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.adapter.in.stomp.engine.Frame.Command;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.Refusal;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.room.RoomId;
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
  private static final String ROOM = "/topic/room.";
  private static final String AUCTION = "/topic/auction.";
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

  // What the connection says

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

  // What the client says

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
      case SUBSCRIBE -> subscribe(caller, frame);
      case UNSUBSCRIBE -> unsubscribe(frame);
      case DISCONNECT -> disconnect(frame);
      case CONNECT, STOMP -> throw BadFrameException.malformed("connected already");
      case ACK, NACK, BEGIN, COMMIT, ABORT ->
          throw new BadFrameException(FatalCode.UNSUPPORTED_COMMAND, frame.command().name());
    }
  }

  private void connect(Frame frame) throws BadFrameException {
    if (!frame.command().connects()) {
      throw new BadFrameException(FatalCode.UNAUTHENTICATED, "CONNECT comes first");
    }
    List<String> versions = List.of(frame.header("accept-version").orElse("1.0").split(","));
    if (!versions.contains("1.2")) {
      throw new BadFrameException(FatalCode.UNSUPPORTED_VERSION, "this is STOMP 1.2");
    }
    boolean wantsBeats = wantsBeats(frame.header("heart-beat").orElse("0,0"));
    String authorization = frame.header("Authorization").orElse("");
    if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      throw new BadFrameException(FatalCode.UNAUTHENTICATED, "");
    }
    String presented = authorization.substring(7).strip();
    UserId caller;
    try {
      caller = engine.authenticate(presented).orElse(null);
    } catch (RuntimeException failure) {
      boolean temporary = Refused.of(failure).code().equals("UNAVAILABLE");
      throw new BadFrameException(
          temporary ? FatalCode.UNAVAILABLE : FatalCode.INTERNAL, "try again later");
    }
    if (caller == null) {
      throw new BadFrameException(FatalCode.UNAUTHENTICATED, "");
    }
    token = presented;
    user = caller;
    engine.greet(caller);
    synchronized (this) {
      if (state != State.NEW) {
        return;
      }
      state = State.CONNECTED;
      beats = wantsBeats;
      beatAt = engine.now();
    }
    send(
        ServerFrames.connected(
            caller.value(), wantsBeats ? OFFERED_BEAT + "," + OFFERED_BEAT : "0," + OFFERED_BEAT),
        null);
  }

  private static boolean wantsBeats(String heartBeat) throws BadFrameException {
    if (!heartBeat.matches("[0-9]{1,18},[0-9]{1,18}")) {
      throw BadFrameException.malformed("heart-beat");
    }
    return Long.parseLong(heartBeat.substring(heartBeat.indexOf(',') + 1)) > 0;
  }

  private void subscribe(UserId caller, Frame frame) throws BadFrameException {
    String id = frame.required("id");
    String destination = frame.required("destination");
    if (find(id) != null) {
      throw BadFrameException.malformed("this id is in use");
    }
    if (!frame.header("ack").orElse("auto").equals("auto")) {
      throw new BadFrameException(FatalCode.UNSUPPORTED_COMMAND, "ack");
    }
    Optional<Queue> queue = Queue.of(destination);
    if (queue.isPresent()) {
      if (add(new QueueSubscription(this, id, queue.get()), frame)) {
        receipt(frame.receipt().orElse(null));
      }
    } else if (destination.startsWith(ROOM)) {
      subscribeToRoom(caller, frame, id, roomIn(destination));
    } else if (destination.startsWith(AUCTION)) {
      subscribeToAuction(frame, id, auctionIn(destination));
    } else {
      throw denied();
    }
  }

  private void subscribeToRoom(UserId caller, Frame frame, String id, RoomId roomId) {
    try {
      Optional<Rev> lastRev = frame.header("last-rev").map(StompSession::rev);
      RoomSubscription room =
          new RoomSubscription(this, id, roomId, lastRev.isPresent(), frame.receipt().orElse(null));
      if (add(room, frame)) {
        beginOrRemove(room, () -> room.begin(engine.outcry().watchRoom(), caller, lastRev));
      }
    } catch (RuntimeException refused) {
      refuse(frame, Refused.of(refused), roomId);
    }
  }

  private void subscribeToAuction(Frame frame, String id, AuctionId auctionId) {
    try {
      AuctionSubscription auction = new AuctionSubscription(this, id, auctionId);
      if (add(auction, frame)) {
        beginOrRemove(auction, () -> auction.begin(engine.outcry().watchAuction()));
        receipt(frame.receipt().orElse(null));
      }
    } catch (RuntimeException refused) {
      refuse(frame, Refused.of(refused), null);
    }
  }

  private void beginOrRemove(Subscription subscription, Runnable begin) {
    try {
      begin.run();
    } catch (RuntimeException refused) {
      remove(subscription);
      throw refused;
    }
  }

  private static Rev rev(String text) {
    InvalidValueException.require(
        text.matches("[0-9]{1,18}"), "last-rev", "must be a number of a revision");
    return new Rev(Long.parseLong(text));
  }

  private static RoomId roomIn(String destination) throws BadFrameException {
    try {
      return new RoomId(destination.substring(ROOM.length()));
    } catch (InvalidValueException noRoom) {
      throw denied();
    }
  }

  private static AuctionId auctionIn(String destination) throws BadFrameException {
    try {
      return new AuctionId(destination.substring(AUCTION.length()));
    } catch (InvalidValueException noAuction) {
      throw denied();
    }
  }

  private static BadFrameException denied() {
    return new BadFrameException(FatalCode.DESTINATION_DENIED, Command.SUBSCRIBE.name());
  }

  private void refuse(Frame frame, Refused refused, @Nullable RoomId roomId) {
    ObjectNode json =
        ServerFrames.object().put("destination", frame.header("destination").orElse(""));
    frame.receipt().ifPresent(receipt -> json.put("receiptId", receipt));
    if (roomId != null) {
      json.put("roomId", roomId.value());
    }
    tell(Queue.ERRORS, Requests.explain(refused, json));
  }

  private void unsubscribe(Frame frame) throws BadFrameException {
    Subscription subscription = find(frame.required("id"));
    if (subscription != null) {
      remove(subscription);
      subscription.end();
    }
    receipt(frame.receipt().orElse(null));
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

  // What the client is told

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
    remove(room);
    ObjectNode json =
        ServerFrames.object()
            .put("destination", ROOM + room.roomId().value())
            .put("roomId", room.roomId().value());
    tell(Queue.ERRORS, Requests.explain(Refused.of(refusal), json));
  }

  /** Goes on with a room from there, by another thread. */
  void watchAnew(RoomSubscription room, Rev from) {
    UserId caller = user;
    if (caller != null) {
      engine.execute(
          () -> {
            try {
              room.begin(engine.outcry().watchRoom(), caller, Optional.of(from));
            } catch (RuntimeException refused) {
              remove(room);
              ObjectNode json =
                  ServerFrames.object()
                      .put("destination", ROOM + room.roomId().value())
                      .put("roomId", room.roomId().value());
              tell(Queue.ERRORS, Requests.explain(Refused.of(refused), json));
            }
          });
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

  // The end

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
      state = State.CLOSING;
      closeCode = code;
      closeReason = reason;
      since = engine.now();
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
      engine.execute(() -> Arrays.stream(all).forEach(Subscription::end));
    }
  }

  /** An instance that stops says so, and that the client may come back elsewhere. */
  void drain() {
    for (Subscription subscription : subscriptions) {
      subscription.drain();
    }
    finish(1012, "DRAINING");
  }

  // What time does

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

  /** A token that no longer counts ends the session. */
  void recheckToken() {
    UserId caller = user;
    if (state == State.CONNECTED
        && caller != null
        && !engine.authenticate(token).equals(Optional.of(caller))) {
      fail(FatalCode.UNAUTHENTICATED, "", Optional.empty());
    }
  }

  // Subscriptions

  private @Nullable Subscription find(String id) {
    for (Subscription subscription : subscriptions) {
      if (subscription.id().equals(id)) {
        return subscription;
      }
    }
    return null;
  }

  private boolean add(Subscription subscription, Frame frame) {
    synchronized (this) {
      if (!isOpen()) {
        return false;
      }
      Subscription[] before = subscriptions;
      if (before.length < MAX_SUBSCRIPTIONS) {
        Subscription[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = subscription;
        subscriptions = after;
        return true;
      }
    }
    refuse(frame, Refused.tooManySubscriptions(), null);
    return false;
  }

  private synchronized void remove(Subscription subscription) {
    subscriptions =
        Arrays.stream(subscriptions)
            .filter(each -> each != subscription)
            .toArray(Subscription[]::new);
  }
}

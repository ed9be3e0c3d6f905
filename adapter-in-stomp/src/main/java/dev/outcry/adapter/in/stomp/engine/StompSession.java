package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.adapter.in.stomp.engine.Inbound.Batch;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A client that speaks STOMP. Its frames may be cut into messages in any way. */
final class StompSession extends Session {

  private static final String OFFERED_BEAT = "20000";
  private static final System.Logger LOG = System.getLogger(StompSession.class.getName());

  private final Inbound inbound = new Inbound();

  StompSession(StompEngine engine, Connection connection) {
    super(engine, connection);
  }

  @Override
  void take(ByteBuffer bytes, boolean binary, boolean last) {
    inbound.take(bytes);
  }

  @Override
  @Nullable Runnable next() {
    Batch batch = inbound.next();
    return batch == null ? null : () -> process(batch);
  }

  private void process(Batch batch) {
    for (Frame frame : batch.frames()) {
      if (!isOpen() || pending().hadLast()) {
        break;
      }
      handleOrFail(frame);
    }
    BadFrameException bad = batch.bad();
    if (bad != null && isOpen()) {
      fail(bad.code(), String.valueOf(bad.getMessage()));
    }
  }

  private void handleOrFail(Frame frame) {
    try {
      handle(frame);
    } catch (BadFrameException bad) {
      fail(bad.code(), String.valueOf(bad.getMessage()), frame);
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, "a frame could not be handled", bug);
      fail(FatalCode.INTERNAL, "", frame);
    }
  }

  private void fail(FatalCode code, String detail, Frame frame) {
    fail(code, ServerFrames.error(code, detail, frame.receipt()));
  }

  private void handle(Frame frame) throws BadFrameException {
    Caller present = caller();
    if (present == null) {
      connect(frame);
      return;
    }
    switch (frame.command()) {
      case SEND -> engine().requests().handle(this, present.id(), frame);
      case SUBSCRIBE -> engine().subscribing().subscribe(this, present.id(), frame);
      case UNSUBSCRIBE -> engine().subscribing().unsubscribe(this, frame);
      case DISCONNECT -> disconnect(frame);
      case CONNECT, STOMP -> throw BadFrameException.malformed("connected already");
      case ACK, NACK, BEGIN, COMMIT, ABORT ->
          throw new BadFrameException(FatalCode.UNSUPPORTED_COMMAND, frame.command().name());
    }
  }

  private void connect(Frame frame) throws BadFrameException {
    Greeting greeting = Greeting.of(frame);
    Caller found =
        Caller.of(greeting.token(), greeting.wantsBeats(), engine().outcry().authenticate());
    if (letIn(found)) {
      String beat = found.wantsBeats() ? OFFERED_BEAT + "," + OFFERED_BEAT : "0," + OFFERED_BEAT;
      send(ServerFrames.connected(found.id().value(), beat));
    }
  }

  /** All that was sent before is with its lane when the receipt goes out. */
  private void disconnect(Frame frame) {
    pending()
        .afterLast(
            () -> {
              receipt(frame.receipt().orElse(null));
              finish(1000, "");
            });
  }

  void receipt(@Nullable String id) {
    if (id != null) {
      send(ServerFrames.receipt(id));
    }
  }

  /** Tells whoever subscribed to that queue; if nobody did, it is not for anybody. */
  void tell(Queue queue, ObjectNode content) {
    subscriptions()
        .forEach(
            each -> {
              if (each instanceof QueueSubscription subscription && subscription.queue() == queue) {
                subscription.deliver(
                    ServerFrames.message(queue.destination(), engine().nextMessageId(), content));
              }
            });
  }

  @Override
  void beat(Caller present) {
    if (present.wantsBeats()) {
      send(ServerFrames.heartBeat());
    }
  }

  @Override
  ByteBuffer error(FatalCode code, String detail) {
    return ServerFrames.error(code, detail, Optional.empty());
  }

  @Override
  void tellDraining() {
    subscriptions().forEach(Subscription::drain);
  }
}

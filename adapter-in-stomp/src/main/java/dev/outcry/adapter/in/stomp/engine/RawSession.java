package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.adapter.in.stomp.engine.RawInbound.Said;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.room.RoomId;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A client that speaks in JSON alone: each message is a frame. */
final class RawSession extends Session {

  private static final String AUTH = "AUTH";
  private static final Set<String> AUTH_FIELDS = Set.of("type", "token");
  private static final System.Logger LOG = System.getLogger(RawSession.class.getName());

  private final RawInbound inbound = new RawInbound();

  /** The channel that is meant where none is named. */
  private final AtomicReference<@Nullable RoomId> entered = new AtomicReference<>();

  RawSession(StompEngine engine, Connection connection) {
    super(engine, connection);
  }

  @Override
  void take(ByteBuffer bytes, boolean binary, boolean last) {
    inbound.take(bytes, binary, last);
  }

  @Override
  @Nullable Runnable next() {
    Said said = inbound.next();
    return said == null ? null : () -> handleOrFail(said);
  }

  private void handleOrFail(Said said) {
    try {
      if (isOpen()) {
        handle(said);
      }
    } catch (BadFrameException bad) {
      fail(bad.code(), String.valueOf(bad.getMessage()));
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, "a frame could not be handled", bug);
      fail(FatalCode.INTERNAL, "");
    }
  }

  private void handle(Said said) throws BadFrameException {
    if (said.tooLarge()) {
      throw new BadFrameException(FatalCode.FRAME_TOO_LARGE, "frame");
    }
    Caller present = caller();
    Body body;
    try {
      body = said.binary() ? null : Body.parse(said.bytes());
    } catch (BadRequestException noJson) {
      if (present == null) {
        throw authComesFirst();
      }
      refuse("", Refused.of(noJson));
      return;
    }
    if (present == null) {
      authenticate(body);
    } else if (body == null) {
      refuse("", Refused.binaryFrame());
    } else if (body.echo("type").filter(AUTH::equals).isPresent()) {
      throw BadFrameException.malformed("AUTH came already");
    } else {
      engine().rawRequests().handle(this, present.id(), body);
    }
  }

  private void authenticate(@Nullable Body body) throws BadFrameException {
    if (body == null || body.echo("type").filter(AUTH::equals).isEmpty()) {
      throw authComesFirst();
    }
    String token;
    try {
      body.allow(AUTH_FIELDS);
      token = body.text("token");
    } catch (BadRequestException | RuntimeException noToken) {
      throw new BadFrameException(FatalCode.UNAUTHENTICATED, "");
    }
    Caller found = Caller.of(token, false, engine().outcry().authenticate());
    if (letIn(found)) {
      RawConnections connections = new RawConnections(this, found.id());
      subscriptions().add(connections);
      connections.begin(engine().outcry().watchConnections());
    }
  }

  private static BadFrameException authComesFirst() {
    return new BadFrameException(FatalCode.UNAUTHENTICATED, "AUTH comes first");
  }

  void say(ObjectNode frame) {
    send(ByteBuffer.wrap(ServerFrames.json(frame)));
  }

  /** Says no, with what the client needs to know which. */
  void refuse(String type, Refused refused, Map<String, String> echoes) {
    ObjectNode error = RawFrames.error(type, refused);
    echoes.forEach(error::put);
    say(error);
    if (refused.code().equals(RefusalCode.RATE_LIMITED.name())) {
      limited();
    }
  }

  void refuse(String type, Refused refused) {
    refuse(type, refused, Map.of());
  }

  /** The channel that was entered last, unless it was left. */
  Optional<RoomId> entered() {
    return Optional.ofNullable(entered.get());
  }

  void enter(RoomId channel) {
    entered.set(channel);
  }

  void leave(RoomId channel) {
    entered.updateAndGet(now -> channel.equals(now) ? null : now);
  }

  @Override
  ByteBuffer error(FatalCode code, String detail) {
    return ByteBuffer.wrap(ServerFrames.json(RawFrames.fatal(code, detail)));
  }

  @Override
  void tellDraining() {
    say(RawFrames.frame("NOTIFY_DRAINING"));
  }
}

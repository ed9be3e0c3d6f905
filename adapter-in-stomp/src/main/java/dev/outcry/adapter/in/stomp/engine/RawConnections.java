package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.port.in.WatchConnections;
import dev.outcry.application.port.in.WatchConnections.Watch;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.user.UserId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Who invites a person, and what others do with his invitations; from AUTH on. */
final class RawConnections extends PersonalSubscription<Connection> {

  /** No room's, since ids are not empty. */
  private static final String ID = "";

  private final UserId caller;

  RawConnections(RawSession session, UserId caller) {
    super(session, ID, null, () -> session.say(hello(session, caller)));
    this.caller = caller;
  }

  /** Nothing is missed from here on. */
  private static ObjectNode hello(RawSession session, UserId caller) {
    ObjectNode json = RawFrames.frame("AUTH_RESPONSE").put("userId", caller.value());
    Nicknames.Known known = session.engine().nicknames().of(caller);
    if (known != null) {
      known.username().ifPresent(username -> json.put("username", username.value()));
    }
    return json;
  }

  void begin(WatchConnections watchConnections) {
    Watch watch = watchConnections.watch(caller, this::changed);
    begun(watch.ready(), watch::close);
  }

  private void changed(Connection connection) {
    if (!connection.changedBy().equals(caller)) {
      told(connection);
    }
  }

  @Override
  byte @Nullable [] encode(Connection connection) {
    UserId other = connection.pair().other(caller);
    byte[] message = session().engine().rawEncodings().connection(connection, other);
    if (message == null) {
      session().engine().nicknames().whenKnown(other, this::ready);
    }
    return message;
  }
}

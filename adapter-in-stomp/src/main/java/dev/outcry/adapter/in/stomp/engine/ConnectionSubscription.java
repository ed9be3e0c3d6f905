package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.port.in.WatchConnections;
import dev.outcry.application.port.in.WatchConnections.Watch;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.user.UserId;
import org.jspecify.annotations.Nullable;

/** How others stand to a person. */
final class ConnectionSubscription extends PersonalSubscription<Connection> {

  static final String DESTINATION = "/user/queue/connections";

  private final UserId caller;

  ConnectionSubscription(StompSession session, String id, @Nullable String receipt, UserId caller) {
    super(session, id, ServerFrames.messageTo(id), () -> session.receipt(receipt));
    this.caller = caller;
  }

  void begin(WatchConnections watchConnections) {
    Watch watch = watchConnections.watch(caller, this::told);
    begun(watch.ready(), watch::close);
  }

  @Override
  byte @Nullable [] encode(Connection connection) {
    UserId other = connection.pair().other(caller);
    byte[] message = session().engine().encodings().connection(DESTINATION, connection, other);
    if (message == null) {
      session().engine().nicknames().whenKnown(other, this::ready);
    }
    return message;
  }
}

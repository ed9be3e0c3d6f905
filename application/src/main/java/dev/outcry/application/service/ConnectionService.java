package dev.outcry.application.service;

import dev.outcry.application.port.in.AcceptInvitation;
import dev.outcry.application.port.in.DisconnectPerson;
import dev.outcry.application.port.in.InvitePerson;
import dev.outcry.application.port.in.RejectInvitation;
import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Connections;
import dev.outcry.application.port.out.Connections.Changed;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage.ConnectionChanged;
import dev.outcry.application.port.out.InviteCodes;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.connection.ConnectionPair;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.user.UserId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

final class ConnectionService
    implements InvitePerson, AcceptInvitation, RejectInvitation, DisconnectPerson {

  private final Connections connections;
  private final InviteCodes codes;
  private final Blocks blocks;
  private final Feed feed;
  private final Throttle throttle;
  private final InstantSource clock;

  ConnectionService(Ports ports, Throttle throttle, InstantSource clock) {
    this.connections = ports.connections();
    this.codes = ports.inviteCodes();
    this.blocks = ports.blocks();
    this.feed = ports.feed();
    this.throttle = throttle;
    this.clock = clock;
  }

  @Override
  public Connection invite(InvitePerson.Command command) {
    UserId inviter = command.caller();
    throttle.invite(inviter);
    UserId invited = whomToInvite(inviter, command.inviteCode());
    ConnectionPair pair = new ConnectionPair(inviter, invited);
    while (true) {
      Optional<Connection> present = connections.find(pair);
      if (present.isPresent()) {
        return change(present.get(), before -> before.invite(inviter, clock.instant()));
      }
      Connection invitation = Connection.invitation(inviter, invited, clock.instant());
      if (connections.add(invitation)) {
        tell(invitation);
        return invitation;
      }
    }
  }

  @Override
  public Connection accept(AcceptInvitation.Command command) {
    UserId caller = command.caller();
    return change(
        present(caller, command.other()), before -> before.accept(caller, clock.instant()));
  }

  @Override
  public Connection reject(RejectInvitation.Command command) {
    UserId caller = command.caller();
    return change(
        present(caller, command.other()), before -> before.reject(caller, clock.instant()));
  }

  @Override
  public Connection disconnect(DisconnectPerson.Command command) {
    UserId caller = command.caller();
    return change(
        present(caller, command.other()), before -> before.disconnect(caller, clock.instant()));
  }

  /** Whoever may not be invited is refused here, and looks like nobody. */
  private UserId whomToInvite(UserId inviter, InviteCode code) {
    return codes
        .ownerOf(code)
        .filter(owner -> blocks.blockedAmong(owner, Set.of(inviter)).isEmpty())
        .orElseThrow(() -> refused(RefusalCode.INVITE_CODE_NOT_FOUND));
  }

  private Connection present(UserId caller, UserId other) {
    return connections
        .find(new ConnectionPair(caller, other))
        .orElseThrow(() -> refused(RefusalCode.CONNECTION_NOT_FOUND));
  }

  /** Begins anew with what is there by then, whenever somebody else was faster. */
  private Connection change(Connection present, UnaryOperator<Connection> step) {
    Connection before = present;
    while (true) {
      Connection after = step.apply(before);
      if (after.equals(before)) {
        return before;
      }
      Changed changed = connections.change(after, Connection.LIMIT);
      switch (changed) {
        case CHANGED -> {
          tell(after);
          return after;
        }
        case FULL -> throw refused(RefusalCode.CONNECTIONS_FULL);
        case STALE ->
            before =
                connections
                    .find(before.pair())
                    .orElseThrow(() -> refused(RefusalCode.CONNECTION_NOT_FOUND));
      }
    }
  }

  private void tell(Connection connection) {
    ConnectionChanged change = new ConnectionChanged(connection);
    feed.publish(Channel.of(connection.pair().first()), change);
    feed.publish(Channel.of(connection.pair().second()), change);
  }

  private static RefusedException refused(RefusalCode code) {
    return new RefusedException(code);
  }
}

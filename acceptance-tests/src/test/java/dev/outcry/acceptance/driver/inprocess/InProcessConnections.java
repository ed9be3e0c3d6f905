package dev.outcry.acceptance.driver.inprocess;

import static dev.outcry.acceptance.driver.inprocess.Asking.ask;
import static dev.outcry.acceptance.driver.inprocess.Asking.await;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Connections;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.AcceptInvitation;
import dev.outcry.application.port.in.DisconnectPerson;
import dev.outcry.application.port.in.InvitePerson;
import dev.outcry.application.port.in.ListConnections;
import dev.outcry.application.port.in.RejectInvitation;
import dev.outcry.application.port.in.SearchUsers;
import dev.outcry.application.port.in.WatchConnections;
import dev.outcry.application.port.out.Connections.Place;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.connection.ConnectionStatus;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

final class InProcessConnections implements Connections {

  private final Outcry outcry;

  InProcessConnections(Outcry outcry) {
    this.outcry = outcry;
  }

  @Override
  public String inviteCode(String caller) {
    return outcry.viewProfile().view(new UserId(caller)).inviteCode().value();
  }

  @Override
  public Answer<Friend> invite(String caller, String inviteCode) {
    return ask(
        () ->
            friend(
                caller,
                outcry
                    .invitePerson()
                    .invite(
                        new InvitePerson.Command(new UserId(caller), new InviteCode(inviteCode)))));
  }

  @Override
  public Answer<Friend> accept(String caller, String other) {
    return ask(
        () ->
            friend(
                caller,
                outcry
                    .acceptInvitation()
                    .accept(new AcceptInvitation.Command(new UserId(caller), new UserId(other)))));
  }

  @Override
  public Answer<Friend> reject(String caller, String other) {
    return ask(
        () ->
            friend(
                caller,
                outcry
                    .rejectInvitation()
                    .reject(new RejectInvitation.Command(new UserId(caller), new UserId(other)))));
  }

  @Override
  public Answer<Friend> disconnect(String caller, String other) {
    return ask(
        () ->
            friend(
                caller,
                outcry
                    .disconnectPerson()
                    .disconnect(
                        new DisconnectPerson.Command(new UserId(caller), new UserId(other)))));
  }

  @Override
  public Answer<List<Friend>> list(String caller, String status) {
    return ask(
        () -> {
          List<Friend> found = new ArrayList<>();
          Optional<Place> place = Optional.empty();
          do {
            ListConnections.Page page =
                outcry
                    .listConnections()
                    .list(
                        new ListConnections.Query(
                            new UserId(caller), ConnectionStatus.valueOf(status), place, 2));
            page.connections().forEach(connection -> found.add(friend(caller, connection)));
            place = page.next();
          } while (place.isPresent());
          return found;
        });
  }

  @Override
  public Answer<List<String>> search(String caller, String prefix, int size) {
    return ask(
        () ->
            outcry
                .searchUsers()
                .search(new SearchUsers.Query(new Nickname(prefix), size))
                .users()
                .stream()
                .map(user -> user.nickname().value())
                .toList());
  }

  @Override
  public Watch watch(String caller) {
    List<Friend> seen = new CopyOnWriteArrayList<>();
    WatchConnections.Watch watch =
        outcry
            .watchConnections()
            .watch(new UserId(caller), connection -> seen.add(friend(caller, connection)));
    await(watch.ready());
    return new Watch() {
      @Override
      public List<Friend> seen() {
        return List.copyOf(seen);
      }

      @Override
      public void close() {
        watch.close();
      }
    };
  }

  private Friend friend(String caller, Connection connection) {
    UserId other = connection.pair().other(new UserId(caller));
    return new Friend(
        other.value(),
        outcry.findUsers().find(List.of(other)).get(other).nickname().value(),
        connection.status().name(),
        connection.invitedBy().value(),
        connection.changedBy().value(),
        connection.version());
  }
}

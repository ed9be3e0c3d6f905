package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.in.FindUsers;
import dev.outcry.application.port.in.ListConnections;
import dev.outcry.application.port.out.Connections.Place;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of one's connections, latest change first. */
record ConnectionsJson(
    List<ConnectionJson> connections, boolean hasMore, @Nullable String nextCursor) {

  /**
   * @param userId the other one
   */
  record ConnectionJson(
      String userId,
      @Nullable String nickname,
      String status,
      String invitedBy,
      String changedBy,
      Instant changedAt,
      long version) {
    static ConnectionJson of(Connection connection, UserId caller, FindUsers users) {
      UserId other = connection.pair().other(caller);
      return of(connection, other, Names.of(users, Stream.of(other)));
    }

    static ConnectionJson of(Connection connection, UserId other, Names names) {
      return new ConnectionJson(
          other.value(),
          names.nickname(other),
          connection.status().name(),
          connection.invitedBy().value(),
          connection.changedBy().value(),
          connection.changedAt(),
          connection.version());
    }
  }

  static ConnectionsJson of(ListConnections.Page page, UserId caller, FindUsers users) {
    Names names = Names.of(users, page.connections().stream().map(c -> c.pair().other(caller)));
    return new ConnectionsJson(
        page.connections().stream()
            .map(c -> ConnectionJson.of(c, c.pair().other(caller), names))
            .toList(),
        page.next().isPresent(),
        page.next().map(ConnectionsJson::cursor).orElse(null));
  }

  private static String cursor(Place place) {
    return Cursor.of(place.at(), place.other());
  }

  static Place place(String cursor) {
    return Cursor.place(cursor, (at, id) -> new Place(at, new UserId(id)));
  }
}

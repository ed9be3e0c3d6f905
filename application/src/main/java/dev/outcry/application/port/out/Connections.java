package dev.outcry.application.port.out;

import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.connection.ConnectionPair;
import dev.outcry.domain.connection.ConnectionStatus;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How people stand to each other. Safe for use by many threads.
 *
 * <ul>
 *   <li><b>CN1</b> Every read sees each add and change that returned before it began.
 *   <li><b>CN2</b> A pair has one connection: of any number of concurrent adds exactly one
 *       succeeds. A change succeeds only if the version that it replaces is still the stored one:
 *       of any number of concurrent changes of one version exactly one succeeds. What does not
 *       succeed changes nothing.
 *   <li><b>CN3</b> Neither of the two has more than {@code limit} connections that are accepted,
 *       exactly so however many are accepted at once: beyond it a change to {@code ACCEPTED}
 *       answers FULL, unless it is stale, too.
 *   <li><b>CN4</b> {@code list} answers a person's connections of one status, latest change first
 *       and then by the other's id, descending; before a place, those behind it.
 *   <li><b>CN5</b> Of whom is erased no connection is left, with whomever and of whatever status,
 *       and none of others is touched.
 * </ul>
 */
public interface Connections {

  /** How a change ended. */
  enum Changed {
    CHANGED,
    /** Somebody else was faster. */
    STALE,
    /** One of the two has as many as can be. */
    FULL
  }

  /** Where a connection stands in the list of one of the two. */
  record Place(Instant at, UserId other) {
    /** This connection's in the list of this person. */
    public static Place of(Connection connection, UserId person) {
      return new Place(connection.changedAt(), connection.pair().other(person));
    }
  }

  /** The connection of these two. */
  Optional<Connection> find(ConnectionPair pair);

  /**
   * Adds the connection of a pair that has none.
   *
   * @param invitation a connection that is pending
   * @return false if the pair has one
   */
  boolean add(Connection invitation);

  /**
   * Replaces a connection by its next state.
   *
   * @param after whose version is one more than that of what it replaces
   */
  Changed change(Connection after, int limit);

  /** At most {@code limit} connections. */
  List<Connection> list(UserId person, ConnectionStatus status, Optional<Place> before, int limit);

  /** Removes all connections of a person. */
  void erase(UserId person);
}

package dev.outcry.application.port.in;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.application.port.out.Connections.Place;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.connection.ConnectionStatus;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** The caller's connections of one status, latest change first. */
public interface ListConnections {

  /** The largest page: everyone whom one can be connected with. */
  int MAX_SIZE = Connection.LIMIT;

  /**
   * @param before where an earlier page ended
   * @param size from 1; more than {@value #MAX_SIZE} is taken as that
   */
  record Query(UserId caller, ConnectionStatus status, Optional<Place> before, int size) {
    public Query {
      require(size >= 1, "size", "must be at least 1");
      size = Math.min(size, MAX_SIZE);
    }
  }

  /**
   * @param next where to go on from; empty at the end
   */
  record Page(List<Connection> connections, Optional<Place> next) {
    public Page {
      connections = List.copyOf(connections);
    }
  }

  /** One page. */
  Page list(Query query);
}

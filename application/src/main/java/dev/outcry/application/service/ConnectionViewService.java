package dev.outcry.application.service;

import dev.outcry.application.port.in.ListConnections;
import dev.outcry.application.port.in.WatchConnections;
import dev.outcry.application.port.out.Connections;
import dev.outcry.application.port.out.Connections.Place;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage.ConnectionChanged;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

final class ConnectionViewService implements ListConnections, WatchConnections {

  private final Connections connections;
  private final Feed feed;

  ConnectionViewService(Connections connections, Feed feed) {
    this.connections = connections;
    this.feed = feed;
  }

  @Override
  public Page list(Query query) {
    UserId caller = query.caller();
    List<Connection> found =
        connections.list(caller, query.status(), query.before(), query.size() + 1);
    List<Connection> page = found.subList(0, Math.min(query.size(), found.size()));
    boolean hasMore = found.size() > page.size();
    return new Page(
        page,
        hasMore ? Optional.of(Place.of(page.get(page.size() - 1), caller)) : Optional.empty());
  }

  @Override
  public Watch watch(UserId caller, Consumer<? super Connection> watcher) {
    return new PersonalWatch(
        feed,
        caller,
        message -> {
          if (message instanceof ConnectionChanged changed) {
            watcher.accept(changed.connection());
          }
        });
  }
}

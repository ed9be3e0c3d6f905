package dev.outcry.application.service;

import dev.outcry.application.port.in.ListConnections;
import dev.outcry.application.port.in.WatchConnections;
import dev.outcry.application.port.out.Connections;
import dev.outcry.application.port.out.Connections.Place;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage.ConnectionChanged;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.user.UserId;
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
    Portion<Connection> page =
        Portion.of(
            connections.list(caller, query.status(), query.before(), query.size() + 1),
            query.size());
    return new Page(
        page.items(), page.lastBeforeMore().map(connection -> Place.of(connection, caller)));
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

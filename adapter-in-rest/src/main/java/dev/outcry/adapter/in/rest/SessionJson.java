package dev.outcry.adapter.in.rest;

import dev.outcry.domain.session.Server;
import dev.outcry.domain.session.Session;
import java.time.Instant;

record SessionJson(
    String userId,
    String sessionId,
    String serverId,
    String serverHost,
    int serverPort,
    String serverUrl,
    Instant connectTime,
    Instant lastActiveTime) {

  static SessionJson of(Session session) {
    Server server = session.server();
    return new SessionJson(
        session.userId().value(),
        session.id().value(),
        server.id(),
        server.host(),
        server.port(),
        server.url(),
        session.connectedAt(),
        session.lastActiveAt());
  }
}

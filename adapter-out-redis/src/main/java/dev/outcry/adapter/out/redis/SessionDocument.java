package dev.outcry.adapter.out.redis;

import dev.outcry.domain.session.Server;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.session.SessionId;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A session as others read it: times are RFC 3339 in UTC, with milliseconds. */
record SessionDocument(
    String userId,
    String sessionId,
    String serverId,
    String serverHost,
    int serverPort,
    String serverUrl,
    String connectTime,
    String lastActiveTime) {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  static String write(Session session) {
    Server server = session.server();
    return JSON.writeValueAsString(
        new SessionDocument(
            session.userId().value(),
            session.id().value(),
            server.id(),
            server.host(),
            server.port(),
            server.url(),
            MILLIS.format(session.connectedAt()),
            MILLIS.format(session.lastActiveAt())));
  }

  /**
   * @throws IllegalStateException if this is no session
   */
  static Session read(String json) {
    try {
      SessionDocument document = JSON.readValue(json, SessionDocument.class);
      return new Session(
          new SessionId(document.sessionId),
          new UserId(document.userId),
          new Server(
              document.serverId, document.serverHost, document.serverPort, document.serverUrl),
          Instant.parse(document.connectTime),
          Instant.parse(document.lastActiveTime));
    } catch (JacksonException unreadable) {
      throw new IllegalStateException("a session in Redis cannot be read", unreadable);
    }
  }
}

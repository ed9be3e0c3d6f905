package dev.outcry.adapter.in.stomp.jetty;

import dev.outcry.adapter.in.stomp.engine.StompEngine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/**
 * Lets WebSockets in that come from this server's own pages, from an origin that is allowed, or
 * from no page at all.
 */
public final class StompNegotiator extends WebSocketNegotiator.AbstractNegotiator {

  /** Where clients connect; the second is another name for the first. */
  public static final List<String> PATHS = List.of("/ws", "/ws-stomp");

  /** Where clients connect that speak in JSON alone. */
  public static final String RAW_PATH = "/ws/raw";

  private static final String SUB_PROTOCOL = "v12.stomp";
  private static final int MAX_FRAME = 64 * 1024;
  private static final int SEND_BUFFER = 64 * 1024;

  private final StompEngine engine;
  private final Set<String> allowedOrigins;

  /**
   * @param allowedOrigins such as {@code https://chat.example}, each exactly as browsers say it
   */
  public StompNegotiator(StompEngine engine, Set<String> allowedOrigins) {
    this.engine = engine;
    this.allowedOrigins =
        allowedOrigins.stream()
            .map(origin -> origin.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    setIdleTimeout(Duration.ZERO); // The engine keeps time for all sessions.
    setMaxFrameSize(MAX_FRAME);
    setAutoFragment(true);
  }

  /**
   * Serves {@link #PATHS} and {@link #RAW_PATH}; what is not for them goes on to the handler that
   * this one wraps. In a server that serves other things as well, wrap what is there:
   *
   * <pre>{@code
   * WebSocketUpgradeHandler handler = new WebSocketUpgradeHandler();
   * negotiator.addTo(handler);
   * handler.setHandler(server.getHandler());
   * server.setHandler(handler);
   * }</pre>
   */
  public void addTo(WebSocketUpgradeHandler handler) {
    PATHS.forEach(path -> handler.addMapping(path, this));
    handler.addMapping(RAW_PATH, this);
  }

  /**
   * Keeps the kernel from holding megabytes for each slow reader, and lets go of who connects and
   * asks for nothing. To be called before the connector is started.
   */
  public static void tune(ServerConnector connector) {
    connector.setAcceptedSendBufferSize(SEND_BUFFER);
    connector.addBean(new FirstRequestDeadline(connector.getScheduler()));
  }

  @Override
  public @Nullable FrameHandler negotiate(
      ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
    List<String> origins = request.getHeaders().getValuesList(HttpHeader.ORIGIN);
    if (!origins.isEmpty() && !(origins.size() == 1 && isAllowed(origins.get(0), request))) {
      Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
      return null;
    }
    response.setExtensions(List.of()); // Compression would cost each session its own window.
    if (RAW_PATH.equals(request.getHttpURI().getCanonicalPath())) {
      if (!RAW_PATH.equals(request.getHttpURI().getPathQuery())) {
        // Whatever a token is called there: URLs are written to logs.
        Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
        return null;
      }
      return new SocketFrameHandler(engine::openRaw);
    }
    if (request.hasSubProtocol(SUB_PROTOCOL)) {
      response.setAcceptedSubProtocol(SUB_PROTOCOL);
    }
    return new SocketFrameHandler(engine::open);
  }

  private boolean isAllowed(String origin, ServerUpgradeRequest request) {
    String asked = origin.toLowerCase(Locale.ROOT);
    String scheme = request.isSecure() ? "https" : "http";
    String host = request.getHeaders().get(HttpHeader.HOST);
    boolean own = host != null && asked.equals(scheme + "://" + host.toLowerCase(Locale.ROOT));
    return own || allowedOrigins.contains(asked);
  }
}

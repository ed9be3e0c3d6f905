package dev.outcry.acceptance.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket of the JDK: frames are written and read by hand. For one thread. */
public final class RawSocket implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Listener listener;
  private final WebSocket socket;
  private final String end;

  private RawSocket(WebSocket socket, Listener listener, String end) {
    this.socket = socket;
    this.listener = listener;
    this.end = end;
  }

  /** Opens a socket for frames of JSON and says nothing yet. */
  public static RawSocket openForJson(URI server) {
    return open(CLIENT.newWebSocketBuilder(), server, "/ws/raw", "");
  }

  /** Opens a socket and says nothing yet. */
  public static RawSocket open(URI server) {
    return open(CLIENT.newWebSocketBuilder().subprotocols("v12.stomp"), server, "/ws", "\0");
  }

  private static RawSocket open(WebSocket.Builder builder, URI server, String path, String end) {
    Listener listener = new Listener();
    URI uri = URI.create("ws://" + server.getAuthority() + path);
    return new RawSocket(StompClient.await(builder.buildAsync(uri, listener)), listener, end);
  }

  /** The status of the handshake of a page from there: 101 if it is let in. */
  public static int handshake(URI server, String origin) {
    return CLIENT
        .newWebSocketBuilder()
        .header("Origin", origin)
        .buildAsync(URI.create("ws://" + server.getAuthority() + "/ws"), new Listener())
        .handle(
            (socket, failure) -> {
              if (socket != null) {
                socket.abort();
                return 101;
              }
              return failure.getCause() instanceof WebSocketHandshakeException refused
                  ? refused.getResponse().statusCode()
                  : -1;
            })
        .join();
  }

  /** Opens a socket and connects; returns when the server has let this caller in. */
  public static RawSocket connect(URI server, String token) {
    RawSocket socket = open(server);
    socket.send(
        "CONNECT\naccept-version:1.2\nhost:localhost\nAuthorization:Bearer " + token + "\n\n");
    socket.awaitFrame("CONNECTED");
    return socket;
  }

  /**
   * @param frame without what ends it: a NUL, if it is of STOMP
   */
  public void send(String frame) {
    StompClient.await(socket.sendText(frame + end, true));
  }

  /** The next frame that holds these words, without the NUL. */
  public String awaitFrame(String words) {
    String frame;
    do {
      frame = nextFrame();
    } while (!frame.contains(words));
    return frame;
  }

  /** The next frame, without the NUL. */
  public String nextFrame() {
    try {
      String frame = listener.frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (frame == null) {
        throw new AssertionError("waited in vain for a frame");
      }
      return frame;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  /** Done with the code with which the server closes it. */
  public CompletableFuture<Integer> closed() {
    return listener.closed;
  }

  @Override
  public void close() {
    socket.abort();
  }

  private static final class Listener implements WebSocket.Listener {
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      partial.append(text);
      if (last) {
        String frame = partial.toString().replace("\0", "").strip();
        partial.setLength(0);
        if (!frame.isEmpty()) {
          frames.add(frame);
        }
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
      closed.completeExceptionally(failure);
    }
  }
}

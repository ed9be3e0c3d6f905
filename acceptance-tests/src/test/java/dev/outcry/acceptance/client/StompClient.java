package dev.outcry.acceptance.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.MessageDeliveryException;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSession.Receiptable;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;
import tools.jackson.databind.JsonNode;

/**
 * A connection of Spring's STOMP client, for any number of threads. Every frame that it sends asks
 * for a receipt.
 */
public final class StompClient implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;
  private static final WebSocketStompClient CLIENT = client();

  private final StompSession session;
  private final Ending ending;

  private StompClient(StompSession session, Ending ending) {
    this.session = session;
    this.ending = ending;
  }

  /** Returns once the server has let this caller in. */
  public static StompClient connect(URI server, String token) {
    Ending ending = new Ending();
    StompHeaders headers = new StompHeaders();
    headers.add("Authorization", "Bearer " + token);
    CompletableFuture<StompSession> connecting =
        CLIENT.connectAsync(
            URI.create("ws" + server.resolve("/ws").toString().substring("http".length())),
            new WebSocketHttpHeaders(),
            headers,
            ending);
    // A connection that is lost before it is one would be waited for in vain.
    ending.ended.thenRun(() -> connecting.completeExceptionally(new IOException("cut")));
    StompSession session = await(connecting);
    session.setAutoReceipt(true);
    return new StompClient(session, ending);
  }

  /**
   * @param listener gets each message, one at a time
   * @return done when the receipt comes
   */
  public CompletableFuture<Void> subscribe(String destination, Consumer<JsonNode> listener) {
    return subscribe(destination, OptionalLong.empty(), listener);
  }

  /** The same, for somebody who has a room up to this revision. */
  public CompletableFuture<Void> subscribe(
      String destination, OptionalLong lastRev, Consumer<JsonNode> listener) {
    StompHeaders headers = new StompHeaders();
    headers.setDestination(destination);
    lastRev.ifPresent(rev -> headers.add("last-rev", Long.toString(rev)));
    return receipt(() -> session.subscribe(headers, new Listening(listener)));
  }

  /** The same, returning when the receipt is there. */
  public Inbox listen(String destination) {
    Inbox inbox = new Inbox();
    await(subscribe(destination, inbox));
    return inbox;
  }

  /**
   * @return done when the receipt comes
   */
  public CompletableFuture<Void> send(String destination, JsonNode body) {
    return send(destination, MimeTypeUtils.APPLICATION_JSON, Json.write(body).getBytes(UTF_8));
  }

  /** The same for any bytes, as a binary message: Spring would make text of them otherwise. */
  public CompletableFuture<Void> send(String destination, byte[] body) {
    return send(destination, MimeTypeUtils.APPLICATION_OCTET_STREAM, body);
  }

  private CompletableFuture<Void> send(String destination, MimeType type, byte[] body) {
    StompHeaders headers = new StompHeaders();
    headers.setDestination(destination);
    headers.setContentType(type);
    return receipt(() -> session.send(headers, body));
  }

  /** Done when the connection has ended, with the code of the ERROR that ended it, if any. */
  public CompletableFuture<String> ended() {
    return ending.ended;
  }

  public boolean isConnected() {
    return session.isConnected();
  }

  @Override
  public void close() {
    if (session.isConnected()) {
      session.disconnect();
    }
  }

  /** What a stage completes with. */
  public static <T> T await(CompletableFuture<T> stage) {
    try {
      return stage.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException inVain) {
      throw new AssertionError("waited in vain", inVain);
    } catch (ExecutionException failed) {
      throw new AssertionError("failed", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  /** Fails with the connection, after which no receipt comes; also if it is gone by now. */
  private CompletableFuture<Void> receipt(Supplier<Receiptable> sending) {
    CompletableFuture<Void> receipt = new CompletableFuture<>();
    try {
      synchronized (session) {
        Receiptable sent = sending.get();
        sent.addReceiptTask(() -> receipt.complete(null));
        sent.addReceiptLostTask(
            () -> receipt.completeExceptionally(new TimeoutException("no receipt")));
      }
    } catch (MessageDeliveryException | IllegalStateException gone) {
      receipt.completeExceptionally(gone);
    }
    ending.ended.thenAccept(code -> receipt.completeExceptionally(new IOException("cut " + code)));
    return receipt;
  }

  private static WebSocketStompClient client() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setThreadNamePrefix("stomp-client-");
    scheduler.setDaemon(true);
    scheduler.setRemoveOnCancelPolicy(true);
    scheduler.initialize();
    WebSocketStompClient client = new WebSocketStompClient(new StandardWebSocketClient());
    client.setTaskScheduler(scheduler);
    client.setReceiptTimeLimit(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    return client;
  }

  private record Listening(Consumer<JsonNode> listener) implements StompFrameHandler {
    @Override
    public Class<?> getPayloadType(StompHeaders headers) {
      return byte[].class;
    }

    @Override
    public void handleFrame(StompHeaders headers, @Nullable Object payload) {
      listener.accept(Json.read(payload instanceof byte[] bytes ? bytes : new byte[0]));
    }
  }

  /** Learns how a connection ends. */
  private static final class Ending extends StompSessionHandlerAdapter {
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    @Override
    public Class<?> getPayloadType(StompHeaders headers) {
      return byte[].class;
    }

    @Override
    public void handleFrame(StompHeaders headers, @Nullable Object payload) {
      ended.complete(String.valueOf(headers.getFirst("message")));
    }

    @Override
    public void handleException(
        StompSession session,
        @Nullable StompCommand command,
        StompHeaders headers,
        byte[] payload,
        Throwable failure) {
      ended.completeExceptionally(failure);
    }

    @Override
    public void handleTransportError(StompSession session, Throwable failure) {
      ended.complete("");
    }
  }
}

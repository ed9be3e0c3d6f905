import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints what is said in a room, each thing once and in order, over whichever of some servers is
 * there: {@code java Listen.java <token> <room> <server> …}.
 */
final class Listen implements WebSocket.Listener {

  private static final Pattern REV = Pattern.compile("\"rev\":(\\d+)");
  private static final Pattern SAID =
      Pattern.compile("\"senderNickname\":\"([^\"]*)\",\"content\":\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final StringBuilder frame = new StringBuilder();
  private final String token;
  private final String room;
  private volatile boolean isHeard;
  private volatile long lastRev;
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

  private Listen(String token, String room, long lastRev) {
    this.token = token;
    this.room = room;
    this.lastRev = lastRev;
  }

  public static void main(String[] args) throws InterruptedException {
    long rev = 0;
    for (int turn = 0; ; turn++) {
      String server = args[2 + turn % (args.length - 2)].replaceFirst("^http", "ws");
      Listen listener = new Listen(args[0], args[1], rev);
      try {
        listener.awaitEnd(
            HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(server + "/ws/raw"), listener)
                .get());
      } catch (ExecutionException gone) {
        System.out.println("-- cut off at " + listener.lastRev + ", coming back");
        Thread.sleep(500);
      }
      rev = listener.lastRev;
    }
  }

  /** A line may be gone without a word: whoever hears nothing for five seconds leaves it. */
  private void awaitEnd(WebSocket socket) throws ExecutionException, InterruptedException {
    do {
      isHeard = false;
      send(() -> socket.sendPing(ByteBuffer.allocate(0)));
      try {
        ended.get(5, TimeUnit.SECONDS);
      } catch (TimeoutException silence) {
        // It is looked at below.
      }
    } while (isHeard);
    socket.abort();
    throw new ExecutionException(new TimeoutException("nothing heard"));
  }

  @Override
  public void onOpen(WebSocket socket) {
    String auth = "{\"type\":\"AUTH\",\"token\":\"" + token + "\"}";
    send(() -> socket.sendText(auth, true));
    socket.request(1);
  }

  /** A socket of the JDK takes a frame only when the one before is gone. */
  private synchronized void send(Supplier<CompletableFuture<WebSocket>> next) {
    sent = sent.thenCompose(done -> next.get());
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    isHeard = true;
    frame.append(data);
    if (last) {
      heard(socket, frame.toString());
      frame.setLength(0);
    }
    socket.request(1);
    return null;
  }

  private void heard(WebSocket socket, String json) {
    if (json.startsWith("{\"type\":\"AUTH_RESPONSE\"")) {
      String enter =
          "{\"type\":\"ENTER_REQUEST\",\"channelId\":\"" + room + "\",\"lastRev\":" + lastRev + "}";
      send(() -> socket.sendText(enter, true));
    } else if (json.startsWith("{\"type\":\"NOTIFY_MESSAGE\"")) {
      Matcher rev = REV.matcher(json);
      Matcher said = SAID.matcher(json);
      if (rev.find()) {
        lastRev = Long.parseLong(rev.group(1));
      }
      if (said.find()) {
        System.out.println("#" + lastRev + " " + said.group(1) + ": " + said.group(2));
      }
    } else if (json.startsWith("{\"type\":\"ERROR\"")) {
      System.out.println(json);
    }
  }

  @Override
  public CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
    isHeard = true;
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    ended.completeExceptionally(new IllegalStateException("closed: " + code));
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable failure) {
    ended.completeExceptionally(failure);
  }
}

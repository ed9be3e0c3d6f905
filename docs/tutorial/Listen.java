import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
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
  private long lastRev;
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
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(server + "/ws/raw"), listener)
            .get();
        listener.ended.get();
      } catch (ExecutionException gone) {
        System.out.println("-- cut off at " + listener.lastRev + ", coming back");
        Thread.sleep(500);
      }
      rev = listener.lastRev;
    }
  }

  @Override
  public void onOpen(WebSocket socket) {
    send(socket, "{\"type\":\"AUTH\",\"token\":\"" + token + "\"}");
    socket.request(1);
  }

  /** A socket of the JDK takes a frame only when the one before is gone. */
  private void send(WebSocket socket, String json) {
    sent = sent.thenCompose(done -> socket.sendText(json, true));
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
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
      send(
          socket,
          "{\"type\":\"ENTER_REQUEST\",\"channelId\":\"" + room + "\",\"lastRev\":" + lastRev + "}");
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
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    ended.completeExceptionally(new IllegalStateException("closed: " + code));
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable failure) {
    ended.completeExceptionally(failure);
  }
}

package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StompOnTheSamePortTest {

  private final Person ann = Server.anyone();
  private final Person ben = Server.anyone();

  @Test
  void whatIsSaidOverStompIsHeardOverStompAndReadOverHttp() throws InterruptedException {
    String room = Server.directRoom(ann, ben);
    Socket ear = Socket.open(ben);
    ear.send("SUBSCRIBE\nid:1\ndestination:/topic/room." + room + "\nreceipt:r1\n\n");
    assertThat(ear.await("RECEIPT")).contains("receipt-id:r1");
    Socket mouth = Socket.open(ann);
    mouth.send("SUBSCRIBE\nid:1\ndestination:/user/queue/acks\n\n");
    mouth.send(
        "SEND\ndestination:/app/chat.send\nreceipt:r2\n\n"
            + "{\"roomId\":\"%s\",\"content\":\"Hello, Ben\"}".formatted(room));

    assertThat(mouth.await("PERSISTED")).contains("\"seq\":1", "\"rev\":1");
    assertThat(ear.await("Hello, Ben")).startsWith("MESSAGE").contains("\"seq\":1");
    assertThat(ben.get("/api/rooms/" + room + "/messages").body()).contains("Hello, Ben");
  }

  @Test
  void aBidOverStompIsAnsweredOnTheQueueOfBids() throws InterruptedException {
    String auction =
        ann.post(
                "/api/auctions",
                "{'title':'A clock','currency':'USD','startPrice':1000,'mode':'OPEN',"
                    + "'endsAt':'2099-01-01T00:00:00Z'}")
            .text("id");
    Socket bidder = Socket.open(ben);
    bidder.send("SUBSCRIBE\nid:1\ndestination:/user/queue/bids\n\n");
    String bid =
        "SEND\ndestination:/app/auction.bid\n\n{\"auctionId\":\"%s\",\"bidKey\":\"%s\",\"amount\":%d}";

    bidder.send(bid.formatted(auction, "one", 999));
    assertThat(bidder.await("\"bidKey\":\"one\"")).contains("REJECTED", "BID_TOO_LOW");
    bidder.send(bid.formatted(auction, "two", 1000));
    assertThat(bidder.await("\"bidKey\":\"two\"")).contains("\"outcome\":\"LEADING\"");
  }

  @Test
  void whoHasNoTokenIsToldAndCutOff() throws InterruptedException {
    Socket stranger = Socket.openWithToken("nonsense");

    assertThat(stranger.await("ERROR")).contains("UNAUTHENTICATED");
  }

  /** A WebSocket of the JDK that speaks STOMP by hand. */
  private record Socket(WebSocket socket, BlockingQueue<String> frames) {

    static WebSocket.Builder builder() {
      return HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("v12.stomp");
    }

    static Socket open(Person person) throws InterruptedException {
      Socket socket = openWithToken(person.token());
      assertThat(socket.await("CONNECTED")).startsWith("CONNECTED");
      return socket;
    }

    static Socket openWithToken(String token) {
      BlockingQueue<String> frames = new LinkedBlockingQueue<>();
      URI uri = URI.create("ws://localhost:" + Server.port() + "/ws");
      WebSocket socket = builder().buildAsync(uri, new Listener(frames)).join();
      Socket opened = new Socket(socket, frames);
      opened.send(
          "CONNECT\naccept-version:1.2\nhost:localhost\nAuthorization:Bearer " + token + "\n\n");
      return opened;
    }

    void send(String frame) {
      socket.sendText(frame + "\0", true).join();
    }

    /** The next frame that holds these words. */
    String await(String words) throws InterruptedException {
      String frame = "";
      while (!frame.contains(words)) {
        frame = frames.poll(10, TimeUnit.SECONDS);
        assertThat(frame).as("a frame with " + words).isNotNull();
      }
      return frame;
    }
  }

  private static final class Listener implements WebSocket.Listener {
    private final BlockingQueue<String> frames;
    private final StringBuilder partial = new StringBuilder();

    Listener(BlockingQueue<String> frames) {
      this.frames = frames;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      partial.append(text);
      if (last) {
        frames.add(partial.toString());
        partial.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}

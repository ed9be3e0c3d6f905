package dev.outcry.adapter.in.stomp.jetty;

import dev.outcry.application.port.in.SignedIn;
import dev.outcry.domain.room.RoomId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Those who watch one room and read at once what comes. One thread speaks in the room at an even
 * pace, another notes for each message how late each of them gets it: from when it should have been
 * sent.
 */
final class Audience implements AutoCloseable {

  private final JettyHouse jetty;
  private final SignedIn speaker;
  private final RoomId room;
  private final Selector selector = Selector.open();
  private final int size;
  private final List<RawClient> clients = new ArrayList<>();

  /** What each has got of these messages so far, and how its last read ended. */
  private static final class Got {
    private int messages;
    private boolean brace;
  }

  Audience(JettyHouse jetty, SignedIn speaker, RoomId room, int size) throws IOException {
    this.jetty = jetty;
    this.speaker = speaker;
    this.room = room;
    this.size = size;
    for (int i = 0; i < size; i++) {
      RawClient client = RawClient.open(jetty.port()).watch(speaker.token().value(), room.value());
      clients.add(client);
      client.channel().configureBlocking(false);
      client.channel().register(selector, SelectionKey.OP_READ);
    }
  }

  /** None of them is taken for gone in the next minute. */
  void stayAlive() throws IOException {
    for (RawClient client : clients) {
      client.writeText("\n");
    }
  }

  /** Milliseconds, in ascending order: one for each message and each of those who watch. */
  long[] hear(int messages, int perSecond, int length) throws IOException {
    stayAlive();
    selector.keys().forEach(key -> key.attach(new Got()));
    String words = "x".repeat(length);
    long gap = 1_000_000_000L / perSecond;
    long start = System.nanoTime();
    Thread speaking =
        new Thread(
            () -> {
              for (int i = 0; i < messages; i++) {
                long wait = start + i * gap - System.nanoTime();
                if (wait > 0) {
                  LockSupport.parkNanos(wait);
                }
                jetty.house().say(speaker, room, words);
              }
            });
    speaking.start();
    long[] late = new long[messages * size];
    int heard = 0;
    ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 16);
    long end = start + messages * gap + Duration.ofSeconds(20).toNanos();
    while (heard < late.length && System.nanoTime() < end) {
      selector.select(100);
      long now = System.nanoTime();
      for (SelectionKey key : selector.selectedKeys()) {
        bytes.clear();
        if (((SocketChannel) key.channel()).read(bytes) < 0) {
          throw new IOException("closed");
        }
        Got got = (Got) key.attachment();
        for (bytes.flip(); bytes.hasRemaining(); ) {
          byte next = bytes.get();
          if (next == 0 && got.brace) {
            late[heard++] = (now - start - got.messages++ * gap) / 1_000_000;
          }
          got.brace = next == '}';
        }
      }
      selector.selectedKeys().clear();
    }
    if (heard < late.length) {
      throw new IOException("only " + heard + " of " + late.length + " came");
    }
    Arrays.sort(late);
    return late;
  }

  @Override
  public void close() throws IOException {
    clients.forEach(RawClient::close);
    selector.close();
  }
}

package dev.outcry.adapter.in.stomp.jetty;

import dev.outcry.application.port.in.SignedIn;
import dev.outcry.domain.room.RoomId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What an idle session that watches a room costs, in live heap: opens many against a plain Jetty in
 * another process, and compares its heap after full collections with what it was before. Run with
 * the test class path; the number of sessions is the argument. Then a room of 500 listeners is
 * spoken to.
 */
final class Footprint {

  private static final int ROOMS = 100;
  private static final int LISTENERS = 500;
  private static final int WARM_UP = 500;
  private static final int MESSAGES = 500;

  private Footprint() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("server")) {
      serve();
    } else {
      measure(Integer.parseInt(args[0]));
    }
  }

  private static void serve() throws Exception {
    try (JettyHouse jetty = new JettyHouse();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in))) {
      SignedIn someone = jetty.house().someone("Someone");
      List<String> rooms = new ArrayList<>();
      for (int i = 0; i < ROOMS; i++) {
        RoomId room = jetty.house().room(someone);
        rooms.add(room.value());
      }
      System.out.println(jetty.port());
      System.out.println(someone.token().value());
      System.out.println(String.join(" ", rooms));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isEmpty()) {
          for (int i = Integer.parseInt(line); i > 0; i--) {
            jetty.house().say(someone, new RoomId(rooms.get(0)), "x".repeat(100));
          }
          continue;
        }
        for (int i = 0; i < 4; i++) {
          System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.println(jetty.engine().sessionCount());
        System.out.println(runtime.totalMemory() - runtime.freeMemory());
      }
    }
  }

  private static void measure(int sessions) throws Exception {
    Process server =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx1g",
                "-XX:+UseG1GC",
                "-cp",
                System.getProperty("java.class.path"),
                Footprint.class.getName(),
                "server")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said = server.inputReader();
    int port = Integer.parseInt(said.readLine());
    String token = said.readLine();
    String[] rooms = said.readLine().split(" ");
    List<SocketChannel> channels = new ArrayList<>();
    open(channels, 200, port, token, rooms);
    long before = heap(server, said);
    open(channels, sessions, port, token, rooms);
    long after = heap(server, said);
    System.out.printf(
        "%d sessions: %.2f KiB of live heap each%n",
        sessions, (after - before) / 1024.0 / sessions);
    fanOut(server, port, token, rooms[0]);
    server.destroyForcibly();
  }

  /** What it costs the server to deliver, one message after the other to 500 listeners each. */
  private static void fanOut(Process server, int port, String token, String room)
      throws IOException {
    List<SocketChannel> channels = new ArrayList<>();
    open(channels, LISTENERS, port, token, new String[] {room});
    Selector selector = Selector.open();
    for (SocketChannel channel : channels) {
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
    }
    deliver(server, selector, WARM_UP);
    Duration before = server.info().totalCpuDuration().orElseThrow();
    long start = System.nanoTime();
    deliver(server, selector, MESSAGES);
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpu = server.info().totalCpuDuration().orElseThrow().minus(before).toMillis() / 1e3;
    double deliveries = (double) MESSAGES * LISTENERS;
    System.out.printf(
        "%.0f deliveries in %.1f s: %.4f s of CPU per 1,000%n",
        deliveries, seconds, cpu / deliveries * 1_000);
  }

  /** Each delivery ends with a NUL, and has no other. */
  private static void deliver(Process server, Selector selector, int messages) throws IOException {
    server.outputWriter().write(messages + "\n");
    server.outputWriter().flush();
    ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 16);
    long expected = (long) messages * LISTENERS;
    while (expected > 0) {
      if (selector.select(5_000) == 0) {
        throw new IOException("still expected: " + expected);
      }
      for (SelectionKey key : selector.selectedKeys()) {
        bytes.clear();
        ((SocketChannel) key.channel()).read(bytes);
        for (bytes.flip(); bytes.hasRemaining(); ) {
          expected -= bytes.get() == 0 ? 1 : 0;
        }
      }
      selector.selectedKeys().clear();
    }
  }

  private static void open(
      List<SocketChannel> channels, int count, int port, String token, String[] rooms)
      throws IOException {
    for (int i = 0; i < count; i++) {
      channels.add(RawClient.open(port).watch(token, rooms[i % rooms.length]).channel());
    }
  }

  private static long heap(Process server, BufferedReader said) throws IOException {
    server.outputWriter().write("\n");
    server.outputWriter().flush();
    System.out.println("sessions: " + said.readLine());
    return Long.parseLong(said.readLine());
  }
}

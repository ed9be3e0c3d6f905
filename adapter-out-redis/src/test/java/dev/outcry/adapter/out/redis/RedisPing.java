package dev.outcry.adapter.out.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/** Asks a server whether it is there. */
final class RedisPing {

  private RedisPing() {}

  static void awaitAnswer(RedisServer server) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> answers(server));
  }

  private static boolean answers(RedisServer server) {
    try (Socket socket = new Socket(server.host(), server.port())) {
      socket.setSoTimeout(1_000);
      socket.getOutputStream().write("PING\r\n".getBytes(US_ASCII));
      return new String(socket.getInputStream().readNBytes(5), US_ASCII).equals("+PONG");
    } catch (IOException notYet) {
      return false;
    }
  }
}

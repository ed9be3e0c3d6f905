package dev.outcry.adapter.out.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/** Says one thing to a server, and sees whether it answers. */
final class RedisPing {

  private RedisPing() {}

  static void awaitAnswer(RedisServer server) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> answers(server, "PING", "+PONG"));
  }

  static boolean answers(RedisServer server, String command, String reply) {
    try (Socket socket = new Socket(server.host(), server.port())) {
      socket.setSoTimeout(1_000);
      socket.getOutputStream().write((command + "\r\n").getBytes(US_ASCII));
      return new String(socket.getInputStream().readNBytes(reply.length()), US_ASCII).equals(reply);
    } catch (IOException notYet) {
      return false;
    }
  }
}

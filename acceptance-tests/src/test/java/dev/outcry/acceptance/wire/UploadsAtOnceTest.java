package dev.outcry.acceptance.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.server.ServerProcess;
import dev.outcry.adapter.out.postgres.PostgresServer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two hundred people upload at once to a server that could not hold it all. */
class UploadsAtOnceTest {

  private static final int UPLOADS = 200;
  private static final int SIZE = 1024 * 1024;

  @Test
  void memoryDoesNotGrowWithWhatIsUploaded() throws Exception {
    List<String> settings =
        List.of(
            "outcry.adapters.store=postgres",
            "outcry.adapters.timeline=postgres",
            "spring.datasource.url=" + PostgresServer.shared().urlOfNewDatabase(),
            "spring.datasource.username=" + PostgresServer.USERNAME,
            "outcry.jwt.secret=kX9vT2mQ7pL4wZ8rB5nJ1cH6yF3dG0sA",
            "outcry.limits.uploads=0");
    ExecutorService people = Executors.newFixedThreadPool(UPLOADS);
    try (ServerProcess server = ServerProcess.within("144m", settings)) {
      HttpApi ann = signUp(server);

      List<Callable<String>> uploads =
          IntStream.range(0, UPLOADS)
              .<Callable<String>>mapToObj(n -> () -> upload(ann, n))
              .toList();
      List<Future<String>> ids = people.invokeAll(uploads);

      for (int n = 0; n < UPLOADS; n += 20) {
        byte[] read =
            ann.download("/api/attachments/" + ids.get(n).get()).body().getBytes(ISO_8859_1);
        assertThat(Arrays.equals(read, bytes(n))).isTrue();
      }
      for (Future<String> id : ids) {
        assertThat(id.get()).isNotEmpty();
      }
      assertThat(server.process().isAlive()).isTrue();
      assertThat(server.printed()).doesNotContain("OutOfMemoryError");
    } finally {
      people.shutdownNow();
    }
  }

  /** Whoever is told to try again does so when he is told to. */
  private static String upload(HttpApi ann, int number) {
    Reply reply = ann.upload("/api/attachments", number + ".bin", "application/x", bytes(number));
    while (reply.status() == 503) {
      long seconds = Long.parseLong(reply.header("Retry-After"));
      Executor later = CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS);
      reply =
          CompletableFuture.supplyAsync(
                  () ->
                      ann.upload(
                          "/api/attachments", number + ".bin", "application/x", bytes(number)),
                  later)
              .join();
    }
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply.text("id");
  }

  private static byte[] bytes(int number) {
    byte[] bytes = new byte[SIZE];
    Arrays.fill(bytes, (byte) number);
    return bytes;
  }

  private static HttpApi signUp(ServerProcess server) {
    HttpApi nobody = new HttpApi(server.awaitReady(), "");
    Reply signedUp =
        nobody.post(
            "/api/auth/signup",
            Json.object()
                .put("email", "ann@example.org")
                .put("password", "correct horse")
                .put("nickname", "Ann"));
    return new HttpApi(nobody.server(), signedUp.text("token"));
  }
}

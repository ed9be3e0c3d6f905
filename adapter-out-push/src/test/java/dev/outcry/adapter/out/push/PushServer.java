package dev.outcry.adapter.out.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.outcry.domain.push.PushEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A push service: takes what is signed by the key that it was told of (RFC 8292), and keeps it for
 * whoever reads it.
 */
public final class PushServer implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final KeyPair vapid = Browser.newPair();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Push> pushes = new CopyOnWriteArrayList<>();
  private volatile int status = 201;

  /** What came in. */
  public record Push(String path, String topic, String ttl, byte[] body) {}

  private PushServer(HttpServer server) {
    this.server = server;
    server.createContext("/", this::take);
    server.setExecutor(threads);
    server.start();
  }

  /** One on a port of its own. */
  public static PushServer start() {
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      return new PushServer(HttpServer.create(any, 0));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What a program has to be told. */
  public List<String> settings() {
    return List.of(
        "outcry.push.public-key=" + publicKey(),
        "outcry.push.private-key=" + privateKey(),
        "outcry.push.subject=mailto:ops@example.org",
        "outcry.push.services=" + origin());
  }

  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Where this path is. */
  public PushEndpoint endpoint(String path) {
    return new PushEndpoint(origin() + path);
  }

  String publicKey() {
    return Browser.base64(Browser.point(vapid));
  }

  String privateKey() {
    return Browser.base64(Browser.fixed(((ECPrivateKey) vapid.getPrivate()).getS()));
  }

  /** All that was taken, in the order in which it came. */
  public List<Push> pushes() {
    return List.copyOf(pushes);
  }

  /** Answers so from now on; 201 is to take it. */
  public void answer(int status) {
    this.status = status;
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    int answer = isSigned(exchange.getRequestHeaders().getFirst("Authorization")) ? status : 403;
    if (answer == 201) {
      pushes.add(
          new Push(
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders().getFirst("Topic"),
              exchange.getRequestHeaders().getFirst("TTL"),
              body));
    }
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  private boolean isSigned(String authorization) {
    String token = authorization.replaceAll("^vapid t=([^,]+), ?k=.*$", "$1");
    String key = authorization.replaceAll("^.*k=", "");
    String[] parts = token.split("\\.");
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initVerify(vapid.getPublic());
      signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
      JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
      long left = claims.path("exp").asLong() - Instant.now().getEpochSecond();
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]))
          && key.equals(publicKey())
          && claims.path("aud").asString().equals(origin())
          && claims.path("sub").asString().equals("mailto:ops@example.org")
          && left > 0
          && left <= 24 * 60 * 60;
    } catch (GeneralSecurityException unsigned) {
      return false;
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

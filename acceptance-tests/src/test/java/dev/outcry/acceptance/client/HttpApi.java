package dev.outcry.acceptance.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * The HTTP API of a server, as one caller uses it.
 *
 * @param token the caller's, empty for nobody
 */
public record HttpApi(URI server, String token) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String BOUNDARY = "file-of-a-test-7c1e";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public Reply get(String path) {
    return ask("GET", path, BodyPublishers.noBody());
  }

  public Reply post(String path, JsonNode body) {
    return post(path, Json.write(body));
  }

  public Reply post(String path, String body) {
    return ask("POST", path, BodyPublishers.ofString(body));
  }

  public Reply post(String path, byte[] body) {
    return ask("POST", path, BodyPublishers.ofByteArray(body));
  }

  public Reply put(String path, JsonNode body) {
    return ask("PUT", path, BodyPublishers.ofString(Json.write(body)));
  }

  public Reply patch(String path, JsonNode body) {
    return ask("PATCH", path, BodyPublishers.ofString(Json.write(body)));
  }

  public Reply delete(String path) {
    return ask("DELETE", path, BodyPublishers.noBody());
  }

  public Reply delete(String path, JsonNode body) {
    return ask("DELETE", path, BodyPublishers.ofString(Json.write(body)));
  }

  /** Sends a file as the part {@code file} of a form. */
  public Reply upload(String path, String name, String mediaType, byte[] bytes) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(BOUNDARY, name, mediaType);
    BodyPublisher form =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(bytes),
            BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    return ask("POST", path, "multipart/form-data; boundary=" + BOUNDARY, form, UTF_8);
  }

  /** The body has a character for each byte. */
  public Reply download(String path) {
    return ask("GET", path, "application/json", BodyPublishers.noBody(), ISO_8859_1);
  }

  private Reply ask(String method, String path, BodyPublisher body) {
    return ask(method, path, "application/json", body, UTF_8);
  }

  private Reply ask(String method, String path, String type, BodyPublisher body, Charset charset) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(PATIENCE)
            .method(method, body)
            .header("Content-Type", type);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString(charset));
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException failed) {
      throw new AssertionError("no answer to %s %s".formatted(method, path), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}

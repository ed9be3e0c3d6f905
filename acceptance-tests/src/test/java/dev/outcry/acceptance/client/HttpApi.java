package dev.outcry.acceptance.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * The HTTP API of a server, as one caller uses it.
 *
 * @param token the caller's, empty for nobody
 */
public record HttpApi(URI server, String token) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
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

  private Reply ask(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(PATIENCE)
            .method(method, body)
            .header("Content-Type", "application/json");
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException failed) {
      throw new AssertionError("no answer to %s %s".formatted(method, path), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}

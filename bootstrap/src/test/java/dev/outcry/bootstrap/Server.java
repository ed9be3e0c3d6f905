package dev.outcry.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One server on a real port for all tests, in memory, as it starts from the command line. */
final class Server {

  static final String SIGNING_SECRET = "kX9vT2mQ7pL4wZ8rB5nJ1cH6yF3dG0sA";

  static final String PUSH_KEY =
      "BBded2lEVtN7thw2os_nXKDT7aDRGB-AGPfjW7vD2Nv8DT_6zcO-lc0Eq-Tg5CBdItfrRP8WT85Syaw59e0H9sE";

  static final String ADMIN_EMAIL = "root@example.org";
  static final String ADMIN_PASSWORD = "battery staple";

  private static final JsonMapper JSON = new JsonMapper();
  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ConfigurableApplicationContext CONTEXT =
      OutcryServer.application()
          .run(
              "--server.port=0",
              "--outcry.demo=false",
              "--outcry.jwt.secret=" + SIGNING_SECRET,
              "--outcry.push.public-key=" + PUSH_KEY,
              "--outcry.push.private-key=gxoPqWpVnIyGnTbLmM_HKzr9Fe4LZkCkXXLWqbKlFI0",
              "--outcry.push.subject=mailto:ops@example.org",
              "--outcry.admin.email=" + ADMIN_EMAIL,
              "--outcry.admin.password=" + ADMIN_PASSWORD);

  private Server() {}

  static int port() {
    return ((WebServerApplicationContext) CONTEXT).getWebServer().getPort();
  }

  /** What the server has of a kind. */
  static Collection<?> beans(Class<?> type) {
    return CONTEXT.getBeansOfType(type).values();
  }

  /** What came back. */
  record Answer(int status, HttpResponse<String> response) {
    JsonNode json() {
      return JSON.readTree(response.body());
    }

    String body() {
      return response.body();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String text(String field) {
      return json().path(field).asString("");
    }

    long number(String field) {
      return json().path(field).asLong(-1);
    }

    boolean is(String field) {
      return json().path(field).asBoolean(false);
    }
  }

  /** Someone with a token, or nobody with none. */
  record Person(String id, String token) {
    static final Person NOBODY = new Person("", "");

    Answer get(String path) {
      return send("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, String json) {
      return send("POST", path, BodyPublishers.ofString(json.replace('\'', '"')));
    }

    Answer postExactly(String path, byte[] body) {
      return send("POST", path, BodyPublishers.ofByteArray(body));
    }

    /** A file, as browsers send it. */
    Answer upload(String name, String declared, byte[] bytes) {
      String head =
          "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
              + "Content-Type: %s\r\n\r\n";
      List<byte[]> body =
          List.of(
              head.formatted(name, declared).getBytes(UTF_8),
              bytes,
              "\r\n--x--\r\n".getBytes(UTF_8));
      return Server.send(
          request("/api/attachments")
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "multipart/form-data; boundary=x")
              .POST(BodyPublishers.ofByteArrays(body)));
    }

    Answer put(String path, String json) {
      return send("PUT", path, BodyPublishers.ofString(json.replace('\'', '"')));
    }

    Answer patch(String path, String json) {
      return send("PATCH", path, BodyPublishers.ofString(json.replace('\'', '"')));
    }

    Answer delete(String path) {
      return send("DELETE", path, BodyPublishers.noBody());
    }

    Answer delete(String path, String json) {
      return send("DELETE", path, BodyPublishers.ofString(json.replace('\'', '"')));
    }

    private Answer send(String method, String path, BodyPublisher body) {
      HttpRequest.Builder request =
          request(path).method(method, body).header("Content-Type", "application/json");
      return Server.send(
          token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }
  }

  static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
        .timeout(Duration.ofSeconds(20));
  }

  /** What is answered has to be what the server tells of itself. */
  static Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    Described itself = Description.OF_ITSELF;
    Answer answer = answer(request);
    itself.check(request, answer.response());
    return answer;
  }

  private static Answer answer(HttpRequest request) {
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response);
    } catch (IOException failed) {
      throw new AssertionError("no answer", failed);
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }

  /** Asked for once, when the server has started; made for the first time, it takes a while. */
  private static final class Description {
    static final Described OF_ITSELF =
        new Described(
            answer(request("/v3/api-docs").timeout(Duration.ofMinutes(2)).build()).json());
  }

  /** Someone who has just signed up. */
  static Person anyone() {
    return signUp("person" + PEOPLE.incrementAndGet());
  }

  static Person signUp(String username) {
    Answer answer =
        Person.NOBODY.post(
            "/api/auth/signup",
            "{'email':'%s@example.org','password':'correct horse','nickname':'N %s','username':'%s'}"
                .formatted(username, username, username));
    if (answer.status() != 201) {
      throw new AssertionError(answer.body());
    }
    return new Person(answer.text("userId"), answer.text("token"));
  }

  /** The administrator, who logs in now. */
  static Person administrator() {
    Answer answer =
        Person.NOBODY.post(
            "/api/auth/login",
            "{'email':'%s','password':'%s'}".formatted(ADMIN_EMAIL, ADMIN_PASSWORD));
    return new Person(answer.text("userId"), answer.text("token"));
  }

  /** The id of a room of these two. */
  static String directRoom(Person one, Person other) {
    return one.post("/api/rooms/direct", "{'targetUserId':'%s'}".formatted(other.id())).text("id");
  }
}

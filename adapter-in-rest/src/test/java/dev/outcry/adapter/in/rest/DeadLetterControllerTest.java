package dev.outcry.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.ListDeadLetters;
import dev.outcry.application.port.in.ReplayDeadLetters;
import dev.outcry.application.port.out.DeadLetters.Letter;
import dev.outcry.application.port.out.DeadLetters.LetterId;
import dev.outcry.application.port.out.UnavailableException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class DeadLetterControllerTest {

  private static final String PATH = "/api/dead-letters";
  private static final LetterId FIRST = new LetterId("chat.messages", 7);
  private static final LetterId SECOND = new LetterId("chat.messages", 9);
  private static final Letter LETTER = letter(FIRST, "room");

  private final List<Object> asked = new ArrayList<>();

  @Test
  void aLetterIsListedWithoutWhatItSays() {
    MvcTestResult answer = list("", new ListDeadLetters.Page(List.of(LETTER), Optional.empty()));

    assertThat(answer).hasStatus(200);
    assertThat(answer)
        .bodyText()
        .isEqualTo(
            "{\"deadLetters\":[{\"id\":\"chat.messages:7\",\"lane\":\"chat.messages\","
                + "\"key\":\"room\",\"takenAt\":\"2026-11-21T12:00:00.007Z\","
                + "\"reason\":\"java.lang.Error\"}],\"hasMore\":false}");
    assertThat(asked).containsExactly(new ListDeadLetters.Query(Optional.empty(), 20));
  }

  @Test
  void aPageSaysWhereItGoesOn() {
    MvcTestResult answer =
        list("?size=1", new ListDeadLetters.Page(List.of(LETTER), Optional.of(FIRST)));

    assertThat(answer).bodyText().contains("\"hasMore\":true,\"nextCursor\":\"chat.messages:7\"");
    list("?cursor=chat.messages:7", new ListDeadLetters.Page(List.of(), Optional.empty()));
    assertThat(asked)
        .containsExactly(
            new ListDeadLetters.Query(Optional.empty(), 1),
            new ListDeadLetters.Query(Optional.of(FIRST), 20));
  }

  @Test
  void keysOfStrangersAreCut() {
    Letter noKey = letter(FIRST, "");
    Letter longKey = letter(SECOND, "🔑".repeat(1_000));

    MvcTestResult answer =
        list("", new ListDeadLetters.Page(List.of(noKey, longKey), Optional.empty()));

    assertThat(answer).bodyText().containsOnlyOnce("\"key\"");
    assertThat(answer).bodyText().contains("\"key\":\"" + "🔑".repeat(128) + "\"");
  }

  @Test
  void aReplaySaysWhatIsInItsLaneAgain() {
    MvcTestResult answer =
        replay("{\"ids\":[\"chat.messages:7\",\"chat.messages:9\",\"chat.messages:7\"]}");

    assertThat(answer).hasStatus(200);
    assertThat(answer)
        .bodyText()
        .isEqualTo("{\"replayed\":[\"chat.messages:9\"],\"absent\":[\"chat.messages:7\"]}");
    assertThat(asked).containsExactly(new ReplayDeadLetters.Command(List.of(FIRST, SECOND)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"ids\":[]}",
        "{\"ids\":[null]}",
        "{\"ids\":[\"\"]}",
        "{\"ids\":[\"chat.messages\"]}",
        "{\"ids\":[\"chat.messages:-1\"]}",
        "{\"ids\":[\"chat.messages:99999999999999999999\"]}",
        "{\"ids\":[\"../x:1\"]}",
        "{\"ids\":\"chat.messages:1\"}",
        "{\"ids\":[\"chat.messages:1\"],\"all\":true}",
        "[]",
        ""
      })
  void whatNamesNoLettersIsBadInput(String body) {
    assertThat(replay(body)).hasStatus(400);
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?size=0", "?size=-1", "?size=x", "?cursor=x", "?cursor=:1"})
  void whatIsNoPlaceIsBadInput(String query) {
    assertThat(list(query, new ListDeadLetters.Page(List.of(), Optional.empty()))).hasStatus(400);
  }

  @Test
  void aLaneOutOfReachIsSaidToBe() {
    ReplayDeadLetters down =
        command -> {
          throw new UnavailableException("down");
        };

    MvcTestResult answer =
        ask(Map.of("replayDeadLetters", down), HttpMethod.POST, PATH, "{\"ids\":[\"a:1\"]}", true);

    assertThat(answer).hasStatus(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {PATH, PATH + "/x", "/api/sessions", "/api/servers"})
  void nobodyButAnAdministratorIsServed(String path) {
    MvcTestResult answer = ask(Map.of(), HttpMethod.POST, path, "not even JSON", false);

    assertThat(answer).hasStatus(403);
    assertThat(answer).bodyText().contains("\"code\":\"FORBIDDEN\"");
    assertThat(mvc(Map.of()).get().uri(path).exchange()).hasStatus(401);
  }

  private MvcTestResult list(String query, ListDeadLetters.Page page) {
    ListDeadLetters letters =
        asking -> {
          asked.add(asking);
          return page;
        };
    return ask(Map.of("listDeadLetters", letters), HttpMethod.GET, PATH + query, "", true);
  }

  private MvcTestResult replay(String body) {
    ReplayDeadLetters replay =
        command -> {
          asked.add(command);
          return Set.of(SECOND);
        };
    return ask(Map.of("replayDeadLetters", replay), HttpMethod.POST, PATH, body, true);
  }

  private static MvcTestResult ask(
      Map<String, Object> ports,
      HttpMethod method,
      String uri,
      String body,
      boolean administrator) {
    return mvc(ports)
        .method(method)
        .uri(uri)
        .principal(() -> "ann")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(
            request -> {
              request.addUserRole(administrator ? "ADMIN" : "USER");
              return request;
            })
        .exchange();
  }

  private static MockMvcTester mvc(Map<String, Object> ports) {
    Outcry outcry =
        (Outcry)
            Proxy.newProxyInstance(
                Outcry.class.getClassLoader(),
                new Class<?>[] {Outcry.class},
                (proxy, method, arguments) -> ports.get(method.getName()));
    return MockMvcTester.create(
        MockMvcBuilders.standaloneSetup(new DeadLetterController(outcry), new Elsewhere())
            .setMessageConverters(new StrictJsonConverter(StrictJson.mapper()))
            .addMappedInterceptors(AdministratorsOnly.PATHS, new AdministratorsOnly())
            .setHandlerExceptionResolvers(new Problems(StrictJson.mapper()))
            .build());
  }

  /** What others put at paths of administrators. */
  @RestController
  static final class Elsewhere {
    @RequestMapping({PATH + "/x", "/api/sessions", "/api/servers"})
    void serve() {}
  }

  private static Letter letter(LetterId id, String key) {
    return new Letter(id, key, Instant.parse("2026-11-21T12:00:00.007Z"), "java.lang.Error");
  }
}

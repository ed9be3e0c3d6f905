package dev.outcry.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.CreateDirectRoom;
import dev.outcry.application.port.in.ListSessions;
import dev.outcry.application.port.in.OpenSession;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.session.Server;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class PresenceControllerTest {

  private static final RequestPostProcessor NOBODY_SPECIAL = request -> request;
  private static final RequestPostProcessor ADMINISTRATOR =
      request -> {
        request.addUserRole("ADMIN");
        return request;
      };

  private final Outcry outcry =
      Outcry.builder()
          .server(() -> new Server("one", "10.0.0.1", 8080, "http://10.0.0.1:8080"))
          .build();
  private final UserId ann = someone("ann");
  private final UserId ben = someone("ben");

  @AfterEach
  void close() {
    outcry.close();
  }

  @Test
  void onesOwnSessionsAreListedAsPromised() {
    String id = open(ann);
    open(ben);

    MvcTestResult answer = get("/api/sessions/me", NOBODY_SPECIAL);

    assertThat(answer).hasStatusOk();
    assertThat(answer)
        .bodyText()
        .startsWith(
            ("[{\"userId\":\"%s\",\"sessionId\":\"%s\",\"serverId\":\"one\","
                    + "\"serverHost\":\"10.0.0.1\",\"serverPort\":8080,"
                    + "\"serverUrl\":\"http://10.0.0.1:8080\",\"connectTime\":\"")
                .formatted(ann, id))
        .containsPattern("\"lastActiveTime\":\"[-0-9]{10}T[:0-9]{8}\\.[0-9]{3}Z\"}]$")
        .doesNotContain(ben.value());
  }

  @Test
  void membersAreToldWhoIsThere() {
    String room =
        outcry
            .createDirectRoom()
            .create(new CreateDirectRoom.Command(ann, ben, ""))
            .room()
            .id()
            .value();
    open(ben);

    assertThat(get("/api/rooms/" + room + "/members/online", NOBODY_SPECIAL))
        .hasStatusOk()
        .bodyText()
        .isEqualTo("[\"" + ben + "\"]");
    assertThat(get("/api/rooms/none/members/online", NOBODY_SPECIAL))
        .hasStatus(404)
        .bodyText()
        .contains("ROOM_NOT_FOUND");
  }

  @Test
  void membersAreToldWhoLooks() {
    RoomId room =
        outcry.createDirectRoom().create(new CreateDirectRoom.Command(ann, ben, "")).room().id();
    String path = "/api/rooms/" + room + "/members/looking";
    assertThat(get(path, NOBODY_SPECIAL)).hasStatusOk().bodyText().isEqualTo("[]");

    OpenSession.Command session = new OpenSession.Command(ben, () -> Duration.ZERO);
    outcry.openSession().open(session).enter(room);

    Awaitility.await()
        .untilAsserted(
            () -> assertThat(get(path, NOBODY_SPECIAL)).bodyText().isEqualTo("[\"" + ben + "\"]"));
    assertThat(get("/api/rooms/none/members/looking", NOBODY_SPECIAL))
        .hasStatus(404)
        .bodyText()
        .contains("ROOM_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/sessions", "/api/servers"})
  void whatIsForAdministratorsIsRefusedToAnybodyElse(String path) {
    assertThat(get(path, NOBODY_SPECIAL)).hasStatus(403).bodyText().contains("FORBIDDEN");
    assertThat(get(path, ADMINISTRATOR)).hasStatusOk();
  }

  @Test
  void administratorsSeeEverySessionAndEveryServer() {
    String anns = open(ann);
    String bens = open(ben);

    assertThat(get("/api/sessions", ADMINISTRATOR)).bodyText().contains(anns, bens);
    assertThat(get("/api/sessions?userId=" + ben, ADMINISTRATOR))
        .bodyText()
        .contains(bens)
        .doesNotContain(anns);
    assertThat(get("/api/sessions?limit=0", ADMINISTRATOR)).bodyText().isEqualTo("[]");
    assertThat(get("/api/sessions?limit=-1", ADMINISTRATOR)).bodyText().isEqualTo("[]");
    assertThat(get("/api/sessions?limit=1000000000", ADMINISTRATOR)).bodyText().contains(anns);
    assertThat(get("/api/sessions?limit=abc", ADMINISTRATOR)).hasStatus(400);
    assertThat(get("/api/sessions?userId=", ADMINISTRATOR)).hasStatus(400);
    assertThat(get("/api/servers", ADMINISTRATOR))
        .bodyText()
        .matches("\\[\\{\"serverId\":\"one\",\"sessions\":[0-2]}]");
  }

  private UserId someone(String name) {
    return outcry
        .signUp()
        .signUp(new SignUp.Command(name + "@example.org", "correct horse", name))
        .user()
        .id();
  }

  /** Returns once it is known. */
  private String open(UserId person) {
    OpenSession.Opened opened =
        outcry.openSession().open(new OpenSession.Command(person, () -> Duration.ZERO));
    ListSessions.Query query = new ListSessions.Query(Optional.of(person), 10);
    Awaitility.await().until(() -> !outcry.listSessions().list(query).isEmpty());
    return opened.id().value();
  }

  private MvcTestResult get(String path, RequestPostProcessor role) {
    return MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(new PresenceController(outcry))
                .setMessageConverters(new StrictJsonConverter(StrictJson.mapper()))
                .addMappedInterceptors(AdministratorsOnly.PATHS, new AdministratorsOnly())
                .setCustomArgumentResolvers(new CallerResolver())
                .setHandlerExceptionResolvers(new Problems(StrictJson.mapper()))
                .build())
        .get()
        .uri(path)
        .principal(ann::value)
        .with(role)
        .exchange();
  }
}

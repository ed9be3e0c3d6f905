package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsOverHttpTest {

  private static final String CONNECTIONS = "/api/connections";

  private final Person ann = Server.anyone();
  private final Person bob = Server.anyone();

  @Test
  void whoeverInvitesIsConnectedOnceTheOtherAccepts() {
    Answer invited = invite(ann, codeOf(bob));

    assertThat(invited.status()).isEqualTo(200);
    assertThat(invited.json().propertyNames())
        .containsExactlyInAnyOrder(
            "userId", "nickname", "status", "invitedBy", "changedBy", "changedAt", "version");
    assertThat(invited.text("userId")).isEqualTo(bob.id());
    assertThat(invited.text("status")).isEqualTo("PENDING");
    assertThat(invited.text("invitedBy")).isEqualTo(ann.id());
    assertThat(ann.get(CONNECTIONS).json().get("connections")).isEmpty();
    Answer pending = bob.get(CONNECTIONS + "?status=PENDING");
    assertThat(pending.json().get("connections").get(0).get("userId").stringValue())
        .isEqualTo(ann.id());
    assertThat(pending.json().get("hasMore").booleanValue()).isFalse();
    assertThat(pending.json().has("nextCursor")).isFalse();

    Answer accepted = bob.post(CONNECTIONS + "/" + ann.id() + "/accept", "");
    assertThat(accepted.status()).isEqualTo(200);
    assertThat(accepted.text("status")).isEqualTo("ACCEPTED");
    assertThat(accepted.text("changedBy")).isEqualTo(bob.id());
    assertThat(accepted.number("version")).isEqualTo(2);
    assertThat(ann.get(CONNECTIONS).json().get("connections")).hasSize(1);
    Answer ended = ann.post(CONNECTIONS + "/" + bob.id() + "/disconnect", "");
    assertThat(ended.text("status")).isEqualTo("DISCONNECTED");
  }

  @Test
  void whatIsRefusedHasACodeAndAStatus() {
    invite(ann, codeOf(bob));
    String nobody = CONNECTIONS + "/nobody/";
    String withBob = CONNECTIONS + "/" + bob.id() + "/";

    assertRefused(invite(ann, "abcdefghijklmnop"), 404, "INVITE_CODE_NOT_FOUND");
    assertRefused(invite(ann, codeOf(ann)), 409, "CONNECTION_WITH_ONESELF");
    assertRefused(ann.post(nobody + "accept", ""), 404, "CONNECTION_NOT_FOUND");
    assertRefused(ann.post(withBob + "accept", ""), 403, "NOT_THE_INVITED");
    assertRefused(ann.post(withBob + "reject", ""), 403, "NOT_THE_INVITED");
    assertRefused(ann.post(withBob + "disconnect", ""), 409, "NOT_CONNECTED");
    bob.post(CONNECTIONS + "/" + ann.id() + "/reject", "");
    assertRefused(invite(ann, codeOf(bob)), 409, "CONNECTION_REJECTED");
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    List<Person> others = List.of(Server.anyone(), Server.anyone(), Server.anyone());
    others.forEach(other -> invite(other, codeOf(ann)));
    String pending = CONNECTIONS + "?status=PENDING&size=2";

    Answer first = ann.get(pending);
    assertThat(first.json().get("connections")).hasSize(2);
    assertThat(first.json().get("hasMore").booleanValue()).isTrue();
    Answer rest = ann.get(pending + "&cursor=" + first.text("nextCursor"));
    assertThat(rest.json().get("connections")).hasSize(1);
    assertThat(rest.json().get("hasMore").booleanValue()).isFalse();
    assertThat(first.json().get("connections").findValuesAsString("userId"))
        .doesNotContainAnyElementsOf(rest.json().get("connections").findValuesAsString("userId"));
  }

  @ParameterizedTest
  @CsvSource({
    "status=FRIENDS, status",
    "status=accepted, status",
    "cursor=x, cursor",
    "cursor=1., cursor",
    "cursor=.x, cursor",
    "cursor=99999999999999999999.x, cursor",
    "size=0, size"
  })
  void badPagesAreRefused(String query, String field) {
    assertInvalid(ann.get(CONNECTIONS + "?" + query), field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'inviteCode':null}", "{'inviteCode':'short'}"})
  void badCodesAreRefused(String body) {
    assertInvalid(ann.post(CONNECTIONS + "/invite", body), "inviteCode");
  }

  @Test
  void onesProfileIsForOneself() {
    Answer me = ann.get("/api/users/me");

    assertThat(me.json().propertyNames())
        .containsExactly(
            "userId", "email", "username", "nickname", "role", "inviteCode", "readReceipts");
    assertThat(me.text("userId")).isEqualTo(ann.id());
    assertThat(me.text("role")).isEqualTo("USER");
    assertThat(me.text("inviteCode")).hasSize(16).isEqualTo(codeOf(ann)).isNotEqualTo(codeOf(bob));
  }

  @Test
  void whoeverChoosesSoGivesNoReceipts() {
    String path = "/api/users/me";

    assertThat(bob.patch(path, "{\"readReceipts\":false}").json().get("readReceipts").asBoolean())
        .isFalse();
    assertThat(bob.patch(path, "{}").json().get("readReceipts").asBoolean()).isFalse();
    assertThat(ann.get(path).json().get("readReceipts").asBoolean()).isTrue();
    assertThat(bob.patch(path, "{\"readReceipts\":\"no\"}").status()).isEqualTo(400);
    assertThat(bob.patch(path, "{\"nickname\":\"Rob\"}").text("code")).isEqualTo("UNKNOWN_FIELD");
    assertThat(bob.patch(path, "{\"readReceipts\":true}").json().get("readReceipts").asBoolean())
        .isTrue();
  }

  @Test
  void othersAreFoundByNameWithoutTheirAddresses() {
    String prefix = ann.get("/api/users/me").text("nickname").toLowerCase(Locale.ROOT);

    Answer found = bob.get("/api/users?size=50&q=" + prefix.replace(" ", "%20"));

    assertThat(found.status()).isEqualTo(200);
    assertThat(found.json().get("users"))
        .anySatisfy(user -> assertThat(user.get("userId").stringValue()).isEqualTo(ann.id()))
        .allSatisfy(
            user ->
                assertThat(user.propertyNames())
                    .containsExactlyInAnyOrder("userId", "username", "nickname"));
    assertThat(bob.get("/api/users?q=nobody-is-called-so").json().get("users")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', q", "q=, q", "q=1234567890123456789012345678901, q", "q=a&size=0, size"})
  void badSearchesAreRefused(String query, String field) {
    assertInvalid(ann.get("/api/users?" + query), field);
  }

  private static void assertInvalid(Answer answer, String field) {
    assertRefused(answer, 400, "INVALID_VALUE");
    assertThat(answer.text("field")).isEqualTo(field);
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.text("code")).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
  }

  private static Answer invite(Person who, String code) {
    return who.post(CONNECTIONS + "/invite", "{'inviteCode':'%s'}".formatted(code));
  }

  private static String codeOf(Person person) {
    return person.get("/api/users/me").text("inviteCode");
  }
}

package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsOverHttpTest {

  @Test
  void whoeverSignsUpIsSignedInAndMayLogInAgain() {
    Answer signedUp =
        Person.NOBODY.post(
            "/api/auth/signup",
            "{'email':'Ann@Example.org','password':'correct horse','nickname':'Ann','username':'ann_b'}");
    Answer loggedIn =
        Person.NOBODY.post(
            "/api/auth/login", "{'email':'ann@example.org','password':'correct horse'}");

    assertThat(signedUp.status()).isEqualTo(201);
    assertThat(signedUp.number("expiresIn")).isBetween(3590L, 3600L);
    assertThat(signedUp.text("email")).isEqualTo("ann@example.org");
    assertThat(loggedIn.status()).isEqualTo(200);
    assertThat(loggedIn.text("userId")).isEqualTo(signedUp.text("userId"));
    Answer me = new Person("", loggedIn.text("token")).get("/api/users/me");
    assertThat(me.text("userId")).isEqualTo(signedUp.text("userId"));
    assertThat(me.text("email")).isEqualTo("ann@example.org");
    assertThat(me.text("username")).isEqualTo("ann_b");
    assertThat(me.text("nickname")).isEqualTo("Ann");
  }

  @Test
  void anAddressAndAUsernameAreTakenOnce() {
    Server.signUp("taken");

    Answer sameEmail =
        Person.NOBODY.post(
            "/api/auth/signup",
            "{'email':'TAKEN@example.org','password':'correct horse','nickname':'T'}");
    Answer sameName =
        Person.NOBODY.post(
            "/api/auth/signup",
            "{'email':'t@example.org','password':'correct horse','nickname':'T','username':'taken'}");

    assertThat(sameEmail.status()).isEqualTo(409);
    assertThat(sameEmail.text("code")).isEqualTo("EMAIL_TAKEN");
    assertThat(sameName.text("code")).isEqualTo("USERNAME_TAKEN");
  }

  @Test
  void unknownAddressAndWrongPasswordLookAlike() {
    Server.signUp("known");

    Answer unknown =
        Person.NOBODY.post(
            "/api/auth/login", "{'email':'nobody@example.org','password':'correct horse'}");
    Answer wrong =
        Person.NOBODY.post(
            "/api/auth/login", "{'email':'known@example.org','password':'wrong horse'}");

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(ProblemBodies.withoutTrace(unknown)).isEqualTo(ProblemBodies.withoutTrace(wrong));
  }

  @Test
  void aLogInGoesOnByItsRefreshToken() {
    Answer signedUp = signUp("goes.on");

    Answer refreshed = refresh(signedUp.text("refreshToken"));

    assertThat(refreshed.status()).isEqualTo(200);
    assertThat(refreshed.text("userId")).isEqualTo(signedUp.text("userId"));
    assertThat(refreshed.text("email")).isEqualTo("goes.on@example.org");
    assertThat(refreshed.number("expiresIn")).isBetween(3590L, 3600L);
    assertThat(meBy(refreshed)).isEqualTo(200);
    assertThat(meBy(signedUp)).isEqualTo(200);
    assertThat(refresh(refreshed.text("refreshToken")).status()).isEqualTo(200);
  }

  @Test
  void aRefreshTokenThatIsUsedTwiceEndsTheLogIn() {
    Answer signedUp = signUp("stolen");
    Answer other = logIn("stolen", "correct horse");
    Answer refreshed = refresh(signedUp.text("refreshToken"));

    Answer again = refresh(signedUp.text("refreshToken"));

    assertThat(again.status()).isEqualTo(401);
    assertThat(again.text("code")).isEqualTo("BAD_CREDENTIALS");
    assertThat(refresh(refreshed.text("refreshToken")).status()).isEqualTo(401);
    assertThat(meBy(refreshed)).isEqualTo(401);
    assertThat(meBy(signedUp)).isEqualTo(401);
    assertThat(meBy(other)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b", "null", "..", "\u0000"})
  void whatIsNoRefreshTokenIsOneThatDoesNotCount(String text) {
    assertThat(refresh(text.replace("\u0000", "\\u0000")).status()).isEqualTo(401);
    assertThat(Person.NOBODY.post("/api/auth/refresh", "{}").status()).isEqualTo(400);
  }

  @Test
  void whoLogsOutIsGone() {
    Answer signedUp = signUp("leaver");
    Answer other = logIn("leaver", "correct horse");

    assertThat(by(signedUp).post("/api/auth/logout", "").status()).isEqualTo(204);

    assertThat(meBy(signedUp)).isEqualTo(401);
    assertThat(refresh(signedUp.text("refreshToken")).status()).isEqualTo(401);
    assertThat(by(signedUp).post("/api/auth/logout", "").status()).isEqualTo(401);
    assertThat(meBy(other)).isEqualTo(200);
  }

  @Test
  void whoLogsOutEverywhereIsGoneFromEverywhere() {
    Answer signedUp = signUp("everywhere");
    Answer other = logIn("everywhere", "correct horse");

    assertThat(by(other).post("/api/auth/logout-all", "").status()).isEqualTo(204);

    assertThat(meBy(signedUp)).isEqualTo(401);
    assertThat(meBy(other)).isEqualTo(401);
    assertThat(meBy(logIn("everywhere", "correct horse"))).isEqualTo(200);
  }

  @Test
  void whoChangesThePasswordStaysAndAllOthersGo() {
    Answer signedUp = signUp("changer");
    Answer other = logIn("changer", "correct horse");

    Answer changed =
        by(signedUp)
            .post("/api/auth/password", "{'current':'correct horse','new':'another horse'}");

    assertThat(changed.status()).isEqualTo(204);
    assertThat(meBy(signedUp)).isEqualTo(200);
    assertThat(meBy(other)).isEqualTo(401);
    assertThat(refresh(other.text("refreshToken")).status()).isEqualTo(401);
    assertThat(logIn("changer", "correct horse").status()).isEqualTo(401);
    assertThat(logIn("changer", "another horse").status()).isEqualTo(200);
  }

  @Test
  void aPasswordIsNotChangedByWhoDoesNotKnowIt() {
    Answer signedUp = signUp("keeper");

    Answer wrong =
        by(signedUp).post("/api/auth/password", "{'current':'wrong horse','new':'another horse'}");
    Answer tooShort =
        by(signedUp).post("/api/auth/password", "{'current':'correct horse','new':'horse'}");

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(tooShort.status()).isEqualTo(400);
    assertThat(tooShort.text("field")).isEqualTo("new");
    assertThat(logIn("keeper", "correct horse").status()).isEqualTo(200);
    assertThat(
            Person.NOBODY
                .post("/api/auth/password", "{'current':'correct horse','new':'another horse'}")
                .status())
        .isEqualTo(401);
  }

  @Test
  void whoGuessesPasswordsHasToWaitWhetherThereIsAnAccountOrNot() {
    signUp("guessed");

    Answer known = guessUntilRefused("guessed");
    assertThat(logIn("guessed", "correct horse").status()).isEqualTo(429);
    Answer unknown = guessUntilRefused("unheard.of");

    assertThat(known.text("code")).isEqualTo("RATE_LIMITED");
    assertThat(known.number("retryAfterMs")).isBetween(1L, 10_000L);
    assertThat(Long.parseLong(known.header("Retry-After"))).isBetween(1L, 10L);
    assertThat(unknown.text("detail")).isEqualTo(known.text("detail"));
  }

  /** The wait that is told then is long enough to look again. */
  private static Answer guessUntilRefused(String name) {
    List<Answer> guesses = new ArrayList<>();
    do {
      guesses.add(logIn(name, "wrong horse"));
    } while (guesses.size() < 10_000
        && guesses.get(guesses.size() - 1).number("retryAfterMs") < 5_000);
    assertThat(guesses.subList(0, 5)).allMatch(guess -> guess.status() == 401);
    assertThat(guesses.get(guesses.size() - 1).status()).isEqualTo(429);
    return guesses.get(guesses.size() - 1);
  }

  @Test
  void whoSaysTooMuchHasToWait() {
    Person ann = Server.anyone();
    String room = Server.directRoom(ann, Server.anyone());

    List<Answer> answers =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> ann.post("/api/rooms/" + room + "/messages", "{'content':'hello'}"))
            .filter(answer -> answer.status() != 200)
            .toList();

    assertThat(answers).isNotEmpty();
    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(429);
              assertThat(answer.text("code")).isEqualTo("RATE_LIMITED");
              assertThat(answer.number("retryAfterMs")).isBetween(1L, 100L);
              assertThat(answer.header("Retry-After")).isEqualTo("1");
            });
  }

  private static Answer signUp(String name) {
    return Person.NOBODY.post(
        "/api/auth/signup",
        "{'email':'%s@example.org','password':'correct horse','nickname':'N'}".formatted(name));
  }

  private static Answer logIn(String name, String password) {
    return Person.NOBODY.post(
        "/api/auth/login", "{'email':'%s@example.org','password':'%s'}".formatted(name, password));
  }

  private static Answer refresh(String token) {
    return Person.NOBODY.post("/api/auth/refresh", "{'refreshToken':'%s'}".formatted(token));
  }

  private static Person by(Answer signedIn) {
    return new Person("", signedIn.text("token"));
  }

  private static int meBy(Answer signedIn) {
    return by(signedIn).get("/api/users/me").status();
  }
}

package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import org.junit.jupiter.api.Test;

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
    assertThat(me.json().toString())
        .isEqualTo(
            "{\"id\":\"%s\",\"username\":\"ann_b\",\"nickname\":\"Ann\"}"
                .formatted(signedUp.text("userId")));
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
}

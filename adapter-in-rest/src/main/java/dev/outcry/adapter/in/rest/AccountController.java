package dev.outcry.adapter.in.rest;

import static dev.outcry.adapter.in.rest.Given.required;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.LogIn;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.Password;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api", produces = "application/json")
final class AccountController {

  private final Outcry outcry;
  private final RestClock clock;

  AccountController(Outcry outcry, RestClock clock) {
    this.outcry = outcry;
    this.clock = clock;
  }

  record SignUpJson(
      @Nullable String email,
      @Nullable String password,
      @Nullable String nickname,
      @Nullable String username) {
    SignUp.Command command() {
      return new SignUp.Command(
          new EmailAddress(required("email", email)),
          new Password(required("password", password)),
          new Nickname(required("nickname", nickname)),
          Optional.ofNullable(username).map(Username::new));
    }

    /** Leaves out all of it. */
    @Override
    public String toString() {
      return "SignUpJson[***]";
    }
  }

  record LogInJson(@Nullable String email, @Nullable String password) {
    LogIn.Command command() {
      return new LogIn.Command(
          new EmailAddress(required("email", email)), new Password(required("password", password)));
    }

    /** Leaves out all of it. */
    @Override
    public String toString() {
      return "LogInJson[***]";
    }
  }

  /**
   * @param expiresIn seconds
   */
  record SignedInJson(String token, long expiresIn, String userId, String email, String nickname) {}

  record ProfileJson(String id, String username, String nickname) {
    static ProfileJson of(User user) {
      return new ProfileJson(user.id().value(), user.username().value(), user.nickname().value());
    }
  }

  @PostMapping("/auth/signup")
  @ResponseStatus(HttpStatus.CREATED)
  SignedInJson signUp(@RequestBody SignUpJson body) {
    SignUp.Command command = body.command();
    return signedIn(outcry.signUp().signUp(command), command.email());
  }

  @PostMapping("/auth/login")
  SignedInJson logIn(@RequestBody LogInJson body) {
    LogIn.Command command = body.command();
    return signedIn(outcry.logIn().logIn(command), command.email());
  }

  @GetMapping("/users/me")
  ProfileJson me(UserId caller) {
    return Optional.ofNullable(outcry.findUsers().find(List.of(caller)).get(caller))
        .map(ProfileJson::of)
        .orElseThrow(() -> new RefusedException(RefusalCode.USER_NOT_FOUND));
  }

  private SignedInJson signedIn(SignedIn signedIn, EmailAddress email) {
    User user = signedIn.user();
    return new SignedInJson(
        signedIn.token().value(),
        Duration.between(clock.now(), signedIn.token().expiresAt()).plusMillis(999).toSeconds(),
        user.id().value(),
        email.value(),
        user.nickname().value());
  }
}

package dev.outcry.adapter.in.rest;

import static dev.outcry.adapter.in.rest.Given.required;
import static dev.outcry.domain.RefusalCode.BAD_CREDENTIALS;
import static dev.outcry.domain.RefusalCode.EMAIL_TAKEN;
import static dev.outcry.domain.RefusalCode.IDENTITY_TAKEN;
import static dev.outcry.domain.RefusalCode.RATE_LIMITED;
import static dev.outcry.domain.RefusalCode.USERNAME_TAKEN;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.ChangePassword;
import dev.outcry.application.port.in.LinkIdentity;
import dev.outcry.application.port.in.LogIn;
import dev.outcry.application.port.in.LogInByCode;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.login.ClientAddress;
import dev.outcry.domain.login.RefreshToken;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.Password;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Conditional(OwnAccounts.class)
@RequestMapping(path = "/api", produces = "application/json")
final class AccountController {

  private static final int SCHEME = "Bearer ".length();

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
    SignUp.Command from(ClientAddress address) {
      return new SignUp.Command(
          new EmailAddress(required("email", email)),
          new Password(required("password", password)),
          new Nickname(required("nickname", nickname)),
          Optional.ofNullable(username).map(Username::new),
          Optional.of(address));
    }

    /** Leaves out all of it. */
    @Override
    public String toString() {
      return "SignUpJson[***]";
    }
  }

  record LogInJson(@Nullable String email, @Nullable String password) {
    LogIn.Command from(ClientAddress address) {
      return new LogIn.Command(
          new EmailAddress(required("email", email)),
          new Password(required("password", password)),
          Optional.of(address));
    }

    /** Leaves out all of it. */
    @Override
    public String toString() {
      return "LogInJson[***]";
    }
  }

  record RefreshJson(@Nullable String refreshToken) {
    /** What does not look like a token is none that counts. */
    RefreshToken token() {
      String given = required("refreshToken", refreshToken);
      try {
        return RefreshToken.parse(given);
      } catch (InvalidValueException none) {
        throw new RefusedException(RefusalCode.BAD_CREDENTIALS);
      }
    }

    /** Leaves out all of it. */
    @Override
    public String toString() {
      return "RefreshJson[***]";
    }
  }

  record PasswordJson(@Nullable String current, @JsonProperty("new") @Nullable String next) {
    ChangePassword.Command by(String accessToken) {
      return new ChangePassword.Command(
          accessToken, password("current", current), password("new", next));
    }

    private static Password password(String field, @Nullable String text) {
      String given = required(field, text);
      return Given.renamed("password", field, () -> new Password(given));
    }

    /** Leaves out all of it. */
    @Override
    public String toString() {
      return "PasswordJson[***]";
    }
  }

  record CodeJson(@Nullable String code) {
    String given() {
      return required("code", code);
    }

    /** Leaves out the code. */
    @Override
    public String toString() {
      return "CodeJson[***]";
    }
  }

  /**
   * @param expiresIn seconds
   */
  record SignedInJson(
      String token,
      String refreshToken,
      long expiresIn,
      String userId,
      String email,
      String nickname) {
    /** Leaves out all of it. */
    @Override
    public String toString() {
      return "SignedInJson[***]";
    }
  }

  @Operation(summary = "Opens an account and logs in")
  @Refusals({EMAIL_TAKEN, USERNAME_TAKEN, RATE_LIMITED})
  @PostMapping("/auth/signup")
  @ResponseStatus(HttpStatus.CREATED)
  SignedInJson signUp(@RequestBody SignUpJson body, HttpServletRequest request) {
    return signedIn(outcry.signUp().signUp(body.from(addressOf(request))));
  }

  @Operation(summary = "Logs in with e-mail address and password")
  @Refusals({BAD_CREDENTIALS, RATE_LIMITED})
  @PostMapping("/auth/login")
  SignedInJson logIn(@RequestBody LogInJson body, HttpServletRequest request) {
    return signedIn(outcry.logIn().logIn(body.from(addressOf(request))));
  }

  /** Of whom a provider vouched for: the end of {@code /oauth2/authorization/{provider}}. */
  @Operation(summary = "Logs in whom a provider vouched for, once, by the code it ended with")
  @Refusals({BAD_CREDENTIALS, EMAIL_TAKEN})
  @PostMapping("/auth/oauth2/token")
  SignedInJson logInByCode(@RequestBody CodeJson body) {
    return signedIn(outcry.logInByCode().logIn(new LogInByCode.Command(body.given())));
  }

  @Operation(summary = "Lets the caller log in by a provider, too")
  @Refusals({BAD_CREDENTIALS, IDENTITY_TAKEN})
  @PostMapping("/auth/oauth2/link")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void link(UserId caller, @RequestBody CodeJson body) {
    outcry.linkIdentity().link(new LinkIdentity.Command(caller, body.given()));
  }

  @Operation(summary = "Goes on with a log-in; the refresh token counts once")
  @Refusals({BAD_CREDENTIALS})
  @PostMapping("/auth/refresh")
  SignedInJson refresh(@RequestBody RefreshJson body) {
    return signedIn(outcry.refreshSession().refresh(body.token()));
  }

  @Operation(summary = "Ends this log-in")
  @PostMapping("/auth/logout")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void logOut(UserId caller, HttpServletRequest request) {
    outcry.logOut().logOut(accessTokenIn(request));
  }

  @Operation(summary = "Ends all log-ins of the caller")
  @PostMapping("/auth/logout-all")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void logOutEverywhere(UserId caller) {
    outcry.logOutEverywhere().logOutEverywhere(caller);
  }

  @Operation(summary = "Changes the password, and ends all other log-ins")
  @Refusals({BAD_CREDENTIALS, RATE_LIMITED})
  @PostMapping("/auth/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(UserId caller, @RequestBody PasswordJson body, HttpServletRequest request) {
    outcry.changePassword().change(body.by(accessTokenIn(request)));
  }

  private SignedInJson signedIn(SignedIn signedIn) {
    User user = signedIn.user();
    return new SignedInJson(
        signedIn.token().value(),
        signedIn.refreshToken().value(),
        Duration.between(clock.now(), signedIn.token().expiresAt()).plusMillis(999).toSeconds(),
        user.id().value(),
        signedIn.email().value(),
        user.nickname().value());
  }

  /** Of the connection; of whom a proxy speaks for only where the operator trusts the proxy. */
  private static ClientAddress addressOf(HttpServletRequest request) {
    return new ClientAddress(request.getRemoteAddr());
  }

  /** As it came: whoever got here was known by it. */
  private static String accessTokenIn(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header == null || header.length() < SCHEME ? "" : header.substring(SCHEME).strip();
  }
}

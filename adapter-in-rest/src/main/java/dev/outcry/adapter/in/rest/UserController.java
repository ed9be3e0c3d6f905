package dev.outcry.adapter.in.rest;

import static dev.outcry.domain.RefusalCode.ADMINISTRATOR_STAYS;
import static dev.outcry.domain.RefusalCode.BAD_CREDENTIALS;
import static dev.outcry.domain.RefusalCode.BOUND_BY_AUCTION;
import static dev.outcry.domain.RefusalCode.USER_NOT_FOUND;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.ChooseReceipts;
import dev.outcry.application.port.in.ErasePerson;
import dev.outcry.application.port.in.SearchUsers;
import dev.outcry.application.port.in.ViewProfile.Profile;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.Password;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Oneself, and others by name. */
@RestController
@RequestMapping(path = "/api/users", produces = "application/json")
final class UserController {

  private final Outcry outcry;

  UserController(Outcry outcry) {
    this.outcry = outcry;
  }

  record ProfileJson(
      String userId,
      @Nullable String email,
      String username,
      String nickname,
      String role,
      String inviteCode,
      boolean readReceipts) {
    static ProfileJson of(Profile profile, UserRole role) {
      return new ProfileJson(
          profile.user().id().value(),
          profile.email().map(EmailAddress::value).orElse(null),
          profile.user().username().value(),
          profile.user().nickname().value(),
          role.name(),
          profile.inviteCode().value(),
          profile.readReceipts());
    }

    /** Leaves out address and code. */
    @Override
    public String toString() {
      return "ProfileJson[" + userId + "]";
    }
  }

  /**
   * What a person may choose; what is left out stays as it is.
   *
   * @param readReceipts whether others are told how far this person has read
   */
  record ChoicesJson(@Nullable Boolean readReceipts) {}

  record UserJson(String userId, String username, String nickname) {
    static UserJson of(User user) {
      return new UserJson(user.id().value(), user.username().value(), user.nickname().value());
    }
  }

  record ErasureJson(@Nullable String password) {
    static Optional<Password> passwordIn(@Nullable ErasureJson body) {
      return Optional.ofNullable(body).map(ErasureJson::password).map(Password::new);
    }

    /** Leaves out the password. */
    @Override
    public String toString() {
      return "ErasureJson[***]";
    }
  }

  /**
   * @param hasMore whether there are others whose nicknames begin so
   */
  record UsersJson(List<UserJson> users, boolean hasMore) {}

  @Operation(summary = "The caller's profile")
  @GetMapping("/me")
  ProfileJson me(UserId caller, UserRole role) {
    return ProfileJson.of(outcry.viewProfile().view(caller), role);
  }

  @Operation(summary = "Chooses whether others see how far one has read")
  @Refusals(USER_NOT_FOUND)
  @PatchMapping("/me")
  ProfileJson choose(UserId caller, UserRole role, @RequestBody ChoicesJson body) {
    Boolean receipts = body.readReceipts();
    if (receipts != null) {
      outcry.chooseReceipts().choose(new ChooseReceipts.Command(caller, receipts));
    }
    return me(caller, role);
  }

  /** From here on nobody logs in with it; what is left of the person goes in the background. */
  @Operation(summary = "Erases the caller")
  @Refusals({ADMINISTRATOR_STAYS, BAD_CREDENTIALS, BOUND_BY_AUCTION})
  @DeleteMapping("/me")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void erase(UserId caller, @RequestBody(required = false) @Nullable ErasureJson body) {
    outcry.erasePerson().erase(new ErasePerson.Command(caller, ErasureJson.passwordIn(body)));
  }

  @Operation(summary = "Finds people whose nicknames begin so")
  @GetMapping
  UsersJson search(
      UserId caller,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "20") int size) {
    String given = Given.required("q", q);
    Nickname prefix = Given.renamed("nickname", "q", () -> new Nickname(given));
    SearchUsers.Found found = outcry.searchUsers().search(new SearchUsers.Query(prefix, size));
    return new UsersJson(found.users().stream().map(UserJson::of).toList(), found.hasMore());
  }
}

package dev.outcry.bootstrap;

import dev.outcry.application.port.in.CreateAdministrator;
import dev.outcry.domain.InvalidValueException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who looks after the server: both, or neither.
 *
 * @param email of the account that is opened at the start: an address that nobody signed up with
 * @param password of that account when it is opened, 8 to 72 bytes; it may be changed afterwards
 *     like any other, and is not looked at again
 */
@ConfigurationProperties("outcry.admin")
record AdministratorSettings(@Nullable String email, @Nullable String password) {

  /**
   * Empty if there shall be none.
   *
   * @throws ImpossibleAdministratorException if one is missing or breaks its rule
   */
  Optional<CreateAdministrator.Command> command() {
    String address = email == null ? "" : email;
    String secret = password == null ? "" : password;
    if (address.isBlank() && secret.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new CreateAdministrator.Command(address, secret));
    } catch (InvalidValueException invalid) {
      throw new ImpossibleAdministratorException(
          "outcry.admin.%s %s.".formatted(invalid.field(), invalid.rule()));
    }
  }

  /** Leaves out all of it. */
  @Override
  public String toString() {
    return "AdministratorSettings[***]";
  }
}

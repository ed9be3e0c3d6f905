package dev.outcry.application.port.in;

import dev.outcry.domain.login.Identity;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import java.util.Optional;

/**
 * A provider has said who somebody is. Whoever calls this has checked that it was the provider, and
 * that it was said of whoever asked just now.
 */
public interface VouchForIdentity {

  /**
   * @param verifiedEmail the address, if the provider says that it is this person's
   * @param nickname what the person is called there
   */
  record Command(
      Identity identity, Optional<EmailAddress> verifiedEmail, Optional<Nickname> nickname) {}

  /** A code for {@link LogInByCode} or {@link LinkIdentity}, once and within a minute. */
  String vouch(Command command);
}

package dev.outcry.bootstrap;

import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Accounts.Account;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.login.TokenHash;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Tokens of an issuer elsewhere: the subject is the person, who is known here from the first token
 * on, under the nickname that this token has. Nobody looks after anything by them.
 */
final class IssuedTokens implements AccessTokens {

  private static final int MOST_KNOWN = 100_000;

  private final JwtDecoder decoder;
  private final Accounts accounts;
  private final Set<UserId> known = ConcurrentHashMap.newKeySet();

  IssuedTokens(JwtDecoder decoder, Accounts accounts) {
    this.decoder = decoder;
    this.accounts = accounts;
  }

  @Override
  public Optional<Proof> verify(String token) {
    try {
      Jwt jwt = decoder.decode(token);
      Instant until = jwt.getExpiresAt();
      if (jwt.getSubject() == null || until == null) {
        return Optional.empty();
      }
      UserId person = new UserId(jwt.getSubject());
      if (person.equals(UserId.SYSTEM)) {
        return Optional.empty();
      }
      if (!known.contains(person)) {
        meet(person, jwt);
      }
      return Optional.of(new Proof(new Bearer(person, Optional.empty()), until));
    } catch (BadJwtException | InvalidValueException doesNotCount) {
      return Optional.empty();
    } catch (JwtException keysOutOfReach) {
      throw new UnavailableException("the issuer's keys cannot be had", keysOutOfReach);
    }
  }

  /** Of several who meet somebody at once one adds them. */
  private void meet(UserId person, Jwt jwt) {
    if (accounts.findByUser(person).isEmpty()) {
      String name = TokenHash.of(person.value()).value();
      accounts.add(
          new Account(
              new User(person, Username.derivedFrom(person), nickname(jwt)),
              new EmailAddress(name + "@identity.invalid"),
              Accounts.NO_PASSWORD));
    }
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    known.add(person);
  }

  private static Nickname nickname(Jwt jwt) {
    return Stream.of("nickname", "name", "preferred_username")
        .flatMap(claim -> Optional.ofNullable(jwt.getClaimAsString(claim)).stream())
        .flatMap(IssuedTokens::nickname)
        .findFirst()
        .orElseGet(() -> new Nickname("Somebody"));
  }

  private static Stream<Nickname> nickname(String text) {
    try {
      return Stream.of(new Nickname(text));
    } catch (InvalidValueException notOurs) {
      return Stream.empty();
    }
  }
}

package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.AccessTokensContract;
import dev.outcry.adapter.tck.PasswordHasherContract;
import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.domain.user.Password;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Hashers and tokens that break a promise, each run through the contract by itself. */
final class BrokenSecrets {

  private BrokenSecrets() {}

  @Breaks("H1")
  static class LooksAtTheFirstSeventyCharacters extends SoundHasher {
    @Override
    public String hash(Password password) {
      return super.hash(cut(password));
    }

    @Override
    public boolean matches(Password password, String hash) {
      return super.matches(cut(password), hash);
    }

    private static Password cut(Password password) {
      String typed = password.value();
      return new Password(typed.substring(0, Math.min(70, typed.length())));
    }
  }

  @Breaks("H2")
  static class UsesNoSalt extends SoundHasher {
    private final Map<Password, String> hashes = new ConcurrentHashMap<>();

    @Override
    public String hash(Password password) {
      return hashes.computeIfAbsent(password, super::hash);
    }
  }

  @Breaks("H3")
  static class KeepsThePassword extends SoundHasher {
    @Override
    public String hash(Password password) {
      return super.hash(password) + "#" + password.value();
    }

    @Override
    public boolean matches(Password password, String hash) {
      return super.matches(password, hash.replaceAll("#.*", ""));
    }
  }

  @Breaks("H4")
  static class ChokesOnNonsense extends SoundHasher {
    @Override
    public boolean matches(Password password, String hash) {
      if (!hash.startsWith("pbkdf2-sha256$")) {
        throw new IllegalArgumentException("no hash");
      }
      return super.matches(password, hash);
    }
  }

  @Breaks("K1")
  static class HasOneTokenPerPerson extends SoundTokens {
    private final Map<UserId, String> last = new ConcurrentHashMap<>();

    @Override
    public AccessToken issue(UserId userId) {
      AccessToken token = super.issue(userId);
      last.put(userId, token.value());
      return token;
    }

    @Override
    public Optional<UserId> verify(String token) {
      return super.verify(token).filter(userId -> token.equals(last.get(userId)));
    }
  }

  @Breaks("K2")
  static class NeverForgets extends SoundTokens {
    private final Map<String, UserId> issued = new ConcurrentHashMap<>();

    @Override
    public AccessToken issue(UserId userId) {
      AccessToken token = super.issue(userId);
      issued.put(token.value(), userId);
      return token;
    }

    @Override
    public Optional<UserId> verify(String token) {
      return Optional.ofNullable(issued.get(token));
    }
  }

  @Breaks("K2")
  static class ExpiresAMomentLate extends SoundTokens {
    @Override
    public AccessToken issue(UserId userId) {
      AccessToken token = super.issue(userId);
      return new AccessToken(token.value(), token.expiresAt().minusMillis(1));
    }
  }

  @Breaks("K3")
  static class ReadsBase64Leniently extends SoundTokens {
    @Override
    public Optional<UserId> verify(String token) {
      if (!token.matches("[A-Za-z0-9_-]{43}")) {
        return Optional.empty();
      }
      byte[] secret = Base64.getUrlDecoder().decode(token);
      return super.verify(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }
  }

  @Breaks("K3")
  static class ChokesOnOtherTokens extends SoundTokens {
    @Override
    public Optional<UserId> verify(String token) {
      return Optional.of(super.verify(token).orElseThrow());
    }
  }

  @Breaks({})
  static class KeepsEveryPromiseOnPasswords extends SoundHasher {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class SoundHasher implements PasswordHasher, PasswordHasherContract {

    private final PasswordHasher hasher = new Pbkdf2PasswordHasher(1_000);

    @Override
    public PasswordHasher hasher() {
      return this;
    }

    @Override
    public String hash(Password password) {
      return hasher.hash(password);
    }

    @Override
    public boolean matches(Password password, String hash) {
      return hasher.matches(password, hash);
    }
  }

  @Breaks({})
  static class KeepsEveryPromiseOnTokens extends SoundTokens {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class SoundTokens implements AccessTokens, AccessTokensContract {

    private final SettableClock clock = new SettableClock();
    private final AccessTokens tokens = new InMemoryAccessTokens(clock, Duration.ofHours(1), 1_000);

    @Override
    public AccessTokens tokens() {
      return this;
    }

    @Override
    public void timeIs(Instant instant) {
      clock.set(instant);
    }

    @Override
    public AccessToken issue(UserId userId) {
      return tokens.issue(userId);
    }

    @Override
    public Optional<UserId> verify(String token) {
      return tokens.verify(token);
    }
  }
}

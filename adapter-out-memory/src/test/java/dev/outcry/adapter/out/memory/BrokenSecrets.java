package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.AccessTokensContract;
import dev.outcry.adapter.tck.PasswordHasherContract;
import dev.outcry.adapter.tck.SecretGeneratorContract;
import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.application.port.out.SecretGenerator;
import dev.outcry.domain.user.Password;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

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
    private final Map<Bearer, String> last = new ConcurrentHashMap<>();

    @Override
    public AccessToken issue(Bearer bearer) {
      AccessToken token = super.issue(bearer);
      last.put(bearer, token.value());
      return token;
    }

    @Override
    public Optional<Proof> verify(String token) {
      return super.verify(token).filter(proof -> token.equals(last.get(proof.bearer())));
    }
  }

  @Breaks("K1")
  static class ForgetsTheFamily extends SoundTokens {
    @Override
    public Optional<Proof> verify(String token) {
      return super.verify(token)
          .map(
              proof ->
                  new Proof(new Bearer(proof.bearer().userId(), Optional.empty()), proof.until()));
    }
  }

  @Breaks("K1")
  static class SaysThatItLastsForEver extends SoundTokens {
    @Override
    public Optional<Proof> verify(String token) {
      return super.verify(token).map(proof -> new Proof(proof.bearer(), Instant.MAX));
    }
  }

  @Breaks("K1")
  static class ForgetsTheRole extends SoundTokens {
    @Override
    public Optional<Proof> verify(String token) {
      return super.verify(token).map(proof -> new Proof(withoutRole(proof), proof.until()));
    }

    private static Bearer withoutRole(Proof proof) {
      return new Bearer(proof.bearer().userId(), proof.bearer().family());
    }
  }

  @Breaks("K2")
  static class NeverForgets extends SoundTokens {
    private final Map<String, Proof> issued = new ConcurrentHashMap<>();

    @Override
    public AccessToken issue(Bearer bearer) {
      AccessToken token = super.issue(bearer);
      issued.put(token.value(), new Proof(bearer, token.expiresAt()));
      return token;
    }

    @Override
    public Optional<Proof> verify(String token) {
      return Optional.ofNullable(issued.get(token));
    }
  }

  @Breaks("K2")
  static class ExpiresAMomentLate extends SoundTokens {
    @Override
    public AccessToken issue(Bearer bearer) {
      AccessToken token = super.issue(bearer);
      return new AccessToken(token.value(), token.expiresAt().minusMillis(1));
    }
  }

  @Breaks("K3")
  static class ReadsBase64Leniently extends SoundTokens {
    @Override
    public Optional<Proof> verify(String token) {
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
    public Optional<Proof> verify(String token) {
      return Optional.of(super.verify(token).orElseThrow());
    }
  }

  @Breaks("SG1")
  static class HasTooFewBits extends SoundGenerator {
    @Override
    String next(SecretGenerator sound) {
      return sound.next().substring(0, 21);
    }
  }

  @Breaks("SG2")
  static class StartsFromASeed extends SoundGenerator {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    String next(SecretGenerator sound) {
      return "%043d".formatted(count.incrementAndGet() / 2);
    }
  }

  @Breaks({})
  static class KeepsEveryPromiseOnSecrets extends SoundGenerator {
    @Override
    String next(SecretGenerator sound) {
      return sound.next();
    }
  }

  /** Generators of which two are made. */
  abstract static class SoundGenerator implements SecretGeneratorContract {

    private final SecretGenerator sound = new RandomSecretGenerator();

    abstract String next(SecretGenerator sound);

    @Override
    public SecretGenerator secrets() {
      return () -> next(sound);
    }

    @Override
    public SecretGenerator secretsOfAnotherInstance() {
      return new RandomSecretGenerator();
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
    public AccessToken issue(Bearer bearer) {
      return tokens.issue(bearer);
    }

    @Override
    public Optional<Proof> verify(String token) {
      return tokens.verify(token);
    }
  }
}

package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anyFamilyId;
import static dev.outcry.adapter.tck.Samples.anyTokenHash;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.RefreshTokens;
import dev.outcry.application.port.out.RefreshTokens.Rotation;
import dev.outcry.domain.login.FamilyId;
import dev.outcry.domain.login.TokenHash;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link RefreshTokens} does, on a clock that runs as well as on one that stands. */
public interface RefreshTokensContract {

  /** Longer than any test. */
  Duration LONG = Duration.ofDays(30);

  /** So short that a test can wait. */
  Duration SHORT = Duration.ofMillis(200);

  /** The tokens to test, the same throughout a test. */
  RefreshTokens tokens();

  /** The same tokens, as another instance sees them. */
  RefreshTokens tokensOfAnotherInstance();

  /** Returns once at least so much time has passed on the clock that {@link #tokens} goes by. */
  void pass(Duration time);

  @Test
  default void rt1_aFamilyThatBeganHasItsOwner() {
    UserId owner = new UserId("방 " + anyUserId());
    FamilyId family = anyFamilyId();

    tokens().begin(family, owner, anyTokenHash(), LONG);

    assertThat(tokens().ownerOf(family)).contains(owner);
    assertThat(tokensOfAnotherInstance().ownerOf(family)).contains(owner);
    assertThat(tokens().ownerOf(anyFamilyId())).isEmpty();
  }

  @Test
  default void rt1_aFamilyThatIsRevokedHasNoOwner() {
    UserId owner = anyUserId();
    FamilyId family = aFamilyOf(owner, anyTokenHash());
    FamilyId other = aFamilyOf(owner, anyTokenHash());

    tokens().revoke(family);
    tokens().revoke(family);
    tokens().revoke(anyFamilyId());

    assertThat(tokens().ownerOf(family)).isEmpty();
    assertThat(tokensOfAnotherInstance().ownerOf(family)).isEmpty();
    assertThat(tokens().ownerOf(other)).contains(owner);
  }

  @Test
  default void rt1_aFamilyWhoseLifetimeIsOverHasNoOwner() {
    FamilyId family = anyFamilyId();
    TokenHash token = anyTokenHash();
    tokens().begin(family, anyUserId(), token, SHORT);

    pass(SHORT);

    assertThat(tokens().ownerOf(family)).isEmpty();
    assertThat(tokens().rotate(family, token, anyTokenHash())).isEqualTo(Rotation.UNKNOWN);
  }

  @Test
  default void rt2_eachTokenIsSpentForTheNext() {
    TokenHash first = anyTokenHash();
    TokenHash second = anyTokenHash();
    UserId owner = anyUserId();
    FamilyId family = aFamilyOf(owner, first);

    assertThat(tokens().rotate(family, first, second)).isEqualTo(Rotation.ROTATED);
    assertThat(tokensOfAnotherInstance().rotate(family, second, anyTokenHash()))
        .isEqualTo(Rotation.ROTATED);

    assertThat(tokens().ownerOf(family)).contains(owner);
  }

  @Test
  default void rt2_concurrentRotationsNeverForkAFamily() {
    TokenHash first = anyTokenHash();
    FamilyId family = aFamilyOf(anyUserId(), first);
    List<TokenHash> next = Stream.generate(Samples::anyTokenHash).limit(Race.THREADS).toList();

    List<Rotation> answers =
        Race.of(
            runner -> {
              RefreshTokens mine = runner % 2 == 0 ? tokens() : tokensOfAnotherInstance();
              return mine.rotate(family, first, next.get(runner));
            });

    assertThat(answers).containsOnlyOnce(Rotation.ROTATED, Rotation.REUSED);
    assertThat(next)
        .allSatisfy(
            token ->
                assertThat(tokens().rotate(family, token, anyTokenHash()))
                    .isEqualTo(Rotation.UNKNOWN));
  }

  @Test
  default void rt2_aRotationDoesNotProlongTheFamily() {
    FamilyId family = anyFamilyId();
    TokenHash first = anyTokenHash();
    Duration lifetime = SHORT.multipliedBy(5);
    tokens().begin(family, anyUserId(), first, lifetime);
    pass(SHORT);

    tokens().rotate(family, first, anyTokenHash());
    pass(lifetime.minus(SHORT));

    assertThat(tokens().ownerOf(family)).isEmpty();
  }

  @Test
  default void rt3_aTokenThatWasSpentRevokesTheFamily() {
    TokenHash first = anyTokenHash();
    TokenHash second = anyTokenHash();
    FamilyId family = aFamilyOf(anyUserId(), first);
    tokens().rotate(family, first, second);

    assertThat(tokens().rotate(family, first, anyTokenHash())).isEqualTo(Rotation.REUSED);

    assertThat(tokens().ownerOf(family)).isEmpty();
    assertThat(tokens().rotate(family, second, anyTokenHash())).isEqualTo(Rotation.UNKNOWN);
  }

  @Test
  default void rt4_tokensOfNoFamilyAreUnknown() {
    FamilyId never = anyFamilyId();
    TokenHash token = anyTokenHash();
    FamilyId revoked = aFamilyOf(anyUserId(), token);
    tokens().revoke(revoked);

    assertThat(tokens().rotate(never, token, anyTokenHash())).isEqualTo(Rotation.UNKNOWN);
    assertThat(tokens().rotate(revoked, token, anyTokenHash())).isEqualTo(Rotation.UNKNOWN);

    assertThat(tokens().ownerOf(never)).isEmpty();
    assertThat(tokens().ownerOf(revoked)).isEmpty();
  }

  @Test
  default void rt5_allFamiliesOfAPersonEndTogether() {
    UserId owner = anyUserId();
    UserId other = anyUserId();
    List<FamilyId> families = familiesOf(owner);
    FamilyId ofOther = aFamilyOf(other, anyTokenHash());

    tokensOfAnotherInstance().revokeAll(owner);
    tokens().revokeAll(anyUserId());

    assertThat(families).allSatisfy(family -> assertThat(tokens().ownerOf(family)).isEmpty());
    assertThat(tokens().ownerOf(ofOther)).contains(other);
    FamilyId later = aFamilyOf(owner, anyTokenHash());
    assertThat(tokens().ownerOf(later)).contains(owner);
  }

  @Test
  default void rt5_allButOneEndTogether() {
    UserId owner = anyUserId();
    UserId other = anyUserId();
    List<FamilyId> families = familiesOf(owner);
    FamilyId kept = families.get(1);
    FamilyId ofOther = aFamilyOf(other, anyTokenHash());

    tokens().revokeOthers(owner, kept);
    tokens().revokeOthers(other, ofOther);

    assertThat(families)
        .filteredOn(family -> tokens().ownerOf(family).isPresent())
        .containsExactly(kept);
    assertThat(tokens().ownerOf(ofOther)).contains(other);
  }

  @Test
  default void rt5_aFamilyThatWasRotatedEndsWithTheOthers() {
    UserId owner = anyUserId();
    TokenHash first = anyTokenHash();
    FamilyId family = aFamilyOf(owner, first);
    tokens().rotate(family, first, anyTokenHash());

    tokens().revokeAll(owner);

    assertThat(tokens().ownerOf(family)).isEmpty();
  }

  @Test
  default void rt6_whatWasRevokedIsKnownToBe() {
    UserId owner = anyUserId();
    TokenHash first = anyTokenHash();
    FamilyId loggedOut = aFamilyOf(owner, anyTokenHash());
    FamilyId reused = aFamilyOf(owner, first);
    List<FamilyId> together = familiesOf(owner);
    FamilyId kept = aFamilyOf(owner, anyTokenHash());
    FamilyId ofOther = aFamilyOf(anyUserId(), anyTokenHash());

    tokens().revoke(loggedOut);
    tokens().rotate(reused, anyTokenHash(), anyTokenHash());
    tokens().revokeOthers(owner, kept);

    assertThat(Stream.concat(Stream.of(loggedOut, reused), together.stream()))
        .allSatisfy(family -> assertThat(tokensOfAnotherInstance().isRevoked(family)).isTrue());
    assertThat(Stream.of(kept, ofOther, anyFamilyId()))
        .allSatisfy(family -> assertThat(tokens().isRevoked(family)).isFalse());
    tokens().revokeAll(owner);
    assertThat(tokens().isRevoked(kept)).isTrue();
    assertThat(tokens().isRevoked(reused)).isTrue();
  }

  @Test
  default void rt6_itIsKnownForAsLongAgainAsTheLifetimeWas() {
    Duration lifetime = SHORT.multipliedBy(5);
    FamilyId revoked = anyFamilyId();
    FamilyId over = anyFamilyId();
    tokens().begin(revoked, anyUserId(), anyTokenHash(), lifetime);
    tokens().begin(over, anyUserId(), anyTokenHash(), SHORT);
    pass(lifetime.minus(SHORT));

    tokens().revoke(revoked);
    pass(SHORT.multipliedBy(2));

    assertThat(tokens().isRevoked(revoked)).isTrue();
    assertThat(tokens().isRevoked(over)).isFalse();
    pass(lifetime);
    assertThat(tokens().isRevoked(revoked)).isFalse();
  }

  private List<FamilyId> familiesOf(UserId owner) {
    return Stream.generate(() -> aFamilyOf(owner, anyTokenHash())).limit(3).toList();
  }

  private FamilyId aFamilyOf(UserId owner, TokenHash first) {
    FamilyId family = anyFamilyId();
    tokens().begin(family, owner, first, LONG);
    return family;
  }
}

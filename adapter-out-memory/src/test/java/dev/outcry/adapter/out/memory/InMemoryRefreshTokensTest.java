package dev.outcry.adapter.out.memory;

import static dev.outcry.adapter.tck.Samples.anyFamilyId;
import static dev.outcry.adapter.tck.Samples.anyTokenHash;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.adapter.tck.RefreshTokensContract;
import dev.outcry.application.port.out.RefreshTokens;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.login.FamilyId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryRefreshTokensTest implements RefreshTokensContract {

  private final SettableClock clock = new SettableClock();
  private final InMemoryRefreshTokens tokens = new InMemoryRefreshTokens(clock, 10);

  @Override
  public RefreshTokens tokens() {
    return tokens;
  }

  @Override
  public RefreshTokens tokensOfAnotherInstance() {
    return tokens;
  }

  @Override
  public void pass(Duration time) {
    clock.set(clock.instant().plus(time));
  }

  @Test
  void aFamilyLivesToItsLastMoment() {
    FamilyId family = anyFamilyId();
    tokens.begin(family, anyUserId(), anyTokenHash(), LONG);

    pass(LONG.minusMillis(1));
    assertThat(tokens.ownerOf(family)).isPresent();
    pass(Duration.ofMillis(1));
    assertThat(tokens.ownerOf(family)).isEmpty();
    assertThat(tokens.size()).isZero();
  }

  @Test
  void tooManyFamiliesAreRefusedUntilSomeAreOver() {
    FamilyId family = anyFamilyId();
    tokens.begin(family, anyUserId(), anyTokenHash(), LONG);
    for (int i = 1; i < 10; i++) {
      tokens.begin(anyFamilyId(), anyUserId(), anyTokenHash(), LONG);
    }
    assertThatThrownBy(() -> tokens.begin(anyFamilyId(), anyUserId(), anyTokenHash(), LONG))
        .isInstanceOf(UnavailableException.class);

    tokens.revoke(family);
    tokens.begin(anyFamilyId(), anyUserId(), anyTokenHash(), LONG);

    assertThat(tokens.size()).isEqualTo(10);
  }

  @Test
  void ofTooManyThatWereRevokedTheFirstAreForgotten() {
    FamilyId first = revoked();
    FamilyId second = revoked();
    for (int i = 2; i <= 10; i++) {
      revoked();
    }

    assertThat(tokens.isRevoked(first)).isFalse();
    assertThat(tokens.isRevoked(second)).isTrue();
  }

  private FamilyId revoked() {
    FamilyId family = anyFamilyId();
    tokens.begin(family, anyUserId(), anyTokenHash(), LONG);
    tokens.revoke(family);
    return family;
  }
}

package dev.outcry.adapter.out.memory;

import static dev.outcry.adapter.tck.Samples.anyFamilyId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.adapter.tck.AccessTokensContract;
import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.application.port.out.AccessTokens.AccessToken;
import dev.outcry.application.port.out.AccessTokens.Bearer;
import dev.outcry.application.port.out.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InMemoryAccessTokensTest implements AccessTokensContract {

  private static final int MOST = 100;

  private final SettableClock clock = new SettableClock();
  private final InMemoryAccessTokens tokens =
      new InMemoryAccessTokens(clock, Duration.ofHours(1), MOST);

  @Override
  public AccessTokens tokens() {
    return tokens;
  }

  @Override
  public void timeIs(Instant instant) {
    clock.set(instant);
  }

  @Test
  void aTokenHasTwoHundredAndFiftySixBits() {
    assertThat(tokens.issue(anyBearer()).value()).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void expiredTokensAreForgotten() {
    tokens.issue(anyBearer());
    timeIs(clock.instant().plusSeconds(1));
    AccessToken second = tokens.issue(anyBearer());

    timeIs(second.expiresAt().minusMillis(1));
    tokens.issue(anyBearer());

    assertThat(tokens.size()).isEqualTo(2);
  }

  private static Bearer anyBearer() {
    return new Bearer(anyUserId(), anyFamilyId());
  }

  @Test
  void tooManyTokensAreRefusedUntilSomeExpire() {
    AccessToken first = tokens.issue(anyBearer());
    for (int i = 1; i < MOST; i++) {
      tokens.issue(anyBearer());
    }
    assertThatThrownBy(() -> tokens.issue(anyBearer())).isInstanceOf(UnavailableException.class);
    assertThat(tokens.verify(first.value())).isPresent();

    timeIs(first.expiresAt());

    assertThat(tokens.verify(tokens.issue(anyBearer()).value())).isPresent();
    assertThat(tokens.size()).isEqualTo(1);
  }
}

package dev.outcry.adapter.out.redis;

import static dev.outcry.adapter.tck.Samples.anyFamilyId;
import static dev.outcry.adapter.tck.Samples.anyTokenHash;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.domain.login.FamilyId;
import dev.outcry.domain.login.TokenHash;
import dev.outcry.domain.user.UserId;
import io.lettuce.core.cluster.SlotHash;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisRefreshTokensTest implements InRedis.LogIns {

  @RegisterExtension private static final TwoRedisInstances INSTANCES = new TwoRedisInstances();

  @Override
  public TwoRedisInstances instances() {
    return INSTANCES;
  }

  @Test
  void ofAFamilyThatIsOverNothingIsLeftButThatItWasRevoked() {
    UserId owner = anyUserId();
    FamilyId revoked = anyFamilyId();
    FamilyId reused = anyFamilyId();
    tokens().begin(revoked, owner, anyTokenHash(), LONG);
    tokens().begin(reused, owner, anyTokenHash(), LONG);
    tokens().begin(anyFamilyId(), owner, anyTokenHash(), SHORT);
    assertThat(keysOf(owner)).hasSize(1);

    tokens().revoke(revoked);
    tokens().rotate(reused, anyTokenHash(), anyTokenHash());

    assertThat(INSTANCES.here().redis().hkeys("refresh:{families}:" + revoked))
        .containsExactly("revoked");
    assertThat(INSTANCES.here().redis().hkeys("refresh:{families}:" + reused))
        .containsExactly("revoked");
    assertThat(INSTANCES.here().redis().pttl("refresh:{families}:" + revoked))
        .isBetween(1L, LONG.toMillis());
    await().atMost(Duration.ofSeconds(20)).until(() -> familiesOf(owner) <= 1);
  }

  @Test
  void aFamilyTakesRoomForOneToken() {
    FamilyId family = anyFamilyId();
    TokenHash current = anyTokenHash();
    tokens().begin(family, anyUserId(), current, LONG);

    for (int i = 0; i < 10; i++) {
      TokenHash next = anyTokenHash();
      tokens().rotate(family, current, next);
      current = next;
    }

    assertThat(INSTANCES.here().redis().hvals("refresh:{families}:" + family))
        .hasSize(3)
        .contains(current.value());
  }

  /** So that a script may touch several, in a cluster too. */
  @Test
  void allKeysAreInOneSlot() {
    tokens().begin(anyFamilyId(), new UserId("{curly}"), anyTokenHash(), LONG);

    assertThat(
            INSTANCES.here().redis().keys("refresh:*").stream().map(SlotHash::getSlot).distinct())
        .hasSize(1);
  }

  private static List<String> keysOf(UserId owner) {
    return INSTANCES.here().redis().keys("refresh:{families}:of:" + owner);
  }

  private static long familiesOf(UserId owner) {
    return INSTANCES.here().redis().zcard("refresh:{families}:of:" + owner);
  }
}

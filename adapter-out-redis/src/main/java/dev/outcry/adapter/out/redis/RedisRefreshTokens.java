package dev.outcry.adapter.out.redis;

import dev.outcry.application.port.out.RefreshTokens;
import dev.outcry.domain.login.FamilyId;
import dev.outcry.domain.login.TokenHash;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * A hash for each family, and for each person a set of families in the order in which they end;
 * Redis forgets either when it is over. All of them are in one slot of a cluster, so that every
 * step is one script.
 */
final class RedisRefreshTokens implements RefreshTokens {

  private static final String FAMILY = "refresh:{families}:";
  private static final String OF = FAMILY + "of:";

  private static final RedisScript<Long> BEGIN =
      RedisScript.of(
          """
          local time = redis.call('TIME')
          local now = time[1] * 1000 + math.floor(time[2] / 1000)
          local ends = string.format('%.0f', now + tonumber(ARGV[4]))
          redis.call('HSET', KEYS[1], 'owner', ARGV[2], 'current', ARGV[3], 'lifetime', ARGV[4])
          redis.call('PEXPIREAT', KEYS[1], ends)
          redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', string.format('%.0f', now))
          redis.call('ZADD', KEYS[2], ends, ARGV[1])
          redis.call('PEXPIREAT', KEYS[2], redis.call('ZRANGE', KEYS[2], -1, -1, 'WITHSCORES')[2])
          return 0
          """,
          Long.class);

  /** Leaves of a family only that it was revoked. */
  private static final String REVOKED =
      """
      local function revoke(key)
        local lifetime = redis.call('HGET', key, 'lifetime')
        if lifetime then
          redis.call('DEL', key)
          redis.call('HSET', key, 'revoked', 1)
          redis.call('PEXPIRE', key, lifetime)
        end
      end
      """;

  /** Ends the family of KEYS[1], whose id is ARGV[1], after it was found. */
  private static final String END =
      """
      revoke(KEYS[1])
      redis.call('ZREM', ARGV[2] .. found[1], ARGV[1])
      """;

  private static final RedisScript<String> ROTATE =
      RedisScript.of(
          REVOKED
              + """
          local found = redis.call('HMGET', KEYS[1], 'owner', 'current')
          if not found[1] then
            return 'UNKNOWN'
          end
          if found[2] == ARGV[3] then
            redis.call('HSET', KEYS[1], 'current', ARGV[4])
            return 'ROTATED'
          end
          """
              + END
              + """
              return 'REUSED'
              """,
          String.class);
  private static final RedisScript<Long> REVOKE =
      RedisScript.of(
          REVOKED
              + """
          local found = redis.call('HMGET', KEYS[1], 'owner')
          if found[1] then
          """
              + END
              + """
              end
              return 0
              """,
          Long.class);
  private static final RedisScript<Long> REVOKE_ALL =
      RedisScript.of(
          REVOKED
              + """
          for _, family in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
            if family ~= ARGV[2] then
              revoke(ARGV[1] .. family)
              redis.call('ZREM', KEYS[1], family)
            end
          end
          return 0
          """,
          Long.class);

  private static final String NONE = "";

  private final RedisCalls calls;

  RedisRefreshTokens(RedisCalls calls) {
    this.calls = calls;
  }

  @Override
  public void begin(FamilyId family, UserId owner, TokenHash first, Duration lifetime) {
    List<String> keys = List.of(FAMILY + family, OF + owner);
    String millis = Long.toString(lifetime.toMillis());
    run(BEGIN, keys, family.value(), owner.value(), first.value(), millis);
  }

  @Override
  public Optional<UserId> ownerOf(FamilyId family) {
    return calls
        .call(
            redis ->
                Optional.ofNullable(
                    redis.<String, String>opsForHash().get(FAMILY + family, "owner")))
        .map(UserId::new);
  }

  @Override
  public boolean isRevoked(FamilyId family) {
    return calls.call(redis -> redis.opsForHash().hasKey(FAMILY + family, "revoked"));
  }

  @Override
  public Rotation rotate(FamilyId family, TokenHash spent, TokenHash next) {
    List<String> keys = List.of(FAMILY + family);
    return Rotation.valueOf(run(ROTATE, keys, family.value(), OF, spent.value(), next.value()));
  }

  @Override
  public void revoke(FamilyId family) {
    run(REVOKE, List.of(FAMILY + family), family.value(), OF);
  }

  @Override
  public void revokeAll(UserId owner) {
    run(REVOKE_ALL, List.of(OF + owner), FAMILY, NONE);
  }

  @Override
  public void revokeOthers(UserId owner, FamilyId kept) {
    run(REVOKE_ALL, List.of(OF + owner), FAMILY, kept.value());
  }

  private <T> T run(RedisScript<T> script, List<String> keys, String... arguments) {
    return calls.call(redis -> redis.execute(script, keys, (Object[]) arguments));
  }
}

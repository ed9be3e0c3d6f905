package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.RefreshTokensContract;
import dev.outcry.application.port.out.RefreshTokens;
import dev.outcry.domain.login.FamilyId;
import dev.outcry.domain.login.TokenHash;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Refresh tokens that break a promise, each run through the contract by itself. */
final class BrokenLogIns {

  private BrokenLogIns() {}

  @Breaks("RT1")
  static class LivesForEver extends SoundTokens {
    @Override
    public void begin(FamilyId family, UserId owner, TokenHash first, Duration lifetime) {
      super.begin(family, owner, first, LONG);
    }
  }

  @Breaks("RT1")
  static class RemembersWhoWasRevoked extends SoundTokens {
    private final Map<FamilyId, UserId> owners = new ConcurrentHashMap<>();

    @Override
    public void begin(FamilyId family, UserId owner, TokenHash first, Duration lifetime) {
      super.begin(family, owner, first, lifetime);
      owners.put(family, owner);
    }

    @Override
    public Optional<UserId> ownerOf(FamilyId family) {
      return Optional.ofNullable(owners.get(family));
    }
  }

  @Breaks("RT2")
  static class ForksFamilies extends SoundTokens {
    @Override
    public Rotation rotate(FamilyId family, TokenHash spent, TokenHash next) {
      return ownerOf(family).isPresent() ? Rotation.ROTATED : Rotation.UNKNOWN;
    }
  }

  @Breaks("RT2")
  static class BeginsAgainAtEachRotation extends SoundTokens {
    @Override
    public Rotation rotate(FamilyId family, TokenHash spent, TokenHash next) {
      Optional<UserId> owner = ownerOf(family);
      Rotation rotation = super.rotate(family, spent, next);
      if (rotation == Rotation.ROTATED) {
        revoke(family);
        begin(family, owner.orElseThrow(), next, LONG);
      }
      return rotation;
    }
  }

  @Breaks("RT3")
  static class TakesReuseForAMistake extends SoundTokens {
    private final Map<FamilyId, TokenHash> current = new ConcurrentHashMap<>();

    @Override
    public void begin(FamilyId family, UserId owner, TokenHash first, Duration lifetime) {
      super.begin(family, owner, first, lifetime);
      current.put(family, first);
    }

    @Override
    public synchronized Rotation rotate(FamilyId family, TokenHash spent, TokenHash next) {
      if (ownerOf(family).isPresent() && !spent.equals(current.get(family))) {
        return Rotation.REUSED;
      }
      current.put(family, next);
      return super.rotate(family, spent, next);
    }
  }

  @Breaks("RT4")
  static class CallsEveryOldTokenReused extends SoundTokens {
    @Override
    public Rotation rotate(FamilyId family, TokenHash spent, TokenHash next) {
      Rotation rotation = super.rotate(family, spent, next);
      return rotation == Rotation.UNKNOWN ? Rotation.REUSED : rotation;
    }
  }

  @Breaks("RT5")
  static class SparesNobody extends SoundTokens {
    @Override
    public void revokeOthers(UserId owner, FamilyId kept) {
      super.revokeAll(owner);
    }
  }

  @Breaks("RT5")
  static class EndsOnlyTheLast extends SoundTokens {
    private final Map<UserId, FamilyId> last = new ConcurrentHashMap<>();

    @Override
    public void begin(FamilyId family, UserId owner, TokenHash first, Duration lifetime) {
      super.begin(family, owner, first, lifetime);
      last.put(owner, family);
    }

    @Override
    public void revokeAll(UserId owner) {
      Optional.ofNullable(last.get(owner)).ifPresent(this::revoke);
    }
  }

  @Breaks("RT6")
  static class TellsTheRevokedFromTheUnknownByNothing extends SoundTokens {
    @Override
    public boolean isRevoked(FamilyId family) {
      return ownerOf(family).isEmpty();
    }
  }

  @Breaks("RT6")
  static class ForgetsWhoWasRevoked extends SoundTokens {
    @Override
    public boolean isRevoked(FamilyId family) {
      return false;
    }
  }

  @Breaks({})
  static class KeepsEveryPromise extends SoundTokens {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class SoundTokens implements RefreshTokens, RefreshTokensContract {

    private final SettableClock clock = new SettableClock();
    private final RefreshTokens tokens = new InMemoryRefreshTokens(clock);

    @Override
    public RefreshTokens tokens() {
      return this;
    }

    @Override
    public RefreshTokens tokensOfAnotherInstance() {
      return this;
    }

    @Override
    public void pass(Duration time) {
      clock.set(clock.instant().plus(time));
    }

    @Override
    public void begin(FamilyId family, UserId owner, TokenHash first, Duration lifetime) {
      tokens.begin(family, owner, first, lifetime);
    }

    @Override
    public Optional<UserId> ownerOf(FamilyId family) {
      return tokens.ownerOf(family);
    }

    @Override
    public boolean isRevoked(FamilyId family) {
      return tokens.isRevoked(family);
    }

    @Override
    public Rotation rotate(FamilyId family, TokenHash spent, TokenHash next) {
      return tokens.rotate(family, spent, next);
    }

    @Override
    public void revoke(FamilyId family) {
      tokens.revoke(family);
    }

    @Override
    public void revokeAll(UserId owner) {
      tokens.revokeAll(owner);
    }

    @Override
    public void revokeOthers(UserId owner, FamilyId kept) {
      tokens.revokeOthers(owner, kept);
    }
  }
}

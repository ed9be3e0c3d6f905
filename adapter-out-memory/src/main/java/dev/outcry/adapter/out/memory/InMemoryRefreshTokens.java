package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.RefreshTokens;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.login.FamilyId;
import dev.outcry.domain.login.TokenHash;
import dev.outcry.domain.user.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Families that live, and the names of those that were revoked, for a while. */
final class InMemoryRefreshTokens implements RefreshTokens {

  private static final int MOST = 1_000_000;

  private record Family(
      FamilyId id, UserId owner, TokenHash current, Duration lifetime, Instant expiresAt) {
    Family withCurrent(TokenHash next) {
      return new Family(id, owner, next, lifetime, expiresAt);
    }
  }

  private final Clock clock;
  private final int most;
  private final Map<FamilyId, Family> families = new HashMap<>();
  private final Map<UserId, Set<FamilyId>> owned = new HashMap<>();
  private final Map<FamilyId, Instant> revokedUntil;
  private final TreeSet<Family> expiring =
      new TreeSet<>(
          Comparator.comparing(Family::expiresAt).thenComparing(family -> family.id().value()));

  InMemoryRefreshTokens(Clock clock) {
    this(clock, MOST);
  }

  /**
   * @param most how many families may live at a time
   */
  InMemoryRefreshTokens(Clock clock, int most) {
    this.clock = clock;
    this.most = most;
    this.revokedUntil =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<FamilyId, Instant> eldest) {
            return size() > most || !clock.instant().isBefore(eldest.getValue());
          }
        };
  }

  @Override
  public synchronized void begin(FamilyId id, UserId owner, TokenHash first, Duration lifetime) {
    Instant now = endWhatIsOver();
    if (families.size() == most) {
      throw new UnavailableException("too many log-ins");
    }
    put(new Family(id, owner, first, lifetime, now.plusMillis(lifetime.toMillis())));
  }

  @Override
  public synchronized Optional<UserId> ownerOf(FamilyId id) {
    return find(id).map(Family::owner);
  }

  @Override
  public synchronized boolean isRevoked(FamilyId id) {
    Instant until = revokedUntil.getOrDefault(id, Instant.MIN);
    return clock.instant().isBefore(until);
  }

  @Override
  public synchronized Rotation rotate(FamilyId id, TokenHash spent, TokenHash next) {
    return find(id).map(family -> rotate(family, spent, next)).orElse(Rotation.UNKNOWN);
  }

  private Rotation rotate(Family family, TokenHash spent, TokenHash next) {
    if (!family.current().equals(spent)) {
      revoke(family);
      return Rotation.REUSED;
    }
    end(family);
    put(family.withCurrent(next));
    return Rotation.ROTATED;
  }

  @Override
  public synchronized void revoke(FamilyId id) {
    find(id).ifPresent(this::revoke);
  }

  private void revoke(Family family) {
    end(family);
    revokedUntil.put(family.id(), clock.instant().plusMillis(family.lifetime().toMillis()));
  }

  @Override
  public synchronized void revokeAll(UserId owner) {
    List.copyOf(owned.getOrDefault(owner, Set.of())).forEach(this::revoke);
  }

  @Override
  public synchronized void revokeOthers(UserId owner, FamilyId kept) {
    owned.getOrDefault(owner, Set.of()).stream()
        .filter(id -> !id.equals(kept))
        .toList()
        .forEach(this::revoke);
  }

  /** How many families are kept. */
  synchronized int size() {
    return families.size();
  }

  private Optional<Family> find(FamilyId id) {
    endWhatIsOver();
    return Optional.ofNullable(families.get(id));
  }

  private Instant endWhatIsOver() {
    Instant now = clock.instant();
    while (!expiring.isEmpty() && !now.isBefore(expiring.first().expiresAt())) {
      end(expiring.first());
    }
    return now;
  }

  private void put(Family family) {
    families.put(family.id(), family);
    expiring.add(family);
    owned.computeIfAbsent(family.owner(), owner -> new HashSet<>()).add(family.id());
  }

  private void end(Family family) {
    families.remove(family.id());
    expiring.remove(family);
    owned.computeIfPresent(
        family.owner(),
        (owner, ids) -> {
          ids.remove(family.id());
          return ids.isEmpty() ? null : ids;
        });
  }
}

package dev.outcry.application.service;

import dev.outcry.application.port.out.RateLimits;
import dev.outcry.application.port.out.Telemetry;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.limit.Limits;
import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.limit.RateKey.Kind;
import dev.outcry.domain.limit.RateLimit;
import dev.outcry.domain.limit.RateLimited;
import dev.outcry.domain.login.ClientAddress;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.SlowedDown;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Refuses with {@code RATE_LIMITED} what is done too often, before it costs anything. Counts
 * together with all instances; where that cannot be done, by itself.
 */
final class Throttle {

  /** How many accounts' worth of wrong passwords may come from one address. */
  private static final int ACCOUNTS_BEHIND_AN_ADDRESS = 10;

  /** Once in three seconds (rule M-22). */
  private static final RateLimit TYPING = new RateLimit(3_000_000, 1);

  private final RateLimits shared;
  private final LocalLimits local;
  private final Outage outage;
  private final Limits limits;
  private final RateLimit logInsOfAddress;
  private final Telemetry telemetry;

  Throttle(RateLimits shared, Limits limits, InstantSource clock, Telemetry telemetry) {
    this.telemetry = telemetry;
    this.shared = shared;
    this.local = new LocalLimits(clock);
    this.outage = new Outage(clock);
    this.limits = limits;
    this.logInsOfAddress = limits.logIns().times(ACCOUNTS_BEHIND_AN_ADDRESS);
  }

  void message(UserId sender) {
    take(new RateKey(Kind.MESSAGES, sender.value()), limits.messages());
  }

  void bid(UserId bidder, AuctionId auction) {
    take(new RateKey(Kind.BIDS, auction + ":" + bidder), limits.bids());
  }

  /** Whether it is long enough since others were told last. */
  boolean maySignalTyping(UserId typist, RoomId room) {
    return counted(new RateKey(Kind.TYPING, room + ":" + typist), TYPING).isEmpty();
  }

  void signUp(Optional<ClientAddress> from) {
    from.ifPresent(address -> take(new RateKey(Kind.SIGNUPS, address.value()), limits.signUps()));
  }

  void invite(UserId inviter) {
    take(new RateKey(Kind.INVITES, inviter.value()), limits.invites());
  }

  void upload(UserId owner) {
    take(new RateKey(Kind.UPLOADS, owner.value()), limits.uploads());
  }

  void inquire(UserId person) {
    take(new RateKey(Kind.INQUIRIES, person.value()), limits.inquiries());
  }

  /** Somebody says something in a room where each waits so long between two messages. */
  void slowMode(RoomId room, UserId sender, int seconds) {
    RateKey key = new RateKey(Kind.SLOW_MODE, room + ":" + sender + ":" + seconds);
    Optional<Duration> wait = counted(key, new RateLimit(seconds * 1_000_000L, 1));
    if (wait.isPresent()) {
      telemetry.limited(key.kind());
      throw new RefusedException(new SlowedDown(wait.get()));
    }
  }

  /** A password is typed: wrong, until {@link #knew} says otherwise. */
  void guess(EmailAddress account, Optional<ClientAddress> from) {
    from.ifPresent(address -> take(guessesFrom(address), logInsOfAddress));
    take(guessesFor(account), limits.logIns());
  }

  /** The password was right, and does not count. */
  void knew(EmailAddress account, Optional<ClientAddress> from) {
    from.ifPresent(address -> giveBack(guessesFrom(address), logInsOfAddress));
    giveBack(guessesFor(account), limits.logIns());
  }

  /** Nothing is kept any more of who tried to log in there. */
  void forget(EmailAddress account) {
    RateKey key = guessesFor(account);
    local.forget(key);
    shared.forget(key);
  }

  void sweep() {
    local.sweep();
  }

  private static RateKey guessesFrom(ClientAddress address) {
    return new RateKey(Kind.ADDRESS_LOGINS, address.value());
  }

  private static RateKey guessesFor(EmailAddress account) {
    return new RateKey(Kind.ACCOUNT_LOGINS, account.value());
  }

  private void take(RateKey key, RateLimit limit) {
    Optional<Duration> wait = limit.isNone() ? Optional.empty() : counted(key, limit);
    if (wait.isPresent()) {
      telemetry.limited(key.kind());
      throw new RefusedException(new RateLimited(wait.get()));
    }
  }

  private Optional<Duration> counted(RateKey key, RateLimit limit) {
    if (!outage.lasts()) {
      try {
        return shared.take(key, limit);
      } catch (UnavailableException nobodyCountsForAll) {
        outage.begin();
      }
    }
    return local.take(key, limit);
  }

  private void giveBack(RateKey key, RateLimit limit) {
    if (limit.isNone()) {
      return;
    }
    if (!outage.lasts()) {
      try {
        shared.giveBack(key, limit);
        return;
      } catch (UnavailableException nobodyCountsForAll) {
        outage.begin();
      }
    }
    local.giveBack(key, limit);
  }
}

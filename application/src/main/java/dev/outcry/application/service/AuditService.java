package dev.outcry.application.service;

import dev.outcry.application.port.in.AuditAuction;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.history.Flaw;
import dev.outcry.domain.history.Ledger;
import dev.outcry.domain.history.LinkedStep;
import dev.outcry.domain.history.Replay;
import java.util.List;
import java.util.Optional;

/** Plays a stored history again, a page at a time. */
final class AuditService implements AuditAuction {

  private static final int AT_ONCE = 1_000;

  private final Auctions auctions;

  AuditService(Auctions auctions) {
    this.auctions = auctions;
  }

  @Override
  public Report audit(Query query) {
    AuctionId id = query.auctionId();
    try {
      Replay replay = replayed(ledger(id));
      return new Report(id, replay.steps(), Optional.of(replay.link()), replay.flaw());
    } catch (InvalidValueException noAuction) {
      return new Report(id, 0, Optional.empty(), Optional.of(new Flaw(0, Flaw.Kind.STATE)));
    }
  }

  private Ledger ledger(AuctionId id) {
    return auctions
        .ledger(id)
        .orElseThrow(() -> new RefusedException(RefusalCode.AUCTION_NOT_FOUND));
  }

  private Replay replayed(Ledger ledger) {
    Replay replay = Replay.from(ledger.opening());
    long end = ledger.auction().decisions();
    while (replay.flaw().isEmpty() && replay.steps() < end) {
      int few = (int) Math.min(AT_ONCE, end - replay.steps());
      Replay next = over(replay, few);
      if (next.equals(replay)) {
        return replay.brokenOff();
      }
      replay = next;
    }
    Replay whole = replay.against(ledger);
    return goesOnBeyond(ledger) ? whole.brokenOff() : whole;
  }

  private Replay over(Replay replay, int limit) {
    try {
      List<LinkedStep> page = auctions.history(replay.auction().id(), replay.steps(), limit);
      Replay next = replay;
      for (LinkedStep step : page) {
        next = next.then(step);
      }
      return next;
    } catch (InvalidValueException noStep) {
      return limit == 1 ? replay.brokenOff() : over(replay, limit / 2);
    }
  }

  /** A history that went on meanwhile is none: then the auction went on with it. */
  private boolean goesOnBeyond(Ledger ledger) {
    AuctionId id = ledger.auction().id();
    long end = ledger.auction().decisions();
    return hasStepBehind(id, end) && ledger(id).auction().decisions() == end;
  }

  private boolean hasStepBehind(AuctionId id, long seq) {
    try {
      return !auctions.history(id, seq, 1).isEmpty();
    } catch (InvalidValueException noStep) {
      return true;
    }
  }
}

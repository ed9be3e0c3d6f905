package dev.outcry.application.service;

import dev.outcry.application.port.in.ErasePerson;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Erasures;
import dev.outcry.application.port.out.Erasures.Erasure;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Has people forgotten: the account at once, all else again and again for a while, since whoever
 * was still taken for them meanwhile may have left something. Any instance goes on with what
 * another began; doing it twice is doing it once.
 */
final class ErasureService implements ErasePerson {

  /** How often what was begun is gone on with. */
  static final Duration TICK = Duration.ofSeconds(10);

  /** Much longer than a token counts, or a command waits, after its log-in has ended. */
  private static final Duration UNTIL_NOTHING_COMES = Duration.ofMinutes(1);

  private static final int AT_ONCE = 100;

  private final Erasures erasures;
  private final Auctions auctions;
  private final AccountService accounts;
  private final Traces traces;
  private final Turns turns;
  private final Lock atWork = new ReentrantLock();

  /** Where and when it is worked on. */
  record Turns(Executor executor, InstantSource clock) {}

  ErasureService(Ports ports, AccountService accounts, Traces traces, Turns turns) {
    this.erasures = ports.erasures();
    this.auctions = ports.auctions();
    this.accounts = accounts;
    this.traces = traces;
    this.turns = turns;
  }

  @Override
  public void erase(Command command) {
    UserId person = command.caller();
    accounts.checkMayLeave(person, command.password());
    if (auctions.isBound(person)) {
      throw new RefusedException(RefusalCode.BOUND_BY_AUCTION);
    }
    erasures.begin(new Erasure(person, turns.clock().instant().truncatedTo(ChronoUnit.MILLIS)));
    eraseAccountIfPossible(person);
    turns.executor().execute(this::tick);
  }

  /** What is begun will be done: whoever asked need not ask again. */
  private void eraseAccountIfPossible(UserId person) {
    try {
      accounts.erase(person);
    } catch (UnavailableException untilTheNextTurn) {
      return;
    }
  }

  /** One turn at a time, on one thread. */
  void tick() {
    if (atWork.tryLock()) {
      try {
        goOn();
      } finally {
        atWork.unlock();
      }
    }
  }

  private void goOn() {
    Instant settled = turns.clock().instant().minus(UNTIL_NOTHING_COMES);
    for (Erasure erasure : erasures.pending(AT_ONCE)) {
      accounts.erase(erasure.person());
      traces.erase(erasure.person());
      if (erasure.begunAt().isBefore(settled)) {
        erasures.done(erasure);
      }
    }
  }
}

package dev.outcry.acceptance.core;

import static dev.outcry.acceptance.core.support.People.ANN;
import static dev.outcry.acceptance.core.support.People.BOB;
import static dev.outcry.acceptance.core.support.People.CAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.OpenSession;
import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.Notifier;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.notice.NoticeKind;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever is not here is told by every way there is, and whoever is here by none of them. */
class CarryNoticesTest {

  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final ManualClock clock = new ManualClock();
  private final Wiring wiring = Wiring.inMemory(clock);
  private final Way mail = new Way("mail");
  private final Way push = new Way("push");
  private Outcry outcry = start();

  @AfterEach
  void stop() {
    outcry.close();
  }

  @Test
  void whoeverIsNotHereIsToldOnceByEachWay() {
    outbid(ANN, BOB);

    Await.until("both carried", () -> mail.told(ANN) == 1 && push.told(ANN) == 1);
    clock.advance(AGAIN.multipliedBy(2));
    outbid(CAT, BOB);
    Await.until("the next carried", () -> mail.told(CAT) == 1 && push.told(CAT) == 1);
    assertThat(mail.told(ANN)).isEqualTo(1);
    assertThat(push.told(ANN)).isEqualTo(1);
  }

  @Test
  void whoeverIsHereIsNotTold() {
    try (OpenSession.Opened session =
        outcry.openSession().open(new OpenSession.Command(ANN, () -> Duration.ZERO))) {
      Await.until(
          "Ann is here", () -> wiring.memory().presence().presentAmong(Set.of(ANN)).contains(ANN));
      outbid(ANN, BOB);
      outbid(CAT, BOB);
      Await.until("the other is told", () -> push.told(CAT) == 1);
      assertThat(push.told(ANN)).isZero();
    }
    clock.advance(AGAIN.multipliedBy(2));
    outbid(CAT, BOB);
    Await.until("the other is told again", () -> push.told(CAT) == 2);
    assertThat(push.told(ANN)).isZero();
  }

  @Test
  void theWayThatFailedIsTriedAgainAndTheOtherIsNot() {
    mail.broken = true;
    outbid(ANN, BOB);
    Await.until("carried by one", () -> push.told(ANN) == 1 && mail.tried.contains(ANN));

    mail.broken = false;
    assertThat(mail.told(ANN)).isZero();
    clock.advance(AGAIN);
    Await.until("carried by the other", () -> mail.told(ANN) == 1);
    assertThat(push.told(ANN)).isEqualTo(1);
  }

  @Test
  void aDayLaterNobodyIsToldAnyMore() {
    mail.broken = true;
    push.broken = true;
    outbid(ANN, BOB);
    Await.until("tried by both", () -> mail.tried.contains(ANN) && push.tried.contains(ANN));
    outcry.close();

    clock.advance(Notices.DUE_FOR);
    mail.broken = false;
    push.broken = false;
    outcry = start();
    outbid(CAT, BOB);

    Await.until(
        "the new one is told, and the end", () -> push.told(CAT) == 1 && push.told(ANN) > 0);
    assertThat(push.carried)
        .filteredOn(notice -> notice.userId().equals(ANN))
        .extracting(Notice::kind)
        .containsExactly(NoticeKind.LOST);
  }

  @Test
  void whatAProcessLeftBehindIsCarriedByTheNext() {
    outcry.close();
    Outcry deaf = wiring.start();
    bid(deaf, ANN, BOB);
    Await.until("kept", () -> !wiring.memory().notices().list(ANN, Optional.empty(), 1).isEmpty());
    deaf.close();
    assertThat(wiring.memory().notices().claim(clock.instant(), clock.instant().plus(AGAIN), 9))
        .as("what the process had that died")
        .isNotEmpty();

    clock.advance(AGAIN);
    outcry = start();
    Await.until("carried", () -> push.told(ANN) == 1);
  }

  private Outcry start() {
    return wiring.start(builder -> builder.notifiers(List.of(mail, push), AGAIN));
  }

  private void outbid(UserId loser, UserId winner) {
    bid(outcry, loser, winner);
  }

  private void bid(Outcry outcry, UserId loser, UserId winner) {
    Bidding bidding = new Bidding(outcry);
    AuctionId auction = bidding.open(BiddingMode.OPEN, clock.instant()).id();
    bidding.bid(loser, auction, "1", 1_000);
    bidding.bid(winner, auction, "2", 2_000);
  }

  /** Takes what it is given, unless it is broken. */
  private static final class Way implements Notifier {
    private final String name;
    private final List<Notice> carried = new CopyOnWriteArrayList<>();
    private final Set<UserId> tried = ConcurrentHashMap.newKeySet();
    private volatile boolean broken;

    Way(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public CompletionStage<Set<NoticeId>> carry(List<Notice> notices) {
      notices.forEach(notice -> tried.add(notice.userId()));
      if (broken) {
        return CompletableFuture.failedFuture(new UnavailableException("broken"));
      }
      carried.addAll(notices);
      return CompletableFuture.completedFuture(
          notices.stream().map(Notice::id).collect(Collectors.toSet()));
    }

    long told(UserId person) {
      return carried.stream().filter(notice -> notice.userId().equals(person)).count();
    }
  }
}

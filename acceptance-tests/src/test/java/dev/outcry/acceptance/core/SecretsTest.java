package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Bidding;
import dev.outcry.acceptance.core.support.Lanes;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.PlaceBid;
import dev.outcry.application.port.in.ViewAuction;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.FeedMessage.Reply;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.user.UserId;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Neither a leader's maximum nor the reserve can be had from anything that reaches anyone else, or
 * that may end up in a log, until the price reaches it.
 */
class SecretsTest {

  private static final long RESERVE = 55_555_555;
  private static final long BELOW_RESERVE = 33_333_333;
  private static final long ABOVE_RESERVE = 77_777_777;

  private final ManualClock clock = new ManualClock();
  private final Lanes lanes = new Lanes(clock);
  private final Wiring plain = lanes.in(Wiring.inMemory(clock));
  private final List<FeedMessage> published = new CopyOnWriteArrayList<>();
  private final Wiring wiring = plain.withFeed(recording(plain.feed()));
  private final Outcry outcry = wiring.start();
  private final Bidding bidding = new Bidding(outcry);
  private final List<Object> toldToOthers = new CopyOnWriteArrayList<>();
  private final List<Object> printed = new ArrayList<>();
  private final Auction auction =
      bidding.open(
          Bidding.terms(BiddingMode.PROXY, clock.instant(), Optional.of(Bidding.won(RESERVE))));

  @AfterEach
  void stop() {
    outcry.close();
  }

  @Test
  void aMaximumBelowTheReserveAndTheReserveStaySecretToTheEnd() {
    outcry.watchAuction().watch(auction.id(), toldToOthers::add);
    bid(People.ANN, "secret", BELOW_RESERVE);
    bid(People.BOB, "low", 500);
    bid(People.BOB, "fair", 5_000);
    bid(People.ANN, "secret", BELOW_RESERVE);
    bid(People.ANN, "secret", BELOW_RESERVE + 1);
    bid(People.ANN, "not higher", BELOW_RESERVE - 1);
    clock.advance(Bidding.LASTS);
    outcry.closeDueAuctions().closeDue();
    lanes.deliverAll();

    assertThat(bidding.state(auction.id()).price().minorUnits()).isEqualTo(5_100);
    assertThat(bidding.state(auction.id()).reserveMet()).isFalse();
    assertSecret(BELOW_RESERVE, RESERVE);
  }

  @Test
  void aMaximumAboveTheReserveStaysSecretUntilThePriceReachesIt() {
    outcry.watchAuction().watch(auction.id(), toldToOthers::add);
    bid(People.ANN, "secret", ABOVE_RESERVE);
    bid(People.BOB, "fair", 60_000_000);
    bid(People.ANN, "higher", ABOVE_RESERVE + 22_222_222);
    bid(People.CAT, "close", ABOVE_RESERVE - 1_000);

    assertThat(bidding.state(auction.id()).price().minorUnits()).isEqualTo(ABOVE_RESERVE - 900);
    assertThat(bidding.state(auction.id()).reserveMet()).isTrue();
    assertSecret(ABOVE_RESERVE, ABOVE_RESERVE + 22_222_222);

    bid(People.CAT, "closer", ABOVE_RESERVE);
    assertThat(found(ABOVE_RESERVE + 100, bidding.state(auction.id()))).isTrue();
  }

  private void bid(UserId who, String key, long amount) {
    BidKey bidKey = new BidKey(key.replace(' ', '-'));
    PlaceBid.Command command = new PlaceBid.Command(who, auction.id(), bidKey, Bidding.won(amount));
    printed.add(command);
    var answer = outcry.placeBid().place(command).toCompletableFuture();
    lanes.deliverAll();
    printed.add(answer.join());
    if (!who.equals(People.ANN)) {
      toldToOthers.add(answer.join());
    }
    for (UserId other : List.of(People.BOB, People.DAN, People.SELLER)) {
      toldToOthers.add(outcry.viewAuction().view(new ViewAuction.Query(other, auction.id())));
    }
  }

  private void assertSecret(long... secrets) {
    toldToOthers.addAll(Talk.timeline(wiring.timeline(), auction.lot().roomId()));
    published.stream().filter(message -> !(message instanceof Reply)).forEach(toldToOthers::add);
    printed.addAll(toldToOthers);
    printed.addAll(published);
    printed.addAll(lanes.bids().log());
    printed.addAll(lanes.messages().log());
    printed.addAll(Bidding.history(wiring.auctions(), auction.id()));
    printed.add(wiring.auctions().find(auction.id()).orElseThrow());
    assertThat(published).hasSizeGreaterThan(5);
    for (long secret : secrets) {
      assertThat(toldToOthers).noneMatch(told -> found(secret, told));
      assertThat(printed).noneMatch(object -> object.toString().contains("" + secret));
      assertThat(lanes.bids().log()).anyMatch(record -> found(secret, record) || secret == RESERVE);
    }
  }

  /** Whether a number is anywhere in a value, down to the last component of its records. */
  private static boolean found(long number, Object value) {
    if (value instanceof Number some) {
      return some.longValue() == number;
    }
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() && found(number, optional.get());
    }
    if (value instanceof Collection<?> many) {
      return many.stream().anyMatch(one -> found(number, one));
    }
    if (value instanceof Map<?, ?> map) {
      return found(number, map.values());
    }
    if (value instanceof Record all) {
      return List.of(all.getClass().getRecordComponents()).stream()
          .anyMatch(component -> found(number, read(component, all)));
    }
    return String.valueOf(value).contains("" + number);
  }

  private static Object read(RecordComponent component, Record owner) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException closed) {
      throw new AssertionError(closed);
    }
  }

  private Feed recording(Feed real) {
    return new Feed() {
      @Override
      public void publish(Channel channel, FeedMessage message) {
        published.add(message);
        real.publish(channel, message);
      }

      @Override
      public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> listener) {
        return real.subscribe(channel, listener);
      }
    };
  }
}

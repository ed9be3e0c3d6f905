package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.acceptance.server.TwoProcesses;
import dev.outcry.acceptance.wire.AuctionTwin;
import dev.outcry.acceptance.wire.Bidder;
import dev.outcry.acceptance.wire.Person;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Neither a leader's maximum nor a reserve that the price has not reached is in any answer to
 * others, in any frame that reaches them, or in any line of any log.
 */
class SecretsTest {

  private static final long MAXIMUM = 7_654_321_987L;
  private static final long RAISED_MAXIMUM = 9_876_543_219L;
  private static final long RESERVE = 8_642_097_531L;
  private static final long RESERVE_TO_BE_MET = 1_234_500;
  private static final Duration LASTS = Duration.ofSeconds(30);

  private final TwoProcesses outcry = TwoProcesses.shared();
  private final List<URI> uris = outcry.uris();

  private final Person seller = Person.at(uris.get(0));
  private final Bidder leader = new Bidder(Person.at(uris.get(1)), uris);
  private final AuctionTwin unsold = auction("Not for so little", RESERVE);
  private final AuctionTwin sold = auction("Sold", RESERVE_TO_BE_MET);

  private final Overheard rival = overheard(Person.at(uris.get(0)));
  private final Overheard onlooker = overheard(Person.at(uris.get(1)));
  private final List<Overheard> others = List.of(rival, onlooker, overheard(seller));

  @AfterEach
  void stop() {
    others.forEach(Overheard::close);
    leader.close();
  }

  @Test
  void nobodyElseEverHearsOfThem() {
    lead();
    others.forEach(this::askForEverything);
    bidAgainst(unsold);
    bidAgainst(sold);
    raise();
    bidAgainst(sold);
    others.forEach(this::askForEverything);
    others.forEach(one -> one.awaitFrame("\"status\":\"UNSOLD\""));
    others.forEach(one -> one.awaitFrame("\"status\":\"SOLD\""));
    others.forEach(this::askForEverything);

    List<String> told =
        new ArrayList<>(others.stream().flatMap(one -> one.texts().stream()).toList());
    told.addAll(outcry.printed());
    for (long secret : List.of(MAXIMUM, MAXIMUM + 1, RAISED_MAXIMUM, RESERVE)) {
      assertThat(found(secret, told)).isEmpty();
    }
    assertThat(found(RESERVE_TO_BE_MET, told)).hasSizeGreaterThan(10);
  }

  /** Where a number is, each with what stands around it. */
  private static List<String> found(long number, List<String> texts) {
    Pattern around = Pattern.compile(".{0,80}" + written(number) + ".{0,20}");
    return texts.stream()
        .flatMap(text -> around.matcher(text).results())
        .map(MatchResult::group)
        .toList();
  }

  private void lead() {
    assertThat(leader.overHttp(unsold, "secret", MAXIMUM).answer().outcome()).isEqualTo("LEADING");
    assertThat(leader.overStomp(sold, "secret", MAXIMUM).answer().outcome()).isEqualTo("LEADING");
    HttpApi http = leader.person().http();
    assertThat(http.get(sold.bids() + "/secret").body()).containsPattern(written(MAXIMUM));
    for (AuctionTwin auction : List.of(unsold, sold)) {
      leader.overStomp(auction, "secret", MAXIMUM);
      leader.overHttp(auction, "secret", MAXIMUM + 1);
      leader.overHttp(auction, "not-higher", MAXIMUM);
      for (String broken :
          List.of(
              "{\"bidKey\":\"b\",\"amount\":%d,\"max\":%1$d}",
              "{\"bidKey\":\"b\",\"amount\":\"%d\"}",
              "{\"bidKey\":\"b\",\"amount\":%d.5}",
              "{\"bidKey\":\"b\",\"amount\":%d,\"currency\":\"USD\"}",
              "{\"bidKey\":\"b\",\"amount\":%d")) {
        http.post(auction.bids(), broken.formatted(MAXIMUM));
      }
      seller
          .http()
          .patch(auction.path() + "/reserve", Json.object().put("reservePrice", RESERVE + "0"));
    }
  }

  private void raise() {
    assertThat(leader.overStomp(sold, "raised", RAISED_MAXIMUM).answer().outcome())
        .isEqualTo("MAX_RAISED");
  }

  /** Over both, and too low the second time. */
  private void bidAgainst(AuctionTwin auction) {
    long minimum = rival.ask(http -> http.get(auction.path())).number("minimum");
    String key = Person.newKey();
    rival.ask(
        http ->
            http.post(
                auction.bids(), Json.object().put("bidKey", key).put("amount", minimum + 500)));
    for (long amount : List.of(minimum, minimum + 5_000)) {
      String bidKey = Person.newKey();
      rival.send(
          "/app/auction.bid",
          Json.write(
              Json.object()
                  .put("auctionId", auction.id())
                  .put("bidKey", bidKey)
                  .put("amount", amount)));
      rival.awaitFrame(bidKey);
    }
  }

  private void askForEverything(Overheard one) {
    one.ask(http -> http.get("/api/auctions"));
    one.ask(http -> http.get("/api/rooms"));
    one.ask(http -> http.get("/api/users/me"));
    for (AuctionTwin auction : List.of(unsold, sold)) {
      one.ask(http -> http.get(auction.path()));
      one.ask(http -> http.get(auction.bids()));
      one.ask(http -> http.get(auction.bids() + "/secret"));
      one.ask(http -> http.get("/api/auctions?status=SOLD&sellerId=" + seller.id()));
      one.ask(http -> http.get("/api/auctions?status=UNSOLD&sellerId=" + seller.id()));
      for (String what : List.of("", "/messages", "/sync?afterRev=0", "/members/online")) {
        one.ask(http -> http.get("/api/rooms/" + auction.roomId() + what));
      }
      one.ask(
          http ->
              http.post(auction.bids(), Json.object().put("bidKey", "secret").put("amount", 1)));
      one.ask(http -> http.post(auction.path() + "/buy-now", Json.object().put("bidKey", "b")));
      one.ask(http -> http.post(auction.path() + "/cancel", ""));
    }
    for (String what : List.of("health", "info", "metrics", "prometheus", "env", "beans")) {
      one.ask(http -> http.get("/actuator/" + what));
    }
    HttpApi administrator = RunningServer.administratorOf(uris.get(0));
    for (String what : List.of("dead-letters", "sessions", "servers")) {
      one.ask(http -> administrator.get("/api/" + what));
    }
  }

  private Overheard overheard(Person person) {
    List<String> destinations =
        new ArrayList<>(
            List.of(
                "/user/queue/errors",
                "/user/queue/bids",
                "/user/queue/acks",
                "/user/queue/notifications"));
    for (AuctionTwin auction : List.of(unsold, sold)) {
      destinations.add("/topic/auction." + auction.id());
      destinations.add("/topic/room." + auction.roomId());
      destinations.add("/topic/room." + auction.roomId() + ".presence");
    }
    return new Overheard(person, destinations);
  }

  private AuctionTwin auction(String title, long reserve) {
    Instant now = Instant.now();
    Terms terms =
        new Terms(
            BiddingMode.PROXY,
            Money.of(1_000, "KRW"),
            IncrementTable.flat(100),
            Optional.of(Money.of(reserve, "KRW")),
            Schedule.fixed(now.minusSeconds(10), now.plus(LASTS)));
    return AuctionTwin.open(seller, title, terms);
  }

  /** Its digits, alone or in groups, with or without decimals. */
  private static Pattern written(long amount) {
    return Pattern.compile(String.join("[ .,_'\u00a0\u202f]?", Long.toString(amount).split("")));
  }
}

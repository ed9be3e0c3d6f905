package dev.outcry.domain.auction;

import static dev.outcry.domain.auction.AuctionBuilder.ENDS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.STARTS_AT;
import static dev.outcry.domain.auction.AuctionBuilder.anAuction;
import static dev.outcry.domain.auction.AuctionBuilder.won;
import static dev.outcry.domain.auction.BidBuilder.aBid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is logged, no maximum, reserve or offered amount is in it. */
class SecrecyTest {

  private static final long RESERVE = 876_543_219;
  private static final long LOWER = 876_543_218;
  private static final long LEADERS_MAXIMUM = 765_432_198;
  private static final long OFFER = 654_321_987;
  private static final long RAISE = 765_432_199;
  private static final long TOO_LOW = 1_037;
  private static final List<String> SECRETS =
      Stream.of(RESERVE, LOWER, LEADERS_MAXIMUM, OFFER, RAISE, TOO_LOW)
          .map(String::valueOf)
          .toList();

  static Stream<Object> printed() {
    Auction auction = anAuction().withReserve(RESERVE).after("A " + LEADERS_MAXIMUM).build();
    Bid raise = aBid("A " + RAISE).build();
    Bid notAbove = aBid("A " + OFFER).build();
    Bid tooLow = aBid("B " + TOO_LOW).build();
    Bid late = aBid("B " + OFFER).at(ENDS_AT).build();
    ReserveChange lower = new ReserveChange(AuctionBuilder.SELLER, won(LOWER), STARTS_AT);
    return Stream.of(
            Stream.of(lower, auction.lowerReserve(lower)),
            Stream.of(auction, auction.terms(), auction.standing(), auction.lot()),
            Stream.of(auction.closeIfDue(ENDS_AT), auction.closeIfDue(ENDS_AT).hammer()),
            told(raise, auction),
            told(notAbove, auction),
            told(tooLow, auction),
            told(late, auction),
            Stream.of(Decision.keyReused(raise, auction)),
            stored(lower, raise, notAbove, tooLow, late))
        .flatMap(objects -> objects);
  }

  /** All that is stored of this. */
  private static Stream<Object> stored(ReserveChange lower, Bid... bids) {
    Chronicle chronicle = new Chronicle(anAuction().withReserve(RESERVE).build());
    Stream.of(bids).forEach(chronicle::bid);
    chronicle.act(lower);
    return Stream.concat(
        chronicle.steps().stream(),
        Stream.of(
            chronicle.opening(),
            chronicle.ledger(),
            chronicle.replay(),
            lower,
            chronicle.opening().salt()));
  }

  /** All that a bid leaves behind. */
  private static Stream<Object> told(Bid bid, Auction auction) {
    BidOutcome outcome = auction.place(bid);
    Object answer =
        outcome.fold(accepted -> accepted.event(), rejected -> rejected.refusal().facts());
    return Stream.of(bid, outcome, outcome.auction(), answer, Decision.of(bid, outcome));
  }

  @ParameterizedTest
  @MethodSource("printed")
  void nothingSecretIsPrinted(Object printed) {
    assertThat(printed.toString().replaceAll("[,._]", "")).isNotEmpty().doesNotContain(SECRETS);
  }
}

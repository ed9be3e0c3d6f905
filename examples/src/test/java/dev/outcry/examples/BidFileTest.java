package dev.outcry.examples;

import static dev.outcry.examples.RecordedAuctions.readFile;
import static dev.outcry.examples.RecordedAuctions.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BidFileTest {

  @Test
  void anAuctionIsReadWithItsBids() throws IOException {
    List<RecordedAuction> auctions =
        recorded("1,lamp,3,500,700,60,ann,600", "1,lamp,3,500,700,61,ben,700");

    assertThat(auctions)
        .containsExactly(
            new RecordedAuction(
                "1",
                "lamp",
                Duration.ofDays(3),
                won(500),
                won(700),
                List.of(
                    new RecordedBid(2, Duration.ofSeconds(60), new UserId("bidder-ann"), won(600)),
                    new RecordedBid(
                        3, Duration.ofSeconds(61), new UserId("bidder-ben"), won(700)))));
  }

  @Test
  void auctionsAreReadInTheOrderOfTheirFirstBids() throws IOException {
    List<RecordedAuction> auctions =
        recorded("b,x,1,5,9,1,ann,5", "a,y,1,5,9,1,ann,5", "b,x,1,5,9,2,ben,9");

    assertThat(auctions).extracting(RecordedAuction::name).containsExactly("b", "a");
    assertThat(auctions.get(0).bids()).hasSize(2);
  }

  @Test
  void aBidMayComeAtTheEndItself() throws IOException {
    assertThat(recorded("1,lamp,1,5,5,86400,ann,5").get(0).bids()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,lamp,3,500,700,60,ann         | a bid must have 8 columns
          1,lamp,3,500,700,60,ann,600,x   | a bid must have 8 columns
          ''                              | a bid must have 8 columns
          ,lamp,3,500,700,60,ann,600      | auction must not be blank
          1,,3,500,700,60,ann,600         | item must not be blank
          1,lamp,0,500,700,60,ann,600     | days must be a whole number from 1 to 365
          1,lamp,366,500,700,60,ann,600   | days must be a whole number from 1 to 365
          1,lamp,3,0,700,60,ann,600       | startPrice must be a whole number from 1 to 9007199254740991
          1,lamp,3,500,7.00,60,ann,600    | finalPrice must be a whole number from 1 to 9007199254740991
          1,lamp,3,500,700,-1,ann,600     | second must be a whole number from 0 to 259200
          1,lamp,3,500,700,259201,ann,600 | second must be a whole number from 0 to 259200
          1,lamp,3,500,700,60,,600        | bidder must not be blank
          1,lamp,3,500,700,60,ann,        | amount must be a whole number from 1 to 9007199254740991
          1,lamp,3,500,700,60,ann,9007199254740992 | amount must be a whole number from 1 to 9007199254740991
          1,lamp,3,500,700,60,ann,99999999999999999999 | amount must be a whole number from 1 to 9007199254740991
          1,la\uFFFDmp,3,500,700,60,ann,600 | the text must be UTF-8
          """)
  void aBrokenLineIsRefusedByNumberAndRule(String line, String rule) {
    assertRefused("2,hat,1,5,5,1,ann,5\n" + line, "line 3: " + rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,lantern,3,500,700,60,ben,650",
        "1,lamp,4,500,700,60,ben,650",
        "1,lamp,3,501,700,60,ben,650",
        "1,lamp,3,500,701,60,ben,650"
      })
  void theLinesOfAnAuctionAgree(String second) {
    assertRefused(
        "1,lamp,3,500,700,60,ann,600\n" + second,
        "line 3: item, days, startPrice and finalPrice must be those of the auction's line 2");
  }

  @Test
  void theBidsOfAnAuctionAreInOrder() {
    assertRefused(
        "1,lamp,3,500,700,60,ann,600\n1,lamp,3,500,700,59,ben,650",
        "line 3: second must not be before that of the auction's line 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "auction,item", "1,lamp,3,500,700,60,ann,600"})
  void aFileWithoutTheHeaderIsRefused(String text) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> readFile(text))
        .withMessage("line 1: must be the header " + BidFile.HEADER);
  }

  @Test
  void aFileWithoutBidsIsRefused() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> readFile(BidFile.HEADER))
        .withMessage("line 2: must be a bid");
  }

  private static void assertRefused(String lines, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> recorded(lines))
        .withMessage(message);
  }

  private static Money won(long amount) {
    return Money.of(amount, "KRW");
  }
}

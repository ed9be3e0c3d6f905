package dev.outcry.examples;

import static dev.outcry.examples.RecordedAuctions.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.auction.AuctionStatus;
import dev.outcry.domain.auction.BidResult;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.timeline.SystemCode;
import dev.outcry.domain.user.UserId;
import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplayTest {

  private final SaleRoom saleRoom = new SaleRoom(IncrementTable.flat(100));

  @AfterEach
  void close() {
    saleRoom.close();
  }

  @Test
  void whatComesOutAsRecordedIsEqual() throws Exception {
    Replay replay = replayOf("1,lamp,3,1000,3100,60,ann,5000", "1,lamp,3,1000,3100,61,ben,3000");

    assertThat(replay.verdict()).isEqualTo(Verdict.EQUAL);
    assertThat(replay.second()).isEmpty();
    assertThat(replay.sale().decisions())
        .extracting(Decision::result)
        .containsExactly(BidResult.LEADING, BidResult.OUTBID);
  }

  @Test
  void ofEqualBidsTheEarlierIsTheRecordedWinners() throws Exception {
    RecordedAuction record =
        recorded("1,lamp,3,1000,5000,60,ann,5000", "1,lamp,3,1000,5000,61,ben,5000").get(0);

    Replay replay = Replay.of(record, saleRoom);

    assertThat(record.winner()).contains(new UserId("bidder-ann"));
    assertThat(replay.sale().end().winner()).isEqualTo(record.winner());
    assertThat(replay.verdict()).isEqualTo(Verdict.EQUAL);
  }

  @Test
  void aPriceThatOnlyAReserveExplainsIsEqualWithAReserve() throws Exception {
    Replay replay = replayOf("1,lamp,3,1000,4000,60,ann,2000", "1,lamp,3,1000,4000,61,ben,4000");

    assertThat(replay.first().end().price().minorUnits()).isEqualTo(2_100);
    assertThat(replay.sale().end().price().minorUnits()).isEqualTo(4_000);
    assertThat(replay.verdict()).isEqualTo(Verdict.EQUAL_WITH_RESERVE);
  }

  @Test
  void aRecordWithoutABidAtItsFinalPriceIsIncomplete() throws Exception {
    Replay replay = replayOf("1,lamp,3,1000,4000,60,ann,2000");

    assertThat(replay.verdict()).isEqualTo(Verdict.INCOMPLETE_RECORD);
    assertThat(replay.second()).isEmpty();
  }

  @Test
  void aPriceThatNothingExplainsIsDifferent() throws Exception {
    Replay replay =
        replayOf(
            "1,lamp,3,1000,1050,60,ann,2000",
            "1,lamp,3,1000,1050,61,ben,1050",
            "1,lamp,3,1000,1050,62,ben,1900");

    assertThat(replay.verdict()).isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void aWinnerOtherThanTheRecordedOneIsDifferent() throws Exception {
    Replay replay =
        replayOf(
            "1,lamp,3,1000,3000,60,ann,2900",
            "1,lamp,3,1000,3000,61,ben,3100",
            "1,lamp,3,1000,3000,62,cleo,3000");

    assertThat(replay.sale().end().price()).isEqualTo(replay.record().finalPrice());
    assertThat(replay.verdict()).isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void nothingIsSoldToNobody() throws Exception {
    Replay replay = replayOf("1,lamp,3,1000,1000,60,ann,999");

    assertThat(replay.sale().end().status()).isEqualTo(AuctionStatus.UNSOLD);
    assertThat(replay.verdict()).isEqualTo(Verdict.INCOMPLETE_RECORD);
  }

  @Test
  void bidsAndTalkStandInOneOrderFromTheFirstToTheHammer() throws Exception {
    Sale sale = replayOf("1,lamp,3,1000,3100,60,ann,5000", "1,lamp,3,1000,3100,61,ben,3000").sale();

    assertThat(sale.entries())
        .extracting(Entry::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 6).mapToObj(Seq::new).toList());
    assertThat(sale.entries())
        .extracting(ReplayTest::kind)
        .containsExactly(
            SystemCode.ENTER,
            SystemCode.ENTER,
            SystemCode.BID,
            "talk",
            SystemCode.BID,
            SystemCode.SOLD);
  }

  private Replay replayOf(String... lines) throws IOException, InterruptedException {
    List<RecordedAuction> records = recorded(lines);
    return Replay.of(records.get(0), saleRoom);
  }

  private static Object kind(Entry entry) {
    return entry.content().note().<Object>map(note -> note.code()).orElse("talk");
  }
}

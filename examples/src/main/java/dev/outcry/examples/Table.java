package dev.outcry.examples;

import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** One aligned line for each auction. */
final class Table {

  private static final List<String> TITLES =
      List.of("auction", "item", "bids", "outcome", "price", "recorded", "leader", "verdict");

  private final String format;

  /** Wide enough for whatever comes out: no price lies above all amounts of the records. */
  Table(List<RecordedAuction> records) {
    int name = width(0, records, record -> Stream.of(record.name()));
    int item = width(1, records, record -> Stream.of(record.item()));
    int price = width(5, records, record -> amountsOf(record).map(Amounts::format));
    int leader =
        width(6, records, record -> record.bids().stream().map(bid -> bid.bidder().value()));
    format =
        "%%-%ds  %%-%ds  %%5s  %%-7s  %%%ds  %%%ds  %%-%ds  %%s\n"
            .formatted(name, item, price, price, leader);
  }

  String head() {
    return format.formatted(TITLES.toArray());
  }

  String row(Replay replay) {
    RecordedAuction record = replay.record();
    Sale sale = replay.sale();
    return format.formatted(
        record.name(),
        record.item(),
        String.format(Locale.ROOT, "%,d", record.bids().size()),
        sale.end().status(),
        Amounts.format(sale.end().price()),
        Amounts.format(record.finalPrice()),
        sale.end().leader().map(UserId::value).orElse("-"),
        replay.verdict());
  }

  private static Stream<Money> amountsOf(RecordedAuction record) {
    return Stream.concat(
        Stream.of(record.startPrice(), record.finalPrice()),
        record.bids().stream().map(RecordedBid::amount));
  }

  private static int width(
      int column,
      List<RecordedAuction> records,
      Function<RecordedAuction, Stream<String>> cellsOf) {
    return Stream.concat(Stream.of(TITLES.get(column)), records.stream().flatMap(cellsOf))
        .mapToInt(String::length)
        .max()
        .getAsInt();
  }
}

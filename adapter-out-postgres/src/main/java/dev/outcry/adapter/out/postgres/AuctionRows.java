package dev.outcry.adapter.out.postgres;

import static org.mapstruct.NullValueCheckStrategy.ALWAYS;

import dev.outcry.application.port.out.Auctions.Filter;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.CancelReason;
import dev.outcry.domain.auction.Hammer;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.IncrementTable.Bracket;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.auction.SoftClose;
import dev.outcry.domain.auction.Standing;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.auction.UnsoldReason;
import dev.outcry.domain.history.Ledger;
import dev.outcry.domain.history.Link;
import dev.outcry.domain.history.Opening;
import dev.outcry.domain.history.Salt;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/**
 * Auctions to rows and back. Loading is constructing: the domain refuses what no legal auction can
 * be.
 */
@Mapper(
    config = RowMapping.class,
    imports = {Bracket.class, Filter.class})
interface AuctionRows {

  AuctionRows MAPPED = new MappedAuctionRows();

  String SOLD = "SOLD";
  String CANCELLED = "CANCELLED";

  @Mapping(target = "id", source = "lot.auctionId")
  @Mapping(target = "roomId", source = "lot.roomId")
  @Mapping(target = "sellerId", source = "lot.seller")
  @Mapping(target = "title", source = "lot.title")
  @Mapping(target = "titleKey", expression = "java(Filter.key(auction.lot().title()))")
  @Mapping(target = "description", source = "lot.description")
  @Mapping(target = "pictures", expression = "java(pictures(auction.lot()))")
  @Mapping(target = "mode", source = "terms.mode")
  @Mapping(target = "currency", source = "terms.startPrice.currency")
  @Mapping(target = "startPrice", source = "terms.startPrice")
  @Mapping(target = "reserve", source = "terms.reserve")
  @Mapping(target = "buyNow", source = "terms.buyNow")
  @Mapping(target = "bracketFrom", expression = "java(brackets(auction, Bracket::from))")
  @Mapping(target = "bracketStep", expression = "java(brackets(auction, Bracket::increment))")
  @Mapping(target = "startsAt", source = "terms.schedule.startsAt")
  @Mapping(target = "scheduledEnd", source = "terms.schedule.endsAt")
  @Mapping(target = "softMode", expression = "java(soft(auction, s -> s.mode().name()))")
  @Mapping(target = "softWindow", expression = "java(soft(auction, s -> s.window().toMillis()))")
  @Mapping(
      target = "softExtension",
      expression = "java(soft(auction, s -> s.extension().toMillis()))")
  @Mapping(target = "softCap", expression = "java(soft(auction, s -> s.cap().toMillis()))")
  @Mapping(target = "price", source = "standing.price")
  @Mapping(target = "leaderId", source = "standing.leader", nullValueCheckStrategy = ALWAYS)
  @Mapping(target = "maximum", source = "standing.maximum", nullValueCheckStrategy = ALWAYS)
  @Mapping(target = "bidCount", source = "standing.bidCount")
  @Mapping(target = "outcome", source = "hammer")
  @Mapping(target = "cancelledBy", expression = "java(cancelled(auction, c -> c.by().value()))")
  @Mapping(target = "cancelReason", expression = "java(reason(auction.cancelReason()))")
  @Mapping(target = "openingReserve", ignore = true)
  @Mapping(target = "openingDraft", ignore = true)
  @Mapping(target = "openingSalt", ignore = true)
  @Mapping(target = "openingLink", ignore = true)
  @Mapping(target = "lastLink", ignore = true)
  AuctionRow row(Auction auction);

  default AuctionRow row(Opening opening) {
    AuctionRow row = row(opening.auction());
    row.openingReserve = row.reserve;
    row.openingDraft = row.draft;
    row.openingSalt = opening.salt().value();
    row.openingLink = opening.link().value();
    row.lastLink = row.openingLink;
    return row;
  }

  default Ledger ledger(AuctionRow row) {
    Opening opening = new Opening(begun(row), new Salt(row.openingSalt), new Link(row.openingLink));
    return new Ledger(opening, auction(row), new Link(row.lastLink));
  }

  private static Auction begun(AuctionRow row) {
    Terms terms = terms(row, row.openingReserve);
    return row.openingDraft ? Auction.prepare(lot(row), terms) : Auction.announce(lot(row), terms);
  }

  default Auction auction(AuctionRow row) {
    return new Auction(
        lot(row),
        terms(row, row.reserve),
        standing(row),
        Values.instant(row.endsAt),
        Values.instant(row.decidedAt),
        row.decisions,
        row.version,
        hammer(row),
        row.draft);
  }

  private static Lot lot(AuctionRow row) {
    return new Lot(
        new AuctionId(row.id),
        new RoomId(row.roomId),
        new UserId(row.sellerId),
        row.title,
        row.description,
        Stream.of(row.pictures).map(AttachmentId::new).toList());
  }

  private static Terms terms(AuctionRow row, @Nullable Long reserve) {
    return new Terms(
        BiddingMode.valueOf(row.mode),
        Money.of(row.startPrice, row.currency),
        increments(row),
        Optional.ofNullable(reserve).map(amount -> Money.of(amount, row.currency)),
        Optional.ofNullable(row.buyNow).map(amount -> Money.of(amount, row.currency)),
        new Schedule(
            Values.instant(row.startsAt), Values.instant(row.scheduledEnd), softClose(row)));
  }

  private static IncrementTable increments(AuctionRow row) {
    return new IncrementTable(
        IntStream.range(0, row.bracketFrom.length)
            .mapToObj(i -> new Bracket(row.bracketFrom[i], row.bracketStep[i]))
            .toList());
  }

  private static Optional<SoftClose> softClose(AuctionRow row) {
    return Optional.ofNullable(row.softMode)
        .map(
            mode ->
                new SoftClose(
                    Duration.ofMillis(row.softWindow),
                    Duration.ofMillis(row.softExtension),
                    SoftClose.Mode.valueOf(mode),
                    Duration.ofMillis(row.softCap)));
  }

  private static Standing standing(AuctionRow row) {
    return new Standing(
        Money.of(row.price, row.currency),
        row.leaderId == null ? null : new UserId(row.leaderId),
        row.maximum == null ? null : Money.of(row.maximum, row.currency),
        row.bidCount);
  }

  private static @Nullable Hammer hammer(AuctionRow row) {
    if (row.outcome == null) {
      return null;
    }
    return switch (row.outcome) {
      case SOLD -> new Hammer.Sold(new UserId(row.leaderId), Money.of(row.price, row.currency));
      case CANCELLED ->
          new Hammer.Cancelled(
              new UserId(row.cancelledBy),
              Optional.ofNullable(row.cancelReason).map(CancelReason::new));
      default -> new Hammer.Unsold(UnsoldReason.valueOf(row.outcome));
    };
  }

  default @Nullable String outcome(@Nullable Hammer hammer) {
    return hammer == null
        ? null
        : hammer.<String>fold(
            sold -> SOLD, unsold -> unsold.reason().name(), cancelled -> CANCELLED);
  }

  default @Nullable String cancelled(Auction auction, Function<Hammer.Cancelled, String> part) {
    return auction.hammer() instanceof Hammer.Cancelled cancelled ? part.apply(cancelled) : null;
  }

  default @Nullable String reason(Optional<CancelReason> reason) {
    return reason.map(CancelReason::value).orElse(null);
  }

  default @Nullable Long amount(Optional<Money> money) {
    return money.map(Money::minorUnits).orElse(null);
  }

  default String[] pictures(Lot lot) {
    return lot.pictures().stream().map(AttachmentId::value).toArray(String[]::new);
  }

  default long[] brackets(Auction auction, ToLongFunction<Bracket> part) {
    return auction.terms().increments().brackets().stream().mapToLong(part).toArray();
  }

  default <T> @Nullable T soft(Auction auction, Function<SoftClose, T> part) {
    return auction.terms().schedule().softClose().map(part).orElse(null);
  }
}

package dev.outcry.adapter.in.rest;

import static dev.outcry.adapter.in.rest.Given.required;

import dev.outcry.application.port.in.OpenAuction;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.IncrementTable.Bracket;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.auction.SoftClose;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wish to put a lot up for auction. Amounts are minor units, times RFC 3339.
 *
 * @param imageIds pictures that the caller uploaded, the most telling first; each for this lot
 *     alone
 */
record NewAuctionJson(
    @Nullable String title,
    @Nullable String description,
    @Nullable List<@Nullable String> imageIds,
    @Nullable Boolean draft,
    @Nullable String currency,
    @Nullable Long startPrice,
    @Nullable List<@Nullable IncrementJson> increments,
    @Nullable Long reservePrice,
    @Nullable Long buyNowPrice,
    @Nullable BiddingMode mode,
    @Nullable String startsAt,
    @Nullable String endsAt,
    @Nullable SoftCloseJson softClose) {

  record IncrementJson(@Nullable Long from, @Nullable Long increment) {
    Bracket bracket() {
      return new Bracket(
          required("increments.from", from), required("increments.increment", increment));
    }
  }

  /**
   * What is left out is as usual: 120 seconds, counted from the bid, for at most an hour.
   *
   * @param window ISO 8601, as are extension and cap
   */
  record SoftCloseJson(
      @Nullable String window,
      @Nullable String extension,
      SoftClose.@Nullable Mode mode,
      @Nullable String cap) {
    SoftClose softClose() {
      return new SoftClose(
          duration("softClose.window", window, SoftClose.DEFAULT_EXTENSION),
          duration("softClose.extension", extension, SoftClose.DEFAULT_EXTENSION),
          mode == null ? SoftClose.Mode.RESET : mode,
          duration("softClose.cap", cap, SoftClose.DEFAULT_CAP));
    }

    private static Duration duration(String field, @Nullable String text, Duration usual) {
      return text == null ? usual : Given.duration(field, text);
    }
  }

  OpenAuction.Command by(UserId seller, Instant now) {
    Instant start = startsAt == null ? now : Given.instant("startsAt", startsAt);
    Terms terms =
        new Terms(
            required("mode", mode),
            money("startPrice", required("startPrice", startPrice)),
            brackets(),
            Optional.ofNullable(reservePrice).map(price -> money("reservePrice", price)),
            Optional.ofNullable(buyNowPrice).map(price -> money("buyNowPrice", price)),
            new Schedule(
                start,
                Given.instant("endsAt", required("endsAt", endsAt)),
                Optional.ofNullable(softClose).map(SoftCloseJson::softClose)));
    return new OpenAuction.Command(
        seller,
        required("title", title),
        description == null ? "" : description,
        Given.attachmentIds("imageIds", imageIds),
        terms);
  }

  boolean isDraft() {
    return Boolean.TRUE.equals(draft);
  }

  private IncrementTable brackets() {
    List<IncrementJson> given = Given.list("increments", increments);
    return given.isEmpty()
        ? IncrementTable.ONE_MINOR_UNIT
        : new IncrementTable(given.stream().map(IncrementJson::bracket).toList());
  }

  private Money money(String field, long minorUnits) {
    return Given.renamed(
        "amount", field, () -> Money.of(minorUnits, required("currency", currency)));
  }

  /** Leaves out the reserve. */
  @Override
  public String toString() {
    return "NewAuctionJson[" + title + "]";
  }
}

package dev.outcry.domain.history;

import dev.outcry.domain.auction.Act;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.Bid;
import dev.outcry.domain.auction.CancelReason;
import dev.outcry.domain.auction.Closing;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.IncrementTable.Bracket;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.auction.SoftClose;
import dev.outcry.domain.auction.Step;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The one way in which what is chained is written as bytes, digested as it is written. No two
 * things that differ are written alike: every part either has a fixed length or says its length
 * first. It never changes, or stored chains would break.
 *
 * <pre>
 * number     8 bytes, most significant first; so are instants and durations, in milliseconds
 * text       its length in bytes as a number, then UTF-8; so are ids, keys and names of constants
 * flag       one byte, 1 or 0
 * optional   a flag, then the value if there is one
 * list       its size as a number, then one after the other
 * money      minor units, currency code
 *
 * auction    "AUCTION", id, room, seller, title, description, mode, start price, list of brackets
 *            (from, increment), optional reserve, optional buy-now price, start, end, optional soft
 *            close (window, extension, mode, cap), flag: a draft
 * bid        "BID", auction, number, key, bidder, kind, amount, optional expected version, arrival,
 *            result, flag: visible, optional refusal, price, minimum, flags: leading, reserve met,
 *            end, flag: extended, version, time
 * act        "PUBLISH" | "LOWER_RESERVE" | "CANCEL", auction, number, who, arrival, then the new
 *            reserve | role, optional reason; time
 * closing    "CLOSE", auction, number, time
 * </pre>
 */
final class CanonicalBytes {

  private final MessageDigest sha256 = sha256();
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

  CanonicalBytes salt(Salt salt) {
    sha256.update(salt.value());
    return this;
  }

  CanonicalBytes link(Link link) {
    sha256.update(link.value());
    return this;
  }

  CanonicalBytes opening(Auction begun) {
    Lot lot = begun.lot();
    text("AUCTION").text(lot.auctionId()).text(lot.roomId()).text(lot.seller());
    text(lot.title()).text(lot.description());
    terms(begun.terms());
    return flag(begun.draft());
  }

  private void terms(Terms terms) {
    text(terms.mode().name()).money(terms.startPrice());
    List<Bracket> brackets = terms.increments().brackets();
    number(brackets.size());
    brackets.forEach(bracket -> number(bracket.from()).number(bracket.increment()));
    optional(terms.reserve(), this::money);
    optional(terms.buyNow(), this::money);
    Schedule schedule = terms.schedule();
    instant(schedule.startsAt()).instant(schedule.endsAt());
    optional(schedule.softClose(), this::softClose);
  }

  private void softClose(SoftClose soft) {
    duration(soft.window()).duration(soft.extension()).text(soft.mode().name());
    duration(soft.cap());
  }

  CanonicalBytes step(Step step) {
    return step.fold(this::decision, this::act, this::closing);
  }

  private CanonicalBytes decision(Decision decision) {
    Bid bid = decision.bid();
    begin("BID", decision);
    text(bid.key()).text(bid.bidder()).text(bid.kind().name()).money(bid.amount());
    OptionalLong expected = bid.expectedVersion();
    flag(expected.isPresent());
    expected.ifPresent(this::number);
    instant(bid.arrivedAt()).text(decision.result().name()).flag(decision.visible());
    optional(decision.refusal(), code -> text(code.name()));
    state(decision.state());
    return instant(decision.at());
  }

  private void state(Decision.State state) {
    money(state.price()).money(state.minimum()).flag(state.leading()).flag(state.reserveMet());
    instant(state.endsAt()).flag(state.extended()).number(state.version());
  }

  private CanonicalBytes act(Act act) {
    return act.wish()
        .fold(
            publication -> begin("PUBLISH", act).by(act),
            change -> begin("LOWER_RESERVE", act).by(act).money(change.reserve()),
            cancellation ->
                begin("CANCEL", act)
                    .by(act)
                    .text(cancellation.role().name())
                    .optional(cancellation.reason().map(CancelReason::value), this::text))
        .instant(act.at());
  }

  private CanonicalBytes by(Act act) {
    return text(act.wish().by()).instant(act.wish().arrivedAt());
  }

  private CanonicalBytes closing(Closing closing) {
    return begin("CLOSE", closing).instant(closing.at());
  }

  private CanonicalBytes begin(String kind, Step step) {
    return text(kind).text(step.auctionId()).number(step.seq());
  }

  private CanonicalBytes money(Money money) {
    return number(money.minorUnits()).text(money.currency().getCurrencyCode());
  }

  private CanonicalBytes instant(Instant instant) {
    return number(instant.toEpochMilli());
  }

  private CanonicalBytes duration(Duration duration) {
    return number(duration.toMillis());
  }

  private <T> CanonicalBytes optional(Optional<T> value, Consumer<T> write) {
    flag(value.isPresent());
    value.ifPresent(write);
    return this;
  }

  /** Values that print as what they are. */
  private CanonicalBytes text(Object value) {
    byte[] utf8 = value.toString().getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    sha256.update(utf8);
    return this;
  }

  private CanonicalBytes flag(boolean set) {
    sha256.update((byte) (set ? 1 : 0));
    return this;
  }

  private CanonicalBytes number(long value) {
    sha256.update(number.putLong(0, value).array());
    return this;
  }

  byte[] digest() {
    return sha256.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}

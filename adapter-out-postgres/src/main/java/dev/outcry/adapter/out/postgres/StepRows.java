package dev.outcry.adapter.out.postgres;

import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.auction.Act;
import dev.outcry.domain.auction.Bid;
import dev.outcry.domain.auction.CancelReason;
import dev.outcry.domain.auction.Cancellation;
import dev.outcry.domain.auction.Closing;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.Publication;
import dev.outcry.domain.auction.ReserveChange;
import dev.outcry.domain.auction.Step;
import dev.outcry.domain.auction.Wish;
import dev.outcry.domain.history.LinkedStep;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Steps of histories to rows and back. Loading is constructing, as with auctions. */
@Mapper(config = RowMapping.class)
interface StepRows {

  StepRows MAPPED = new MappedStepRows();

  String PUBLISH = "PUBLISH";
  String LOWER_RESERVE = "LOWER_RESERVE";
  String CANCEL = "CANCEL";
  String CLOSE = "CLOSE";

  default StepRow row(LinkedStep linked) {
    return linked
        .step()
        .fold(
            decision -> row(decision, linked),
            act ->
                act.wish()
                    .fold(
                        publication -> row(act, publication, linked),
                        change -> row(act, change, linked),
                        cancellation -> row(act, cancellation, linked)),
            closing -> row(closing, linked));
  }

  @Mapping(target = "auctionId", source = "decision.auctionId")
  @Mapping(target = "seq", source = "decision.seq")
  @Mapping(target = "kind", source = "decision.bid.kind")
  @Mapping(target = "personId", source = "decision.bid.bidder")
  @Mapping(target = "arrivedAt", source = "decision.bid.arrivedAt")
  @Mapping(target = "amount", source = "decision.bid.amount")
  @Mapping(target = "amountCurrency", source = "decision.bid.amount.currency")
  @Mapping(target = "role", ignore = true)
  @Mapping(target = "reason", ignore = true)
  @Mapping(target = "bidKey", source = "decision.bid.key")
  @Mapping(target = "expectedVersion", source = "decision.bid.expectedVersion")
  @Mapping(target = "price", source = "decision.state.price")
  @Mapping(target = "minimum", source = "decision.state.minimum")
  @Mapping(target = "priceCurrency", source = "decision.state.price.currency")
  @Mapping(target = "bidderLeads", source = "decision.state.leading")
  @Mapping(target = "reserveMet", source = "decision.state.reserveMet")
  @Mapping(target = "endsAt", source = "decision.state.endsAt")
  @Mapping(target = "extended", source = "decision.state.extended")
  @Mapping(target = "version", source = "decision.state.version")
  @Mapping(target = "decidedAt", source = "decision.at")
  StepRow row(Decision decision, LinkedStep linked);

  @BeanMapping(ignoreByDefault = true)
  @Mapping(target = "auctionId", source = "act.auctionId")
  @Mapping(target = "seq", source = "act.seq")
  @Mapping(target = "kind", constant = PUBLISH)
  @Mapping(target = "personId", source = "wish.by")
  @Mapping(target = "arrivedAt", source = "wish.arrivedAt")
  @Mapping(target = "decidedAt", source = "act.at")
  @Mapping(target = "salt", source = "linked.salt")
  @Mapping(target = "link", source = "linked.link")
  StepRow row(Act act, Publication wish, LinkedStep linked);

  @BeanMapping(ignoreByDefault = true)
  @Mapping(target = "auctionId", source = "act.auctionId")
  @Mapping(target = "seq", source = "act.seq")
  @Mapping(target = "kind", constant = LOWER_RESERVE)
  @Mapping(target = "personId", source = "wish.by")
  @Mapping(target = "arrivedAt", source = "wish.arrivedAt")
  @Mapping(target = "amount", source = "wish.reserve")
  @Mapping(target = "amountCurrency", source = "wish.reserve.currency")
  @Mapping(target = "decidedAt", source = "act.at")
  @Mapping(target = "salt", source = "linked.salt")
  @Mapping(target = "link", source = "linked.link")
  StepRow row(Act act, ReserveChange wish, LinkedStep linked);

  @BeanMapping(ignoreByDefault = true)
  @Mapping(target = "auctionId", source = "act.auctionId")
  @Mapping(target = "seq", source = "act.seq")
  @Mapping(target = "kind", constant = CANCEL)
  @Mapping(target = "personId", source = "wish.by")
  @Mapping(target = "arrivedAt", source = "wish.arrivedAt")
  @Mapping(target = "role", source = "wish.role")
  @Mapping(target = "reason", source = "wish.reason")
  @Mapping(target = "decidedAt", source = "act.at")
  @Mapping(target = "salt", source = "linked.salt")
  @Mapping(target = "link", source = "linked.link")
  StepRow row(Act act, Cancellation wish, LinkedStep linked);

  @BeanMapping(ignoreByDefault = true)
  @Mapping(target = "auctionId", source = "closing.auctionId")
  @Mapping(target = "seq", source = "closing.seq")
  @Mapping(target = "kind", constant = CLOSE)
  @Mapping(target = "decidedAt", source = "closing.at")
  @Mapping(target = "salt", source = "linked.salt")
  @Mapping(target = "link", source = "linked.link")
  StepRow row(Closing closing, LinkedStep linked);

  /**
   * The step that was stored.
   *
   * @throws InvalidValueException if it can be none
   */
  default LinkedStep linkedStep(StepRow row) {
    try {
      return new LinkedStep(step(row), Values.salt(row.salt()), Values.link(row.link()));
    } catch (IllegalArgumentException unknown) {
      throw new InvalidValueException("step", "must hold names that there are");
    }
  }

  private Step step(StepRow row) {
    return switch (row.kind()) {
      case PUBLISH -> act(row, new Publication(by(row), arrival(row)));
      case LOWER_RESERVE ->
          act(
              row,
              new ReserveChange(by(row), money(row.amount(), row.amountCurrency()), arrival(row)));
      case CANCEL ->
          act(
              row,
              new Cancellation(
                  by(row),
                  UserRole.valueOf(row.role()),
                  Optional.ofNullable(row.reason()).map(CancelReason::new),
                  arrival(row)));
      case CLOSE -> new Closing(Values.auctionId(row.auctionId()), row.seq(), at(row));
      default -> decision(row);
    };
  }

  private static Act act(StepRow row, Wish wish) {
    return new Act(Values.auctionId(row.auctionId()), row.seq(), wish, at(row));
  }

  private static UserId by(StepRow row) {
    return Values.userId(row.personId());
  }

  private static Instant arrival(StepRow row) {
    return Values.instant((long) row.arrivedAt());
  }

  private static Instant at(StepRow row) {
    return Values.instant(row.decidedAt());
  }

  @Mapping(target = "bid", source = ".")
  @Mapping(target = "state", source = ".")
  @Mapping(target = "at", source = "decidedAt")
  Decision decision(StepRow row);

  @Mapping(target = "key", source = "bidKey")
  @Mapping(target = "bidder", source = "personId")
  @Mapping(target = "amount", expression = "java(money(row.amount(), row.amountCurrency()))")
  Bid bid(StepRow row);

  @Mapping(target = "price", expression = "java(money(row.price(), row.priceCurrency()))")
  @Mapping(target = "minimum", expression = "java(money(row.minimum(), row.priceCurrency()))")
  @Mapping(target = "leading", source = "bidderLeads")
  Decision.State state(StepRow row);

  default Money money(@Nullable Long amount, @Nullable String currency) {
    return Money.of(amount, currency);
  }

  default @Nullable String reason(Optional<CancelReason> reason) {
    return reason.map(CancelReason::value).orElse(null);
  }

  default @Nullable Long version(OptionalLong expected) {
    return expected.isPresent() ? expected.getAsLong() : null;
  }

  default OptionalLong version(@Nullable Long expected) {
    return expected == null ? OptionalLong.empty() : OptionalLong.of(expected);
  }

  default @Nullable String refusal(Optional<RefusalCode> code) {
    return code.map(RefusalCode::name).orElse(null);
  }

  default Optional<RefusalCode> refusal(@Nullable String name) {
    return Optional.ofNullable(name).map(RefusalCode::valueOf);
  }
}

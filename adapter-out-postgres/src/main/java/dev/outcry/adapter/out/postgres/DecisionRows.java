package dev.outcry.adapter.out.postgres;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.auction.Bid;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.money.Money;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Decisions to rows and back. */
@Mapper(config = RowMapping.class)
interface DecisionRows {

  DecisionRows MAPPED = new MappedDecisionRows();

  @Mapping(target = "bidderId", source = "bid.bidder")
  @Mapping(target = "bidKey", source = "bid.key")
  @Mapping(target = "kind", source = "bid.kind")
  @Mapping(target = "amount", source = "bid.amount")
  @Mapping(target = "amountCurrency", source = "bid.amount.currency")
  @Mapping(target = "expectedVersion", source = "bid.expectedVersion")
  @Mapping(target = "arrivedAt", source = "bid.arrivedAt")
  @Mapping(target = "price", source = "state.price")
  @Mapping(target = "minimum", source = "state.minimum")
  @Mapping(target = "priceCurrency", source = "state.price.currency")
  @Mapping(target = "bidderLeads", source = "state.leading")
  @Mapping(target = "reserveMet", source = "state.reserveMet")
  @Mapping(target = "endsAt", source = "state.endsAt")
  @Mapping(target = "extended", source = "state.extended")
  @Mapping(target = "version", source = "state.version")
  @Mapping(target = "decidedAt", source = "at")
  DecisionRow row(Decision decision);

  @Mapping(target = "bid", source = ".")
  @Mapping(target = "state", source = ".")
  @Mapping(target = "at", source = "decidedAt")
  Decision decision(DecisionRow row);

  @Mapping(target = "key", source = "bidKey")
  @Mapping(target = "bidder", source = "bidderId")
  @Mapping(target = "amount", expression = "java(money(row.amount(), row.amountCurrency()))")
  Bid bid(DecisionRow row);

  @Mapping(target = "price", expression = "java(money(row.price(), row.priceCurrency()))")
  @Mapping(target = "minimum", expression = "java(money(row.minimum(), row.priceCurrency()))")
  @Mapping(target = "leading", source = "bidderLeads")
  Decision.State state(DecisionRow row);

  default Money money(long amount, String currency) {
    return Money.of(amount, currency);
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

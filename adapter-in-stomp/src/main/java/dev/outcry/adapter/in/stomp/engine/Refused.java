package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.Refusal;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import java.util.Map;
import java.util.concurrent.CompletionException;

/**
 * Why something was not done, in the words of the wire contract.
 *
 * @param retryable whether the same again may do
 */
record Refused(String code, boolean retryable, Map<String, Object> facts) {

  private static final System.Logger LOG = System.getLogger(Refused.class.getName());

  static Refused of(Refusal refusal) {
    boolean retryable =
        refusal.code() == RefusalCode.RATE_LIMITED || refusal.code() == RefusalCode.SLOW_MODE;
    return new Refused(refusal.code().name(), retryable, refusal.facts());
  }

  static Refused invalid(String field, String rule) {
    return new Refused("INVALID_VALUE", false, Map.of("field", field, "rule", rule));
  }

  static Refused unknownType() {
    return new Refused("UNKNOWN_TYPE", false, Map.of());
  }

  static Refused binaryFrame() {
    return new Refused("BINARY_FRAME", false, Map.of());
  }

  static Refused tooManySubscriptions() {
    return new Refused("TOO_MANY_SUBSCRIPTIONS", false, Map.of());
  }

  /** What a failed call amounts to. What is nobody's refusal is a bug, and is logged. */
  static Refused of(Throwable failure) {
    if (failure instanceof CompletionException && failure.getCause() != null) {
      return of(failure.getCause());
    }
    if (failure instanceof RefusedException refused) {
      return of(refused.refusal());
    }
    if (failure instanceof InvalidValueException invalid) {
      return invalid(invalid.field(), invalid.rule());
    }
    if (failure instanceof BadRequestException bad) {
      return new Refused(bad.code(), false, Map.of("detail", String.valueOf(bad.getMessage())));
    }
    if (failure instanceof OutcomeUnknownException) {
      return new Refused("UNKNOWN", true, Map.of());
    }
    if (failure instanceof UnavailableException) {
      return new Refused("UNAVAILABLE", true, Map.of());
    }
    LOG.log(System.Logger.Level.ERROR, "a request failed", failure);
    return new Refused("INTERNAL", true, Map.of());
  }
}

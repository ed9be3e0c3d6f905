package dev.outcry.adapter.out.micrometer;

import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.Decision;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** How something ended that somebody waited for. */
enum Outcome {
  ACCEPTED,
  REFUSED,
  UNAVAILABLE,
  UNKNOWN,
  FAILED;

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Outcome of(@Nullable Object answer, @Nullable Throwable failure) {
    if (failure == null) {
      return answer instanceof Decision decision && decision.refusal().isPresent()
          ? REFUSED
          : ACCEPTED;
    }
    if (failure instanceof CompletionException && failure.getCause() != null) {
      return of(answer, failure.getCause());
    }
    if (failure instanceof RefusedException || failure instanceof InvalidValueException) {
      return REFUSED;
    }
    if (failure instanceof OutcomeUnknownException) {
      return UNKNOWN;
    }
    return failure instanceof UnavailableException ? UNAVAILABLE : FAILED;
  }
}

package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.in.SendMessage.Sent;
import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.domain.timeline.EntryAnswer.Persisted;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * What became of a message.
 *
 * @param messageKey absent where the request named the entry by its place
 * @param duplicate true for a repeat, or else absent
 */
record AcknowledgementJson(
    @Nullable String messageKey,
    String status,
    @Nullable Long seq,
    @Nullable Long rev,
    @Nullable Boolean duplicate) {

  static AcknowledgementJson persisted(@Nullable String messageKey, Persisted persisted) {
    return new AcknowledgementJson(
        messageKey,
        "PERSISTED",
        persisted.seq().value(),
        persisted.rev().value(),
        persisted.duplicate() ? true : null);
  }

  /** The answer, or 202 if there is none in time to what the lane has taken. */
  static CompletionStage<ResponseEntity<Object>> orAccepted(
      Sent sent, CompletionStage<ResponseEntity<Object>> answer) {
    CompletableFuture<Void> accepted = sent.accepted().toCompletableFuture();
    return answer.exceptionally(
        failure -> {
          boolean unknown =
              failure instanceof OutcomeUnknownException
                  || failure.getCause() instanceof OutcomeUnknownException;
          if (unknown && accepted.isDone() && !accepted.isCompletedExceptionally()) {
            String key = sent.key().toString();
            return ResponseEntity.accepted()
                .body(new AcknowledgementJson(key, "ACCEPTED", null, null, null));
          }
          throw failure instanceof CompletionException wrapped
              ? wrapped
              : new CompletionException(failure);
        });
  }
}

package dev.outcry.acceptance.driver.inprocess;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.RefusedException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks the core, and puts what it says no to into the words of users. */
final class Asking {

  private static final long PATIENCE_SECONDS = 60;

  private Asking() {}

  static <T> Answer<T> ask(Supplier<T> question) {
    try {
      return Answer.of(question.get());
    } catch (RefusedException refused) {
      return Answer.refused(refused.refusal().code().name());
    } catch (InvalidValueException invalid) {
      return Answer.malformed(invalid.field());
    }
  }

  static <T> T await(CompletionStage<T> stage) {
    try {
      return stage
          .toCompletableFuture()
          .copy()
          .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }
}

package dev.outcry.adapter.out.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.application.port.out.UnavailableException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.BsonMaximumSizeExceededException;

/**
 * Says in the words of the ports that the database is out of reach. Anything else that goes wrong
 * is a bug, and is left as it is.
 */
final class Failures {

  private static final String WHAT = "what is kept in MongoDB";

  private Failures() {}

  static <T> T reading(Supplier<T> read) {
    try {
      return read.get();
    } catch (RuntimeException failure) {
      throw outOfReach(failure)
          .<RuntimeException>map(cause -> new UnavailableException(WHAT, failure))
          .orElse(failure);
    }
  }

  /**
   * As reading, but something that broke off on the way may have been done.
   *
   * @throws IllegalArgumentException if it is more than a document holds; nothing was done
   */
  static <T> T writing(Supplier<T> write) {
    try {
      return write.get();
    } catch (RuntimeException failure) {
      if (causes(failure).anyMatch(BsonMaximumSizeExceededException.class::isInstance)) {
        throw new IllegalArgumentException("more than a document of MongoDB holds", failure);
      }
      throw outOfReach(failure)
          .<RuntimeException>map(
              cause ->
                  isBeforeSending(cause)
                      ? new UnavailableException(WHAT, failure)
                      : new OutcomeUnknownException(WHAT, failure))
          .orElse(failure);
    }
  }

  static void writing(Runnable write) {
    writing(
        () -> {
          write.run();
          return true;
        });
  }

  private static Optional<MongoException> outOfReach(Throwable failure) {
    return causes(failure)
        .filter(MongoException.class::isInstance)
        .map(MongoException.class::cast)
        .filter(Failures::isOutOfReach)
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  private static boolean isOutOfReach(MongoException failure) {
    return isBeforeSending(failure)
        || failure instanceof MongoSocketException
        || failure instanceof MongoInterruptedException
        || failure instanceof MongoNotPrimaryException
        || failure instanceof MongoNodeIsRecoveringException
        || failure instanceof MongoWriteConcernException
        || failure.hasErrorLabel("RetryableWriteError");
  }

  private static boolean isBeforeSending(MongoException failure) {
    return failure instanceof MongoTimeoutException || failure instanceof MongoSocketOpenException;
  }
}

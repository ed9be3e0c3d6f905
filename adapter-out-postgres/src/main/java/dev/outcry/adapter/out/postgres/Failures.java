package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.application.port.out.UnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * What the failures of a database mean to the caller of a port.
 *
 * <pre>
 * no connection was to be had                        unavailable: nothing was done
 * the server refused: deadlock, time, resources      unavailable: nothing was done
 * the connection broke, while nothing was written    unavailable: nothing was done
 * the connection broke, while something was written  unavailable: the outcome is unknown
 * a row is there already, or breaks a rule           illegal state: nothing was done
 * anything else                                      a bug: thrown as it is
 * </pre>
 */
final class Failures {

  /** Classes and codes of SQLSTATE with which a server that is well says: not now. */
  private static final Set<String> REFUSED = Set.of("40", "53", "55", "57014", "57P03");

  /** Those after which a connection is of no use. 57 is a server that is shut down or crashed. */
  private static final Set<String> BROKEN = Set.of("08", "57", "58", "40003", "25P03", "25P04");

  private static final String NOT_UNIQUE = "23505";
  private static final String AGAINST_A_RULE = "23";

  /** Work during which nothing becomes durable. */
  static <R> R ofReading(Supplier<R> work) {
    return of(work, UnavailableException::new);
  }

  /** Work after which something is durable. */
  static <R> R ofWriting(Supplier<R> work) {
    return of(work, OutcomeUnknownException::new);
  }

  /** What it means that a connection broke. */
  private interface Loss {
    UnavailableException of(String what, Throwable cause);
  }

  private Failures() {}

  private static <R> R of(Supplier<R> work, Loss loss) {
    try {
      return work.get();
    } catch (UnavailableException | IllegalStateException known) {
      throw known;
    } catch (TransactionSystemException failure) {
      throw failure.getApplicationException() instanceof UnavailableException before
          ? before
          : meaning(failure, loss);
    } catch (RuntimeException failure) {
      throw meaning(failure, loss);
    }
  }

  private static RuntimeException meaning(RuntimeException failure, Loss loss) {
    SQLException sql = sqlExceptionIn(failure);
    if (isWithoutConnection(failure, sql)) {
      return new UnavailableException("no connection to PostgreSQL", failure);
    }
    if (sql == null) {
      return failure;
    }
    String state = sql.getSQLState();
    if (state == null || isAmong(BROKEN, state) && !REFUSED.contains(state)) {
      return loss.of("the connection to PostgreSQL broke", failure);
    }
    if (isAmong(REFUSED, state)) {
      return new UnavailableException("PostgreSQL cannot do this now", failure);
    }
    if (state.equals(NOT_UNIQUE)) {
      return new KnownAlreadyException(failure);
    }
    return state.startsWith(AGAINST_A_RULE)
        ? new IllegalStateException("PostgreSQL does not take such a row", failure)
        : failure;
  }

  private static boolean isWithoutConnection(RuntimeException failure, @Nullable SQLException sql) {
    return failure instanceof CannotGetJdbcConnectionException
        || failure instanceof CannotCreateTransactionException
        || sql instanceof SQLTransientConnectionException;
  }

  private static boolean isAmong(Set<String> states, String state) {
    return states.contains(state) || states.contains(state.substring(0, 2));
  }

  private static @Nullable SQLException sqlExceptionIn(Throwable failure) {
    return Stream.iterate(failure, f -> f != null, Throwable::getCause)
        .limit(20)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst()
        .orElse(null);
  }
}

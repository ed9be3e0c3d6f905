package dev.outcry.adapter.out.memory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Marks an adapter that is broken on purpose, and is itself a test by the contract that has to
 * notice. Runs only if {@link BrokenAdaptersTest} asks for it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Breaks.OnlyIfAskedFor.class)
@interface Breaks {

  /** The configuration parameter by which it is asked for. */
  String ASKED_FOR = "outcry.broken";

  /** The guarantees that it does not keep; none if it is there to show that all can be kept. */
  String[] value();

  /** Keeps broken adapters out of ordinary test runs. */
  final class OnlyIfAskedFor implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return context.getConfigurationParameter(ASKED_FOR).isPresent()
          ? ConditionEvaluationResult.enabled("asked for")
          : ConditionEvaluationResult.disabled("broken on purpose");
    }
  }
}

package dev.outcry.bootstrap;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in two lines rather than in a stack trace. */
final class ImpossibleSelectionAnalyzer
    extends AbstractFailureAnalyzer<ImpossibleSelectionException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, ImpossibleSelectionException cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Choose other adapters (outcry.adapters.*), or one of the profiles memory, distributed and"
            + " distributed,mongo.",
        cause);
  }
}

package dev.outcry.bootstrap;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start what to do about the administrator, in place of a stack trace. */
final class ImpossibleAdministratorAnalyzer
    extends AbstractFailureAnalyzer<ImpossibleAdministratorException> {

  private static final String WHAT_TO_DO =
      "Set both outcry.admin.email, an address that nobody signed up with, and"
          + " outcry.admin.password; or neither, for no administrator.";

  @Override
  protected FailureAnalysis analyze(Throwable root, ImpossibleAdministratorException cause) {
    return new FailureAnalysis(cause.getMessage(), WHAT_TO_DO, cause);
  }
}

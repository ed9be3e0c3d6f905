package dev.outcry.bootstrap;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start what to do about the secret, in place of a stack trace. */
final class UnsafeSecretAnalyzer extends AbstractFailureAnalyzer<UnsafeSecretException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, UnsafeSecretException cause) {
    return new FailureAnalysis(cause.getMessage(), SigningSecret.WHAT_TO_DO, cause);
  }
}

package dev.outcry.adapter.in.rest;

import java.util.Map;

/** A request that cannot be answered with what it asks for. Has no stack trace: it is no bug. */
final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient Map<String, Object> facts;

  ProblemException(ProblemCode code) {
    this(code, Map.of());
  }

  ProblemException(ProblemCode code, Map<String, Object> facts) {
    super(code.name(), null, false, false);
    this.code = code;
    this.facts = facts;
  }

  ProblemJson problem() {
    return ProblemJson.of(code, facts);
  }
}

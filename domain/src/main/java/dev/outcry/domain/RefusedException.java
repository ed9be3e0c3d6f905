package dev.outcry.domain;

/**
 * Carries a {@link Refusal} out of a call whose normal answer has no room for it: an unknown
 * auction, a room that is not the caller's. Has no stack trace, since it is an answer and no bug.
 */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.code().name(), null, false, false);
    this.refusal = refusal;
  }

  /** Why the request was refused. */
  public Refusal refusal() {
    return refusal;
  }
}

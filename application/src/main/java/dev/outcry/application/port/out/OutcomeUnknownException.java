package dev.outcry.application.port.out;

/**
 * No answer came in time: it may have been done, or may yet be. The same key sent again resolves
 * it.
 */
public final class OutcomeUnknownException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  public OutcomeUnknownException(String what) {
    super(what);
  }

  public OutcomeUnknownException(String what, Throwable cause) {
    super(what, cause);
  }
}

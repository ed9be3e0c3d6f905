package dev.outcry.application.port.out;

/**
 * Something the core depends on is out of reach for the moment. Nothing was done; the same call may
 * be made again. Temporary, and never a wrong answer.
 */
public class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnavailableException(String what) {
    super(what);
  }

  public UnavailableException(String what, Throwable cause) {
    super(what, cause);
  }
}

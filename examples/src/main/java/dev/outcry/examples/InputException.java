package dev.outcry.examples;

/** What the caller gave cannot be used; the message says in one line what and why. */
final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InputException(String message) {
    super(message, null, false, false);
  }
}

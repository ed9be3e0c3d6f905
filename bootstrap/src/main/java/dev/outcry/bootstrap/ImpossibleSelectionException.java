package dev.outcry.bootstrap;

/** The chosen adapters cannot keep the promises together. The message says why. */
final class ImpossibleSelectionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ImpossibleSelectionException(String why) {
    super(why);
  }
}

package dev.outcry.bootstrap;

/** The server must not start with this administrator. */
final class ImpossibleAdministratorException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  ImpossibleAdministratorException(String what) {
    super(what);
  }
}

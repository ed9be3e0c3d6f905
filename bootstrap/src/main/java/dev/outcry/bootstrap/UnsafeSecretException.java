package dev.outcry.bootstrap;

/** The server must not start with this signing secret. */
final class UnsafeSecretException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  UnsafeSecretException(String what) {
    super(what);
  }
}

package dev.outcry.adapter.out.postgres;

/** A row of this key is there already: nothing was done. */
final class KnownAlreadyException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  KnownAlreadyException(Throwable cause) {
    super("this is stored already", cause);
  }
}

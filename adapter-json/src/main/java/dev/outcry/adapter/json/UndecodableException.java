package dev.outcry.adapter.json;

/**
 * Bytes that this version cannot read: broken, of a kind or version that is not known here, or
 * holding values that cannot exist. Reading them again will not help. Says where it went wrong,
 * never what stood there.
 */
public final class UndecodableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UndecodableException(String what) {
    super(what);
  }
}

package dev.outcry.adapter.out.kafka;

/**
 * Part of a poll could not be done for the moment; it is to be polled again. No bug, so no trace.
 */
final class UnfinishedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnfinishedException() {
    super("to be polled again", null, false, false);
  }
}

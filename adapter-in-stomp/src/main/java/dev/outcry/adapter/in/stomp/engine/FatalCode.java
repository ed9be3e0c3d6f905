package dev.outcry.adapter.in.stomp.engine;

/** What an ERROR frame says before the connection is closed. Part of the wire contract. */
enum FatalCode {
  /** No token, one that does not count, or one that no longer does. */
  UNAUTHENTICATED(1008),
  /** The client does not speak STOMP 1.2. */
  UNSUPPORTED_VERSION(1002),
  /** Transactions and acknowledgements of messages are not offered. */
  UNSUPPORTED_COMMAND(1002),
  /** Not a frame of STOMP 1.2. */
  MALFORMED_FRAME(1002),
  /** A frame, or a part of it, is beyond the limits. */
  FRAME_TOO_LARGE(1009),
  /** Nobody may send there, or subscribe to that. */
  DESTINATION_DENIED(1008),
  /** Who calls cannot be found out at the moment. */
  UNAVAILABLE(1013),
  /** A fault of the server's. */
  INTERNAL(1011);

  private final int closeCode;

  FatalCode(int closeCode) {
    this.closeCode = closeCode;
  }

  int closeCode() {
    return closeCode;
  }
}

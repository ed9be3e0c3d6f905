package dev.outcry.adapter.in.stomp.engine;

import java.util.Map;
import java.util.Optional;

/**
 * What a client said.
 *
 * @param headers of repeated ones the first
 */
record Frame(Command command, Map<String, String> headers, byte[] body) {

  /** Those that a client may send. */
  enum Command {
    CONNECT,
    STOMP,
    SEND,
    SUBSCRIBE,
    UNSUBSCRIBE,
    DISCONNECT,
    ACK,
    NACK,
    BEGIN,
    COMMIT,
    ABORT;

    /** Of these two, header values are not escaped. */
    boolean connects() {
      return this == CONNECT || this == STOMP;
    }
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** A header that the command cannot do without. */
  String required(String name) throws BadFrameException {
    return header(name).orElseThrow(() -> BadFrameException.malformed(name + " is missing"));
  }

  Optional<String> receipt() {
    return header("receipt");
  }
}

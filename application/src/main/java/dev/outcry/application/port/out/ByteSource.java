package dev.outcry.application.port.out;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that can be read any number of times, by many threads.
 *
 * @param size how many there are
 * @param opening gives all of them, from the first; skipping costs little
 */
public record ByteSource(long size, Opening opening) {

  /** Where bytes come from. */
  @FunctionalInterface
  public interface Opening {
    /** All of the bytes. */
    InputStream open() throws IOException;
  }

  /**
   * All of the bytes, from the first. The caller closes the stream.
   *
   * @throws IOException if they cannot be read
   * @throws UnavailableException if they are out of reach; the stream's methods throw both, too
   */
  public InputStream open() throws IOException {
    return opening.open();
  }
}

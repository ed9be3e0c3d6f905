package dev.outcry.adapter.tck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Some bytes, and then none and no end. */
final class BreakingStream extends InputStream {

  private final ByteArrayInputStream readable;

  BreakingStream(byte[] readable) {
    this.readable = new ByteArrayInputStream(readable);
  }

  @Override
  public int read() throws IOException {
    return orBreak(readable.read());
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    return orBreak(readable.read(into, offset, length));
  }

  private static int orBreak(int read) throws IOException {
    if (read < 0) {
      throw new IOException("the upload broke off");
    }
    return read;
  }
}

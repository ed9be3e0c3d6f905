package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.UnavailableException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bytes that are fetched chunk by chunk, as far as they are read. For one thread. */
final class ChunkedStream extends InputStream {

  /** Where chunks come from. */
  interface Chunks {
    /** Nothing if it is no longer there. */
    byte @Nullable [] get(int number);
  }

  private final long size;
  private final int chunkSize;
  private final Chunks chunks;
  private long place;
  private int fetched = -1;
  private byte[] chunk = {};

  ChunkedStream(long size, int chunkSize, Chunks chunks) {
    this.size = size;
    this.chunkSize = chunkSize;
    this.chunks = chunks;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (place == size) {
      return -1;
    }
    fetch((int) (place / chunkSize));
    int from = (int) (place % chunkSize);
    int count = Math.min(length, chunk.length - from);
    System.arraycopy(chunk, from, into, offset, count);
    place += count;
    return count;
  }

  private void fetch(int number) {
    if (number != fetched) {
      byte[] next = chunks.get(number);
      if (next == null) {
        throw new UnavailableException("the attachment was removed");
      }
      chunk = next;
      fetched = number;
    }
  }

  @Override
  public long skip(long wanted) {
    long skipped = Math.max(0, Math.min(wanted, size - place));
    place += skipped;
    return skipped;
  }
}

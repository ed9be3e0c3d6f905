package dev.outcry.adapter.json;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns values into bytes and back: UTF-8 of an object that holds the version {@code v} and the
 * {@code body}. What is decoded equals what was encoded. Fields that a later program added are
 * passed over. Safe for use by many threads.
 *
 * @param <T> what is carried
 */
public final class JsonCodec<T> {

  /** Raised only when older programs must not read what newer ones write. */
  static final int VERSION = 1;

  private final String name;
  private final ObjectWriter writer;
  private final ObjectReader reader;

  JsonCodec(Class<T> type, JsonMapper mapper) {
    JavaType envelope = mapper.getTypeFactory().constructParametricType(Envelope.class, type);
    this.name = type.getSimpleName();
    this.writer = mapper.writerFor(envelope);
    this.reader = mapper.readerFor(envelope);
  }

  record Envelope<T>(int v, T body) {}

  /** These bytes hold everything there is to the value, secret amounts and words included. */
  public byte[] encode(T value) {
    return writer.writeValueAsBytes(new Envelope<>(VERSION, value));
  }

  /**
   * @throws UndecodableException if these bytes are no value, or not one that this version knows
   */
  public T decode(byte @Nullable [] bytes) {
    if (bytes == null) {
      throw new UndecodableException("no " + name + ": nothing at all");
    }
    Envelope<T> envelope = read(bytes);
    if (envelope.v() != VERSION) {
      throw new UndecodableException("no " + name + " of a known version: " + envelope.v());
    }
    return envelope.body();
  }

  /** Any exception is the fault of the bytes, as reading does nothing but read. */
  private Envelope<T> read(byte[] bytes) {
    try {
      return Objects.requireNonNull(reader.readValue(bytes));
    } catch (JacksonException failure) {
      throw undecodable(failure, failure.getLocation());
    } catch (RuntimeException failure) {
      throw undecodable(failure, null);
    }
  }

  private UndecodableException undecodable(
      RuntimeException failure, @Nullable TokenStreamLocation location) {
    String kind = failure.getClass().getSimpleName();
    String where = location == null ? "" : " at byte " + location.getByteOffset();
    return new UndecodableException("no " + name + ": " + kind + where);
  }
}

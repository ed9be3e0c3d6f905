package dev.outcry.acceptance.driver;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a user gets: what was asked for, or the code of a refusal. A request that is malformed is
 * refused as {@code INVALID} and the name of the field.
 */
public record Answer<T>(Optional<T> value, Optional<String> refusal) {

  public static <T> Answer<T> of(T value) {
    return new Answer<>(Optional.of(value), Optional.empty());
  }

  public static <T> Answer<T> refused(String code) {
    return new Answer<>(Optional.empty(), Optional.of(code));
  }

  public static <T> Answer<T> malformed(String field) {
    return refused("INVALID " + field);
  }

  /** What was asked for, where a refusal would be a surprise. */
  public T get() {
    return value.orElseThrow(() -> new AssertionError("refused: " + refusal.orElseThrow()));
  }

  /** The code of the refusal, or what stands for success. */
  public String told(Function<? super T, String> success) {
    return refusal.orElseGet(() -> success.apply(get()));
  }

  /** The code of the refusal, or the word for success. */
  public String told(String success) {
    return told(value -> success);
  }
}

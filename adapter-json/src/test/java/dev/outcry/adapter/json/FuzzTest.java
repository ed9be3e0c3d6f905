package dev.outcry.adapter.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Bytes of any kind are read or said to be unreadable: nothing else happens. */
class FuzzTest {

  private static final List<JsonCodecTest.Case<?>> CASES = JsonCodecTest.ofEveryKind().toList();

  /** What is put in place of some bytes: what JSON is made of, and what it is not. */
  private static final List<String> PIECES =
      List.of(
          "",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\\u0000",
          "\\ud800",
          "null",
          "true",
          "-1",
          "1.5",
          "1e400",
          "99999999999999999999",
          "{}",
          "[]",
          "[[",
          "\u0000",
          "\u00ff",
          "\"v\":2,",
          "\"type\":\"later\",");

  record Change(double where, double length, String piece) {
    byte[] in(byte[] bytes) {
      int from = (int) (where * bytes.length);
      int to = Math.min(bytes.length, from + (int) (length * 8));
      String text = new String(bytes, ISO_8859_1);
      return (text.substring(0, from) + piece + text.substring(to)).getBytes(ISO_8859_1);
    }
  }

  @Provide
  Arbitrary<JsonCodecTest.Case<?>> cases() {
    return Arbitraries.of(CASES);
  }

  @Provide
  Arbitrary<byte[]> pieced() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMaxSize(6)
        .map(pieces -> String.join("", pieces).getBytes(ISO_8859_1));
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(
            Arbitraries.doubles().between(0, true, 1, false),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.of(PIECES))
        .as(Change::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Property
  void anyBytesAreReadOrRefused(
      @ForAll byte[] bytes, @ForAll("cases") JsonCodecTest.Case<?> anyCase) {
    read(anyCase.codec(), bytes);
  }

  @Property
  void whatIsMadeOfPiecesIsReadOrRefused(
      @ForAll("pieced") byte[] bytes, @ForAll("cases") JsonCodecTest.Case<?> anyCase) {
    read(anyCase.codec(), bytes);
  }

  @Property
  void whatWasTamperedWithIsReadAsSomethingOrRefused(
      @ForAll("cases") JsonCodecTest.Case<?> original, @ForAll("changes") List<Change> changes) {
    byte[] bytes = original.bytes();
    for (Change change : changes) {
      bytes = change.in(bytes);
    }

    assertThat(readsAgain(original.codec(), bytes)).isTrue();
  }

  @Property
  void whatWasCutShortIsRefused(
      @ForAll("cases") JsonCodecTest.Case<?> original,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double where) {
    byte[] bytes = original.bytes();

    assertThat(read(original.codec(), Arrays.copyOf(bytes, (int) (where * bytes.length))))
        .isEmpty();
  }

  /** What can be read is a value like any other: it comes back from what it is written as. */
  private static <T> boolean readsAgain(JsonCodec<T> codec, byte[] bytes) {
    return read(codec, bytes)
        .map(value -> codec.decode(codec.encode(value)).equals(value))
        .orElse(true);
  }

  private static <T> Optional<T> read(JsonCodec<T> codec, byte[] bytes) {
    try {
      return Optional.of(codec.decode(bytes));
    } catch (UndecodableException refused) {
      return Optional.empty();
    }
  }
}

package dev.outcry.domain.timeline;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentTest {

  @Test
  void aNoteHoldsIdsAndIntegers() {
    Content.Note note = new Content.Note(SystemCode.BID, Map.of("price", 5_000L, "userId", "ann"));

    assertThat(note.params()).containsOnly(Map.entry("price", 5_000L), Map.entry("userId", "ann"));
    assertThat(note.note()).contains(note);
    assertThat(note.text()).isEmpty();
  }

  static Stream<Object> neitherStringsNorLongs() {
    return Stream.of(1, 1.5, 1.5f, true, 'c', new BigDecimal("1"), List.of("a"), Map.of());
  }

  @ParameterizedTest
  @MethodSource("neitherStringsNorLongs")
  void aNoteHoldsNothingElse(Object value) {
    Map<String, Object> params = Map.of("fine", "ann", "price", value);

    assertInvalid("params", () -> new Content.Note(SystemCode.SOLD, params));
  }

  @Test
  void aNoteDoesNotFollowTheMapItWasMadeFrom() {
    Map<String, Object> params = new HashMap<>(Map.of("price", 5_000L));
    Content.Note note = new Content.Note(SystemCode.SOLD, params);

    params.put("price", 6_000L);

    assertThat(note.params()).containsOnly(Map.entry("price", 5_000L));
  }

  @Test
  void aMessageHoldsWordsAndATombstoneNothing() {
    Content message = new Content.Message(new MessageText("hello"));

    assertThat(message.text()).contains(new MessageText("hello"));
    assertThat(message.note()).isEmpty();
    assertThat(message.toString()).doesNotContain("hello");
    assertThat(Content.Deleted.DELETED.text()).isEmpty();
    assertThat(Content.Deleted.DELETED.note()).isEmpty();
  }

  @Test
  void digestsAreEqualByTheirBytesAndKeepThem() {
    byte[] bytes = {1, 2, (byte) 0xff};
    BodyDigest digest = new BodyDigest(bytes);

    bytes[0] = 9;
    digest.value()[1] = 9;

    assertThat(digest)
        .isEqualTo(new BodyDigest(new byte[] {1, 2, (byte) 0xff}))
        .hasSameHashCodeAs(new BodyDigest(new byte[] {1, 2, (byte) 0xff}))
        .isNotEqualTo(new BodyDigest(new byte[] {1, 2, 3}))
        .isNotEqualTo("0102ff")
        .hasToString("BodyDigest[***]");
    assertThat(digest.value()).containsExactly(1, 2, 0xff);
  }
}

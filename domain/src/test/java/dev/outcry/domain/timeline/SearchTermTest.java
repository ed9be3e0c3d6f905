package dev.outcry.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.domain.InvalidValueException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", " a ", "e\u0301", "\u1100\u1167\u11BC", "🔨", "a\u0000b", "ab\uD83D"})
  void itHasTwoCodePointsAndNoGarbage(String typed) {
    assertThatThrownBy(() -> SearchTerm.of(typed)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void itHasAtMostAHundredCodePoints() {
    assertThat(SearchTerm.of("🔨".repeat(100)).folded().value()).isEqualTo("🔨".repeat(100));
    assertThatThrownBy(() -> SearchTerm.of("🔨".repeat(101)))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void itIsFoundInTheMiddleOfWordsThatStand() {
    SearchTerm term = SearchTerm.of("경매");

    assertThat(term.isIn(new Content.Message(new MessageText("온라인경매장")))).isTrue();
    assertThat(term.isIn(new Content.Message(new MessageText("경 매")))).isFalse();
    assertThat(term.isIn(Content.Deleted.DELETED)).isFalse();
    assertThat(
            SearchTerm.of("enter").isIn(new Content.Note(SystemCode.ENTER, Map.of("x", "enter"))))
        .isFalse();
  }
}

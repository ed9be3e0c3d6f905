package dev.outcry.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

  @ParameterizedTest
  @CsvSource({
    "Sold!, sold!",
    "ÉCOLE, école",
    "e\u0301cole, école",
    "\u1100\u1167\u11BC\u1106\u1162, 경매",
    "Στους ΣΤΟΥΣ, στουσ στουσ",
    "'  a \t\n b\u00A0\u3000c ', a b c",
    "İI ıi, ii ii",
    "Straße, straße",
    "𐐀🔨, 𐐨🔨",
    "' ', ''"
  })
  void textIsComposedInOneCaseAndWithSingleSpaces(String text, String folded) {
    assertThat(Folded.of(text).value()).isEqualTo(folded);
  }

  @Test
  void whatHoldsATextHoldsItsBigrams() {
    assertThat(bigrams("온라인경매장")).contains(bigrams("경매")).hasSize(5);
    assertThat(bigrams("a🔨b")).contains(bigrams("a🔨")).contains(bigrams("🔨b")).hasSize(2);
    assertThat(bigrams("ababab")).hasSize(2);
    assertThat(bigrams("ab")).isNotEqualTo(bigrams("ba"));
    assertThat(bigrams("a")).isEmpty();
    assertThat(bigrams("")).isEmpty();
  }

  /** They are in stores: another number would find nothing that was said before. */
  @Test
  void aBigramHasTheSameNumberForEver() {
    assertThat(bigrams("경매")).containsExactly(-1074767391);
    assertThat(bigrams("ab")).containsExactly(-1220124441);
  }

  @Test
  void noPairOfLettersThatAreUsedMuchSharesItsNumber() {
    int[] hangul = IntStream.rangeClosed('가', '힣').filter(c -> c % 11 == 0).toArray();

    assertThat(
            IntStream.of(hangul)
                .flatMap(
                    a ->
                        IntStream.of(hangul)
                            .flatMap(b -> Folded.of("" + (char) a + (char) b).bigrams()))
                .distinct()
                .count())
        .isGreaterThan(hangul.length * hangul.length * 999L / 1000);
  }

  @Test
  void itIsNotWrittenIntoLogs() {
    assertThat(Folded.of("secret")).hasToString("Folded[6 chars]");
    assertThat(SearchTerm.of("secret").toString()).doesNotContain("secret");
  }

  private static int[] bigrams(String text) {
    return Folded.of(text).bigrams().toArray();
  }
}

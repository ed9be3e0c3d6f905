package dev.outcry.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferencesTest {

  @Test
  void whoIsMentionedTwiceIsMentionedOnce() {
    UserId ann = new UserId("ann");
    UserId bob = new UserId("bob");

    assertThat(new References(Optional.empty(), List.of(bob, ann, bob)).mentions())
        .containsExactly(bob, ann);
  }

  @Test
  void atMostFiftyPeopleAreMentioned() {
    assertThat(new References(Optional.empty(), people(50)).mentions()).hasSize(50);
    assertInvalid("mentions", Optional.empty(), people(51));
    assertInvalid("mentions", Optional.empty(), List.of(UserId.SYSTEM));
  }

  @Test
  void nothingStandsBeforeTheFirstPlace() {
    assertInvalid("replyToSeq", Optional.of(Seq.NONE), List.of());
  }

  private static List<UserId> people(int count) {
    return IntStream.range(0, count).mapToObj(i -> new UserId("person-" + i)).toList();
  }

  private static void assertInvalid(String field, Optional<Seq> replyTo, List<UserId> mentions) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new References(replyTo, mentions))
        .satisfies(invalid -> assertThat(invalid.field()).isEqualTo(field));
  }
}

package dev.outcry.adapter.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.DeadLetters;
import dev.outcry.application.port.out.DeadLetters.Letter;
import dev.outcry.application.port.out.DeadLetters.LetterId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link DeadLetters} does. */
public interface DeadLettersContract {

  /** A lane that no other test uses, without a handler, the same throughout a test. */
  CommandLane<String> lane();

  /** What {@link #lane} set aside, and perhaps others. */
  DeadLetters deadLetters();

  /** How long to wait for what should happen at once. */
  default Duration patience() {
    return Duration.ofSeconds(20);
  }

  @Test
  default void d1_whatIsSetAsideIsListedInThatOrder() {
    OneKey key = OneKey.of(lane(), patience());
    List<Letter> letters = setAside(key, 3);

    assertThat(letters).extracting(Letter::id).isSorted().doesNotHaveDuplicates();
    assertThat(letters)
        .allSatisfy(
            letter -> assertThat(letter.reason()).isEqualTo(IllegalStateException.class.getName()));
  }

  @Test
  default void d1_theTimeIsThatAtWhichTheLaneTookIt() {
    OneKey key = OneKey.of(lane(), patience());
    CommandLane.Appended appended = key.append("poison 0");

    setAside(key, List.of("poison 0"));

    assertThat(of(key)).extracting(Letter::at).containsExactly(appended.at());
  }

  @Test
  default void d2_pagesSkipNothing() {
    OneKey key = OneKey.of(lane(), patience());
    setAside(key, 5);

    List<Letter> all = deadLetters().list(Optional.empty(), Samples.ALL);
    List<Letter> paged = new ArrayList<>();
    List<Letter> page = deadLetters().list(Optional.empty(), 2);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(2);
      paged.addAll(page);
      page = deadLetters().list(Optional.of(page.get(page.size() - 1).id()), 2);
    }

    assertThat(paged).isEqualTo(all);
  }

  @Test
  default void d3_aReplayedCommandIsHandledAndNoLongerListed() {
    OneKey key = OneKey.of(lane(), patience());
    List<Letter> letters = setAside(key, 3);
    key.append("later");

    assertThat(deadLetters().replay(letters.get(1).id())).isTrue();

    assertThat(of(key)).containsExactly(letters.get(0), letters.get(2));
    Recorder recorder = key.recorder();
    key.whileAttached(recorder, () -> key.awaitDone(recorder, List.of("later", "poison 1")));
  }

  @Test
  default void d3_whatFailsAgainIsANewLetter() {
    OneKey key = OneKey.of(lane(), patience());
    Letter letter = setAside(key, 1).get(0);

    deadLetters().replay(letter.id());
    setAside(key, List.of("poison 0"));

    assertThat(of(key)).hasSize(1).doesNotContain(letter);
  }

  @Test
  default void d4_aLetterIsReplayedOnce() {
    OneKey key = OneKey.of(lane(), patience());
    LetterId id = setAside(key, 1).get(0).id();

    assertThat(deadLetters().replay(id)).isTrue();
    assertThat(deadLetters().replay(id)).isFalse();

    key.append("last");
    Recorder recorder = key.recorder();
    key.whileAttached(recorder, () -> key.awaitDone(recorder, List.of("poison 0", "last")));
  }

  @Test
  default void d4_aLetterThatNeverWasIsNotReplayed() {
    OneKey key = OneKey.of(lane(), patience());
    LetterId known = setAside(key, 1).get(0).id();

    assertThat(deadLetters().replay(new LetterId(known.lane(), known.number() + 1_000))).isFalse();
    assertThat(deadLetters().replay(new LetterId("no lane", known.number()))).isFalse();

    assertThat(of(key)).hasSize(1);
  }

  @Test
  default void d5_aLetterDoesNotTellWhatIsInIt() {
    OneKey key = OneKey.of(lane(), patience());

    List<Letter> letters = setAside(key, 1);

    assertThat(letters.toString()).doesNotContain("poison", "a failure for the test");
  }

  /** Has commands fail, and answers what is listed of their key then. */
  private List<Letter> setAside(OneKey key, int count) {
    List<String> poison = OneKey.commands(count).stream().map(this::poison).toList();
    key.append(poison);
    setAside(key, poison);
    return of(key);
  }

  private String poison(String number) {
    return "poison " + (Integer.parseInt(number) - 1);
  }

  private void setAside(OneKey key, List<String> poison) {
    Recorder recorder = key.recorder(Failing.at(poison));
    key.whileAttached(recorder, () -> key.awaitUntil(() -> of(key).size() >= poison.size()));
  }

  private List<Letter> of(OneKey key) {
    return deadLetters().list(Optional.empty(), Samples.ALL).stream()
        .filter(letter -> letter.key().equals(key.key()))
        .toList();
  }
}

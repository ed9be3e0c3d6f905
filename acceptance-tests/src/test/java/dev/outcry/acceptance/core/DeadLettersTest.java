package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.adapter.tck.Race;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.ListDeadLetters.Page;
import dev.outcry.application.port.in.ListDeadLetters.Query;
import dev.outcry.application.port.in.ReplayDeadLetters;
import dev.outcry.application.port.out.DeadLetters.Letter;
import dev.outcry.application.port.out.DeadLetters.LetterId;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.room.RoomId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a mistake of ours had set aside is there to be put in again once it is mended. */
class DeadLettersTest {

  private final AtomicBoolean broken = new AtomicBoolean();
  private final Wiring sound = Wiring.inMemory();
  private final Wiring wiring = sound.withTimeline(sometimesBroken(sound.timeline()));
  private final Outcry outcry = wiring.start();
  private final Talk talk = new Talk(outcry);
  private final RoomId room = talk.group(People.person(0), People.person(1));

  @AfterEach
  void stop() {
    outcry.close();
    wiring.close();
  }

  @Test
  void whatIsReplayedByManyAtOnceIsStoredOnce() {
    List<LetterId> letters = setAside(3);

    List<Set<LetterId>> answers = Race.of(runner -> replay(letters));

    assertThat(answers.stream().flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(letters);
    Await.until("it is stored", () -> stored().size() == 3);
    assertThat(replay(letters)).isEmpty();
    talk.say(People.person(0), room, "last");
    assertThat(stored()).containsExactlyInAnyOrder("text 1", "text 2", "text 3", "last");
    assertThat(list(Optional.empty(), 10).letters()).isEmpty();
  }

  @Test
  void whatTookEffectMeanwhileTakesNoneAgain() {
    List<LetterId> letters = setAside(1);
    talk.send(People.person(0), room, "key 1", "text 1");

    assertThat(replay(letters)).containsExactlyElementsOf(letters);

    talk.say(People.person(0), room, "last");
    assertThat(stored()).containsExactly("text 1", "last");
  }

  @Test
  void pagesAreBoundedAndSkipNothing() {
    List<LetterId> letters = setAside(5);

    List<LetterId> paged = new ArrayList<>();
    Optional<LetterId> place = Optional.empty();
    do {
      Page page = list(place, 2);
      assertThat(page.letters()).hasSizeLessThanOrEqualTo(2);
      page.letters().forEach(letter -> paged.add(letter.id()));
      place = page.next();
    } while (place.isPresent());

    assertThat(paged).isEqualTo(letters);
    assertThat(list(Optional.empty(), 5).next()).isEmpty();
    assertThat(new Query(Optional.empty(), Integer.MAX_VALUE).size()).isEqualTo(100);
    assertThatThrownBy(() -> list(Optional.empty(), 0)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> replay(List.of())).isInstanceOf(InvalidValueException.class);
    List<LetterId> tooMany = Stream.generate(() -> letters.get(0)).limit(101).toList();
    assertThatThrownBy(() -> replay(tooMany)).isInstanceOf(InvalidValueException.class);
  }

  /** Says so much in vain. */
  private List<LetterId> setAside(int count) {
    broken.set(true);
    for (int i = 1; i <= count; i++) {
      talk.send(People.person(0), room, "key " + i, "text " + i);
    }
    Await.until("it is set aside", () -> list(Optional.empty(), 100).letters().size() == count);
    broken.set(false);
    return list(Optional.empty(), 100).letters().stream().map(Letter::id).toList();
  }

  private Page list(Optional<LetterId> after, int size) {
    return outcry.listDeadLetters().list(new Query(after, size));
  }

  private Set<LetterId> replay(List<LetterId> letters) {
    return outcry.replayDeadLetters().replay(new ReplayDeadLetters.Command(letters));
  }

  private List<String> stored() {
    return Talk.timeline(sound.timeline(), room).stream()
        .flatMap(entry -> entry.content().text().stream())
        .map(text -> text.value())
        .collect(Collectors.toList());
  }

  private Timeline sometimesBroken(Timeline real) {
    return (Timeline)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Timeline.class},
            (proxy, method, arguments) -> {
              if (broken.get() && method.getName().equals("commitAll")) {
                throw new IllegalStateException("a mistake, for the test");
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }
}

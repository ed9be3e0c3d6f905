package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.RecordingWatcher;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Together;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryAnswer.Persisted;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 2 for messages (rule M-01): whatever is sent again, it is there once. */
class OneCopyTest {

  private final Wiring wiring = Wiring.inMemory();
  private final Outcry outcry = wiring.start();
  private final Talk talk = new Talk(outcry);
  private final RoomId room = talk.group(People.ANN, People.BOB);
  private final RecordingWatcher watcher = new RecordingWatcher();

  @BeforeEach
  void watch() {
    talk.watch(People.BOB, room, watcher);
    watcher.awaitSynced();
  }

  @AfterEach
  void stop() {
    outcry.close();
    wiring.close();
  }

  @Test
  void aMessageSentAHundredTimesAtOnceIsThereOnce() {
    List<Persisted> answers = sendAHundredTimes("hello");

    assertThat(answers).extracting(Persisted::seq).containsOnly(new Seq(1));
    assertThat(answers).extracting(Persisted::rev).containsOnly(new Rev(1));
    assertThat(answers).filteredOn(answer -> !answer.duplicate()).hasSize(1);
    assertThat(texts()).containsExactly("hello");
    talk.say(People.BOB, room, "last");
    watcher.awaitRev(new Rev(2));
    assertThat(watcher.revs()).containsExactly(1L, 2L);
  }

  @Test
  void otherWordsUnderAUsedKeyAreRefused() {
    sendAHundredTimes("hello");

    assertThat(Talk.refusal(talk.send(People.ANN, room, "key", "hallo")))
        .isEqualTo(RefusalCode.KEY_REUSED);
    assertThat(Talk.persisted(talk.send(People.BOB, room, "key", "hallo")).duplicate()).isFalse();
    assertThat(texts()).containsExactly("hello", "hallo");
  }

  @Test
  void aRepeatAfterAnEditGetsTheFirstAnswer() {
    sendAHundredTimes("hello");
    talk.edit(People.ANN, room, new Seq(1), "good evening");

    assertThat(sendAHundredTimes("hello"))
        .containsOnly(new Persisted(new Seq(1), new Rev(1), true));
    assertThat(Talk.refusal(talk.send(People.ANN, room, "key", "good evening")))
        .isEqualTo(RefusalCode.KEY_REUSED);
    assertThat(texts()).containsExactly("good evening");
  }

  @Test
  void aRepeatAfterADeletionGetsTheFirstAnswerWhateverItSays() {
    sendAHundredTimes("hello");
    talk.delete(People.ANN, room, new Seq(1));

    assertThat(sendAHundredTimes("hello"))
        .containsOnly(new Persisted(new Seq(1), new Rev(1), true));
    assertThat(sendAHundredTimes("something else"))
        .containsOnly(new Persisted(new Seq(1), new Rev(1), true));
    assertThat(Talk.timeline(wiring.timeline(), room)).hasSize(1).allMatch(Entry::isDeleted);
  }

  private List<Persisted> sendAHundredTimes(String text) {
    return Together.run(100, i -> Talk.persisted(talk.send(People.ANN, room, "key", text)));
  }

  private List<String> texts() {
    return Talk.timeline(wiring.timeline(), room).stream()
        .map(entry -> entry.content().text().orElseThrow().value())
        .toList();
  }
}

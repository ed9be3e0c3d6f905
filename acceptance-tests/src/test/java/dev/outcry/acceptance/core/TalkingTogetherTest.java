package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.RecordingWatcher;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Together;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.WatchRoom.Watch;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.EntryAnswer.Persisted;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promises 1 and 4: any number of senders at once make one order, and all watchers see it. */
class TalkingTogetherTest {

  private static final int SENDERS = 64;
  private static final int MESSAGES_EACH = 20;
  private static final int ALL = SENDERS * MESSAGES_EACH;

  private final Wiring wiring = Wiring.inMemory();
  private final Outcry outcry = wiring.start();
  private final Talk talk = new Talk(outcry);
  private final RoomId room = talk.group(People.ANN, People.crowd(SENDERS));

  @AfterEach
  void stop() {
    outcry.close();
    wiring.close();
  }

  @Test
  void manySendersMakeOneOrder() {
    List<Persisted> answers = everyoneTalks();

    List<Entry> timeline = Talk.timeline(wiring.timeline(), room);
    List<Long> oneToAll = LongStream.rangeClosed(1, ALL).boxed().toList();
    assertThat(timeline).extracting(e -> e.seq().value()).containsExactlyElementsOf(oneToAll);
    assertThat(timeline).extracting(e -> e.rev().value()).containsExactlyElementsOf(oneToAll);
    assertThat(timeline).extracting(e -> e.posting().postKey()).doesNotHaveDuplicates();
    assertThat(answers).filteredOn(a -> !a.duplicate()).hasSize(ALL);
    assertThat(answers).filteredOn(Persisted::duplicate).isNotEmpty();
    for (int sender = 0; sender < SENDERS; sender++) {
      assertThat(saidBy(People.person(sender), timeline))
          .containsExactlyElementsOf(textsOf(sender));
    }
  }

  @Test
  void allWatchersSeeEveryRevisionOnceAndInOrder() {
    RecordingWatcher live = new RecordingWatcher();
    RecordingWatcher fromTheStart = new RecordingWatcher();
    RecordingWatcher slow = new SlowWatcher();
    talk.watch(People.ANN, room, live);
    talk.watchAfter(People.ANN, room, Rev.NONE, fromTheStart);
    Watch slowWatch = talk.watch(People.person(1), room, slow);
    List.of(live, fromTheStart, slow).forEach(RecordingWatcher::awaitSynced);

    CompletableFuture<List<Persisted>> talking = CompletableFuture.supplyAsync(this::everyoneTalks);
    List<RecordingWatcher> later = joinMidway(talking);
    Await.answer(talking);

    Rev head = new Rev(ALL);
    Await.until("the slow one is there", () -> awakened(slow, slowWatch).lastRev().equals(head));
    List<RecordingWatcher> all = new ArrayList<>(later);
    Collections.addAll(all, live, fromTheStart, slow);
    List<EntryView> history =
        Talk.timeline(wiring.timeline(), room).stream()
            .<EntryView>map(EntryView.Visible::new)
            .toList();
    for (RecordingWatcher watcher : all) {
      watcher.awaitRev(head);
      watcher.assertInOrder();
      assertThat(watcher.views()).containsExactlyElementsOf(history);
    }
  }

  @Test
  void whoKeepsWhatItWasToldLastHasWhatHistoryHas() {
    RecordingWatcher live = new RecordingWatcher();
    RecordingWatcher slow = new SlowWatcher();
    talk.watch(People.ANN, room, live);
    Watch slowWatch = talk.watch(People.person(1), room, slow);
    List.of(live, slow).forEach(RecordingWatcher::awaitSynced);

    Together.run(16, this::talksEditsAndDeletes);

    Rev head = wiring.timeline().head(room).rev();
    Await.until("the slow one is there", () -> awakened(slow, slowWatch).lastRev().equals(head));
    List<RecordingWatcher> all = List.of(live, slow, resumed(Rev.NONE), resumed(new Rev(40)));
    for (RecordingWatcher watcher : all.subList(0, 3)) {
      watcher.awaitRev(head);
      watcher.assertInOrder();
      assertThat(watcher.present().values())
          .containsExactlyInAnyOrderElementsOf(Talk.timeline(wiring.timeline(), room));
    }
    all.get(3).awaitRev(head);
    assertThat(all.get(3).revs()).allMatch(rev -> rev > 40);
    assertThat(head.value()).isEqualTo(16 * 10 * 3);
  }

  private RecordingWatcher resumed(Rev lastRev) {
    RecordingWatcher watcher = new RecordingWatcher();
    talk.watchAfter(People.ANN, room, lastRev, watcher);
    return watcher;
  }

  private List<RecordingWatcher> joinMidway(CompletableFuture<?> talking) {
    List<RecordingWatcher> joined = new ArrayList<>();
    while (!talking.isDone() && joined.size() < 30) {
      long before = wiring.timeline().head(room).rev().value();
      joined.add(resumed(Rev.NONE));
      Await.until(
          "more is said",
          () -> talking.isDone() || wiring.timeline().head(room).rev().value() > before + 20);
    }
    return joined;
  }

  private static RecordingWatcher awakened(RecordingWatcher slow, Watch watch) {
    if (!slow.isReady()) {
      slow.ready(true);
      watch.ready();
    }
    return slow;
  }

  private List<Persisted> everyoneTalks() {
    return Together.run(SENDERS, this::talks).stream().flatMap(List::stream).toList();
  }

  /** Half of them wait for each answer; the others send all they have. Some is sent twice. */
  private List<Persisted> talks(int sender) {
    List<CompletionStage<EntryAnswer>> answers = new ArrayList<>();
    for (String text : textsOf(sender)) {
      answers.add(talk.send(People.person(sender), room, text, text));
      if (sender % 2 == 0) {
        Talk.persisted(answers.get(answers.size() - 1));
      }
      if (sender % 3 == 0) {
        answers.add(talk.send(People.person(sender), room, text, text));
      }
    }
    return answers.stream().map(Talk::persisted).toList();
  }

  private Void talksEditsAndDeletes(int sender) {
    UserId who = People.person(sender);
    for (int i = 0; i < 10; i++) {
      Persisted said = talk.say(who, room, "message " + i);
      talk.edit(who, room, said.seq(), "message " + i + ", better");
      if (i % 2 == 0) {
        talk.delete(who, room, said.seq());
      } else {
        talk.edit(who, room, said.seq(), "message " + i + ", best");
      }
    }
    return null;
  }

  private static List<String> textsOf(int sender) {
    return LongStream.range(0, MESSAGES_EACH).mapToObj(i -> sender + " says " + i).toList();
  }

  private static List<String> saidBy(UserId who, List<Entry> timeline) {
    return timeline.stream()
        .filter(entry -> entry.sender().equals(who))
        .map(entry -> entry.content().text().orElseThrow().value())
        .toList();
  }

  /** Takes a few entries, then none until it is woken. */
  private static final class SlowWatcher extends RecordingWatcher {
    private final Random random = new Random(1);

    @Override
    public void entry(EntryView entry) {
      super.entry(entry);
      if (random.nextInt(10) == 0) {
        ready(false);
      }
    }
  }
}

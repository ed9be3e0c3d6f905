package dev.outcry.adapter.out.mongo;

import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.outcry.adapter.tck.Commit;
import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline;
import org.junit.jupiter.api.Test;

class BigBatchTest {

  /** In the longest encoding: 16 bytes short of 16 KB. */
  private static final String LONGEST = "🦊".repeat(3_996);

  private final Timeline timeline = new MongoTimeline(Timelines.template());

  @Test
  void nineHundredOfTheLongestMessagesAreOneBatch() {
    Commit batch = batchOf(900).committedTo(timeline);

    assertThat(timeline.head(batch.roomId())).isEqualTo(batch.after());
    assertThat(timeline.find(batch.roomId(), batch.last().posting().postKey()))
        .contains(batch.last());
  }

  @Test
  void aBatchBeyondTheSizeOfADocumentIsABugOfWhoMadeIt() {
    Commit first = batchOf(1_050);
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> first.to(timeline));
    assertThat(timeline.head(first.roomId())).isEqualTo(Head.NONE);
  }

  private static Commit batchOf(int size) {
    Commit commit = Commit.toNew(anyRoomId());
    for (int i = 0; i < size; i++) {
      commit = commit.say(anyUserId(), LONGEST);
    }
    return commit;
  }
}

package dev.outcry.adapter.out.mongo;

import static dev.outcry.adapter.tck.Samples.anyMessageKey;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.outcry.adapter.tck.Commit;
import dev.outcry.adapter.tck.Samples;
import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.domain.Position;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.BodyDigest;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Posting;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BigBatchTest {

  private static final MessageText LONGEST = new MessageText("🦊".repeat(4_000));

  private final Timeline timeline =
      new MongoTimeline(Timelines.templateOf(MongoServer.sharedUri("big")));

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
    RoomId room = anyRoomId();
    List<Entry> entries = LongStream.rangeClosed(1, size).mapToObj(i -> longest(room, i)).toList();
    Head after = new Head(new Seq(size), new Rev(size), new Position(1, size));
    return new Commit(room, Head.NONE, after, entries);
  }

  private static Entry longest(RoomId room, long number) {
    BodyDigest digest = new BodyDigest(new byte[32]);
    Posting posting =
        new Posting(
            anyUserId(),
            anyMessageKey(),
            new Rev(number),
            Optional.of(digest),
            Samples.NOON,
            new Position(1, number));
    return Entry.posted(room, new Seq(number), posting, new Content.Message(LONGEST));
  }
}

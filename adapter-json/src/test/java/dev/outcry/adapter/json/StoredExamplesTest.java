package dev.outcry.adapter.json;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.tck.FeedMessages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What version 1 wrote must stay readable for ever: lines of these files are added, not changed.
 */
class StoredExamplesTest {

  @Test
  void commandsOfRoomsAreReadAndWrittenAsEver() {
    assertStable(JsonCodecs.roomCommands(), "v1-room-commands", new Commands(0).ofRooms());
  }

  @Test
  void commandsOfAuctionsAreReadAndWrittenAsEver() {
    assertStable(JsonCodecs.auctionCommands(), "v1-auction-commands", new Commands(0).ofAuctions());
  }

  @Test
  void readMarksAreReadAndWrittenAsEver() {
    assertStable(JsonCodecs.readCommands(), "v1-read-commands", new Commands(0).ofReaders());
    assertStable(JsonCodecs.noticeCommands(), "v1-notice-commands", new Commands(0).ofNotices());
  }

  @Test
  void messagesOfFeedsAreReadAndWrittenAsEver() {
    assertStable(JsonCodecs.feedMessages(), "v1-feed-messages", FeedMessages.ofEveryKind());
  }

  private static <T> void assertStable(
      JsonCodec<T> codec, String file, List<? extends T> ofEveryKind) {
    List<String> lines = StoredExamples.linesOf(file);

    List<T> values =
        lines.stream().map(line -> codec.decode(line.getBytes(StandardCharsets.UTF_8))).toList();

    assertThat(values)
        .extracting(value -> new String(codec.encode(value), StandardCharsets.UTF_8))
        .isEqualTo(lines);
    assertThat(values.stream().map(Object::getClass).collect(toSet()))
        .isEqualTo(ofEveryKind.stream().map(Object::getClass).collect(toSet()));
  }
}

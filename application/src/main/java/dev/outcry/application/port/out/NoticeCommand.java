package dev.outcry.application.port.out;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Something was said in a room, on its way to those who are to be told of it. One for each message,
 * however many they are; holds no words.
 *
 * @param mentions whom the message names
 * @param at when it was said, in milliseconds
 */
public record NoticeCommand(
    RoomId roomId, Seq seq, UserId sender, List<UserId> mentions, Instant at) {

  /**
   * How long a lane may let these wait for more of their room: nobody waits for a notice, and of
   * many messages of a room there is one.
   */
  public static final Duration GATHERED = Duration.ofMillis(500);

  public NoticeCommand {
    mentions = List.copyOf(mentions);
  }
}

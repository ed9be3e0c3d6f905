package dev.outcry.application.port.out;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
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
  public NoticeCommand {
    mentions = List.copyOf(mentions);
  }
}

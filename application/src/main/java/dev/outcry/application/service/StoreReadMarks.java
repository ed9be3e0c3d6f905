package dev.outcry.application.service;

import dev.outcry.application.port.out.FeedMessage.MarkReply;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.ReadCommand;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stores how far people have come: many marks of one person in a batch are one. */
final class StoreReadMarks implements LaneHandler<ReadCommand> {

  private final Rooms rooms;
  private final Replies replies;

  StoreReadMarks(Rooms rooms, Replies replies) {
    this.rooms = rooms;
    this.replies = replies;
  }

  @Override
  public void handle(String key, List<LaneRecord<ReadCommand>> batch) {
    Map<UserId, ReadMark> marks = new HashMap<>();
    batch.forEach(
        taken -> marks.merge(taken.command().userId(), taken.command().mark(), ReadMark::merge));
    rooms.advance(new RoomId(key), marks);
    batch.forEach(taken -> replies.send(taken.command().replyTo(), MarkReply::new));
  }
}

package dev.outcry.application.service;

import dev.outcry.application.port.out.FeedMessage.MarkReply;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.Notices.RoomRead;
import dev.outcry.application.port.out.ReadCommand;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stores how far people have come: many marks of one person in a batch are one. What they were told
 * of it, they have read then, too.
 */
final class StoreReadMarks implements LaneHandler<ReadCommand> {

  private final Rooms rooms;
  private final Notices notices;
  private final Replies replies;

  StoreReadMarks(Rooms rooms, Notices notices, Replies replies) {
    this.rooms = rooms;
    this.notices = notices;
    this.replies = replies;
  }

  @Override
  public void handle(String key, List<LaneRecord<ReadCommand>> batch) {
    Map<UserId, ReadMark> marks = new HashMap<>();
    batch.forEach(
        taken -> marks.merge(taken.command().userId(), taken.command().mark(), ReadMark::merge));
    RoomId roomId = new RoomId(key);
    rooms.advance(roomId, marks);
    notices.readUpTo(
        marks.entrySet().stream()
            .map(mark -> new RoomRead(roomId, mark.getKey(), mark.getValue().read()))
            .filter(read -> !read.seq().equals(Seq.NONE))
            .toList());
    batch.forEach(taken -> replies.send(taken.command().replyTo(), MarkReply::new));
  }
}

package dev.outcry.application.service;

import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage.EntriesChanged;
import dev.outcry.application.port.out.FeedMessage.EntryReply;
import dev.outcry.application.port.out.FeedMessage.HeadMoved;
import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.Excerpt;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Records what comes through a room's lane, a batch in two round trips: one to load, one to store.
 * What the head says is recorded is skipped, so a replay of the lane changes nothing; a batch that
 * another writer overtook is worked out anew.
 */
final class RecordEntries implements LaneHandler<RoomCommand> {

  private static final int ATTEMPTS = 5;

  private final Timeline timeline;
  private final Feed feed;
  private final Replies replies;
  private final Duration editWindow;

  RecordEntries(Timeline timeline, Feed feed, Replies replies, Duration editWindow) {
    this.timeline = timeline;
    this.feed = feed;
    this.replies = replies;
    this.editWindow = editWindow;
  }

  @Override
  public void handle(String key, List<LaneRecord<RoomCommand>> batch) {
    RoomId roomId = new RoomId(key);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (isRecorded(roomId, batch)) {
        return;
      }
    }
    throw new UnavailableException("room " + roomId + " is being recorded elsewhere");
  }

  private boolean isRecorded(RoomId roomId, List<LaneRecord<RoomCommand>> batch) {
    Excerpt excerpt = timeline.load(roomId, keysIn(batch), placesIn(batch));
    Head before = excerpt.head();
    RecordedEntries recorded = new RecordedEntries(roomId, excerpt, editWindow);
    batch.stream()
        .filter(taken -> taken.position().isAfter(before.position()))
        .forEach(recorded::apply);
    Head after = recorded.head();
    if (after.equals(before)) {
      feed.publish(Channel.of(roomId), new HeadMoved(roomId, before.rev()));
      return true;
    }
    if (!timeline.commit(roomId, before, after, recorded.toStore())) {
      return false;
    }
    recorded
        .answers()
        .forEach(a -> replies.send(a.to(), ticket -> new EntryReply(ticket, a.answer())));
    if (!recorded.changes().isEmpty()) {
      feed.publish(Channel.of(roomId), new EntriesChanged(roomId, recorded.changes()));
    }
    return true;
  }

  private static Set<PostKey> keysIn(List<LaneRecord<RoomCommand>> batch) {
    Set<PostKey> keys = new HashSet<>();
    for (LaneRecord<RoomCommand> taken : batch) {
      if (taken.command() instanceof RoomCommand.Post post) {
        keys.add(new PostKey(post.sender(), post.key()));
      } else if (taken.command() instanceof RoomCommand.PostNotes posted) {
        posted.notes().forEach(note -> keys.add(new PostKey(UserId.SYSTEM, note.key())));
      }
    }
    return keys;
  }

  private static Set<Seq> placesIn(List<LaneRecord<RoomCommand>> batch) {
    Set<Seq> places = new HashSet<>();
    for (LaneRecord<RoomCommand> taken : batch) {
      if (taken.command() instanceof RoomCommand.Edit edit) {
        places.add(edit.seq());
      } else if (taken.command() instanceof RoomCommand.Delete delete) {
        places.add(delete.seq());
      }
    }
    return places;
  }
}

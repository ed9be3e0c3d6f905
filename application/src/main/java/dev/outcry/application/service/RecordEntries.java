package dev.outcry.application.service;

import static java.util.stream.Collectors.toSet;

import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage.EntriesChanged;
import dev.outcry.application.port.out.FeedMessage.EntryReply;
import dev.outcry.application.port.out.FeedMessage.HeadMoved;
import dev.outcry.application.port.out.ManyKeysHandler;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.Excerpt;
import dev.outcry.application.port.out.Timeline.Wanted;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records what comes through the rooms' lane, all that is at hand in two round trips: one to load,
 * one to store. What a head says is recorded is skipped, so a replay of the lane changes nothing; a
 * batch that another writer overtook is worked out anew. Files are claimed before a message is
 * stored, and removed before its deletion is; what was said is handed on after it was answered, and
 * found again in a replay: whatever breaks off in between is done again.
 */
final class RecordEntries implements ManyKeysHandler<RoomCommand> {

  private static final int ATTEMPTS = 5;

  private final Timeline timeline;
  private final Feed feed;
  private final Replies replies;
  private final MessageFiles files;
  private final HandOnMessages messages;
  private final Duration editWindow;

  RecordEntries(
      Timeline timeline,
      Feed feed,
      Replies replies,
      MessageFiles files,
      HandOnMessages messages,
      Duration editWindow) {
    this.files = files;
    this.messages = messages;
    this.timeline = timeline;
    this.feed = feed;
    this.replies = replies;
    this.editWindow = editWindow;
  }

  @Override
  public void handle(String key, List<LaneRecord<RoomCommand>> batch) {
    handleAll(Map.of(key, batch));
  }

  @Override
  public void handleAll(Map<String, List<LaneRecord<RoomCommand>>> batches) {
    Map<RoomId, List<LaneRecord<RoomCommand>>> open = new LinkedHashMap<>();
    batches.forEach((key, batch) -> open.put(new RoomId(key), batch));
    for (int attempt = 0; attempt < ATTEMPTS && !open.isEmpty(); attempt++) {
      open.keySet().removeAll(recordedOf(open));
    }
    if (!open.isEmpty()) {
      throw new UnavailableException("rooms " + open.keySet() + " are being recorded elsewhere");
    }
  }

  /** Those rooms of these whose batch is recorded now; the others were overtaken. */
  private Set<RoomId> recordedOf(Map<RoomId, List<LaneRecord<RoomCommand>>> batches) {
    Map<RoomId, Wanted> wanted = new LinkedHashMap<>();
    batches.forEach((roomId, batch) -> wanted.put(roomId, wantedBy(batch)));
    List<RecordedEntries> worked =
        timeline.loadAll(wanted).entrySet().stream()
            .map(room -> workedInto(room.getKey(), room.getValue(), batches.get(room.getKey())))
            .toList();
    worked.forEach(room -> files.remove(room.lost()));
    Set<RoomId> stored =
        timeline.commitAll(
            worked.stream().filter(RecordedEntries::isNews).map(RecordedEntries::toStore).toList());
    List<RecordedEntries> recorded =
        worked.stream().filter(room -> !room.isNews() || stored.contains(room.roomId())).toList();
    recorded.forEach(this::tell);
    messages.handOn(recorded.stream().flatMap(room -> room.said().stream()).toList());
    return recorded.stream().map(RecordedEntries::roomId).collect(toSet());
  }

  private RecordedEntries workedInto(
      RoomId roomId, Excerpt excerpt, List<LaneRecord<RoomCommand>> batch) {
    RecordedEntries recorded = new RecordedEntries(roomId, excerpt, editWindow, files);
    for (LaneRecord<RoomCommand> taken : batch) {
      if (taken.position().isAfter(excerpt.head().position())) {
        recorded.apply(taken);
      } else {
        recorded.replay(taken);
      }
    }
    return recorded;
  }

  private void tell(RecordedEntries recorded) {
    recorded
        .answers()
        .forEach(a -> replies.send(a.to(), ticket -> new EntryReply(ticket, a.answer())));
    RoomId roomId = recorded.roomId();
    if (!recorded.isNews()) {
      feed.publish(Channel.of(roomId), new HeadMoved(roomId, recorded.head().rev()));
    } else if (!recorded.changes().isEmpty()) {
      feed.publish(Channel.of(roomId), new EntriesChanged(roomId, recorded.changes()));
    }
  }

  private static Wanted wantedBy(List<LaneRecord<RoomCommand>> batch) {
    return new Wanted(keysIn(batch), placesIn(batch));
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
      } else if (taken.command() instanceof RoomCommand.React react) {
        places.add(react.seq());
      } else if (taken.command() instanceof RoomCommand.Withdraw withdraw) {
        places.add(withdraw.seq());
      } else if (taken.command() instanceof RoomCommand.Post post) {
        post.references().flatMap(References::replyTo).ifPresent(places::add);
      }
    }
    return places;
  }
}

package dev.outcry.application.service;

import dev.outcry.application.port.in.ExportRoom;
import dev.outcry.application.port.in.ReadHistory;
import dev.outcry.application.port.in.ResumeRoom;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.service.RoomAccess.Reader;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

final class ReadService implements ReadHistory, ResumeRoom, ExportRoom {

  private static final Seq BEYOND_ALL = new Seq(Long.MAX_VALUE);

  private final RoomAccess access;
  private final Timeline timeline;

  ReadService(RoomAccess access, Timeline timeline) {
    this.access = access;
    this.timeline = timeline;
  }

  @Override
  public Page read(ReadHistory.Query query) {
    Reader reader = access.reader(query.caller(), query.roomId());
    Seq hiddenUpTo = reader.hiddenUpTo();
    Seq place = query.place().orElse(BEYOND_ALL);
    return switch (query.direction()) {
      case BEFORE -> page(below(query, place, hiddenUpTo, query.size() + 1), query.size(), reader);
      case AFTER -> above(query.roomId(), place, query.size(), reader);
      case AROUND -> around(query, place, reader);
    };
  }

  @Override
  public Page export(ExportRoom.Query query) {
    Reader reader = access.reader(query.caller(), query.roomId());
    if (reader.room().type() != RoomType.DIRECT) {
      RoomAccess.moderator(reader.membership());
    }
    return above(query.roomId(), query.after(), query.size(), reader);
  }

  @Override
  public Resumed resume(ResumeRoom.Query query) {
    Reader reader = access.reader(query.caller(), query.roomId());
    Rev head = timeline.head(query.roomId()).rev();
    if (!canResume(query.after(), head)) {
      return new ResyncRequired(head);
    }
    List<Entry> entries = timeline.changedAfter(query.roomId(), query.after(), query.limit() + 1);
    boolean hasMore = entries.size() > query.limit();
    List<EntryView> views = entries.stream().limit(query.limit()).map(reader::view).toList();
    Rev rev = views.isEmpty() ? query.after() : views.get(views.size() - 1).rev();
    return new Changes(views, rev, hasMore);
  }

  /** Whether pages can bring someone from a revision to the head. */
  static boolean canResume(Rev after, Rev head) {
    return after.compareTo(head) <= 0 && head.value() - after.value() <= ResumeRoom.MAX_BEHIND;
  }

  private Page around(ReadHistory.Query query, Seq place, Reader reader) {
    Seq hiddenUpTo = reader.hiddenUpTo();
    List<Entry> entries = new ArrayList<>(below(query, place, hiddenUpTo, query.size() / 2));
    Collections.reverse(entries);
    Seq from = new Seq(Math.max(0, place.value() - 1)).max(hiddenUpTo);
    int rest = query.size() - entries.size();
    entries.addAll(timeline.after(query.roomId(), from, rest + 1));
    return page(entries, query.size(), reader);
  }

  private Page above(RoomId roomId, Seq place, int size, Reader reader) {
    Seq from = place.max(reader.hiddenUpTo());
    return page(timeline.after(roomId, from, size + 1), size, reader);
  }

  private List<Entry> below(ReadHistory.Query query, Seq place, Seq hiddenUpTo, int limit) {
    return timeline.before(query.roomId(), place, limit).stream()
        .filter(entry -> entry.seq().compareTo(hiddenUpTo) > 0)
        .toList();
  }

  /** Entries were read one beyond the page, to know whether there is more. */
  private static Page page(List<Entry> entries, int size, Reader reader) {
    boolean hasMore = entries.size() > size;
    List<Entry> page = hasMore ? entries.subList(0, size) : entries;
    Optional<Seq> next = hasMore ? Optional.of(page.get(page.size() - 1).seq()) : Optional.empty();
    return new Page(page.stream().map(reader::view).toList(), hasMore, next);
  }
}

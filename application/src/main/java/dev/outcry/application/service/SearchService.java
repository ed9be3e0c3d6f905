package dev.outcry.application.service;

import dev.outcry.application.port.in.SearchMessages;
import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.Place;
import dev.outcry.application.port.out.Timeline.Search;
import dev.outcry.application.port.out.Timeline.Within;
import dev.outcry.application.service.RoomAccess.Reader;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.Map;
import java.util.stream.Collectors;

final class SearchService implements SearchMessages {

  private final Rooms rooms;
  private final Blocks blocks;
  private final Timeline timeline;
  private final RoomAccess access;

  SearchService(Rooms rooms, Blocks blocks, Timeline timeline, RoomAccess access) {
    this.rooms = rooms;
    this.blocks = blocks;
    this.timeline = timeline;
    this.access = access;
  }

  @Override
  public Page search(Query query) {
    Search search =
        new Search(
            query.term(),
            query.roomId().map(room -> one(query.caller(), room)).orElseGet(() -> all(query)),
            blocks.of(query.caller()),
            query.before(),
            query.size() + 1);
    Portion<Entry> page = Portion.of(timeline.search(search), query.size());
    return new Page(page.items(), page.lastBeforeMore().map(Place::of));
  }

  private Map<RoomId, Within> one(UserId caller, RoomId roomId) {
    Reader reader = access.reader(caller, roomId);
    return Map.of(roomId, within(reader.room(), reader.hiddenUpTo()));
  }

  private Map<RoomId, Within> all(Query query) {
    return rooms.of(query.caller()).stream()
        .collect(
            Collectors.toMap(
                listing -> listing.room().id(),
                listing -> within(listing.room(), listing.membership().hiddenUpTo())));
  }

  private static Within within(Room room, Seq hiddenUpTo) {
    return new Within(hiddenUpTo, RoomAccess.hearsAll(room.type()));
  }
}

package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.in.SearchMessages;
import dev.outcry.application.port.out.Timeline.Place;
import dev.outcry.domain.room.RoomId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of messages that were found, latest first. */
record FoundJson(List<EntryJson> messages, boolean hasMore, @Nullable String nextCursor) {

  static FoundJson of(SearchMessages.Page page, Names names) {
    return new FoundJson(
        page.messages().stream().map(entry -> EntryJson.of(entry, names)).toList(),
        page.next().isPresent(),
        page.next().map(FoundJson::cursor).orElse(null));
  }

  private static String cursor(Place place) {
    return Cursor.of(place.at(), EntryJson.idOf(place.roomId(), place.seq()));
  }

  static Place place(String cursor) {
    return Cursor.place(
        cursor,
        (at, id) -> {
          RoomId room = new RoomId(id.substring(0, Math.max(0, id.lastIndexOf('.'))));
          return new Place(at, room, EntryJson.seqOf(room, "cursor", id));
        });
  }
}

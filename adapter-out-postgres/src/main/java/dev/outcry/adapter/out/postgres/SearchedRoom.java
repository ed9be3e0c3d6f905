package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Timeline.Search;
import java.util.List;

/** A room in which is searched, and what is seen of it. */
record SearchedRoom(String roomId, long hiddenUpTo, boolean hearsAll) {

  static List<SearchedRoom> of(Search search) {
    return search.rooms().entrySet().stream()
        .map(
            room ->
                new SearchedRoom(
                    room.getKey().value(),
                    room.getValue().hiddenUpTo().value(),
                    room.getValue().hearsAll()))
        .toList();
  }
}

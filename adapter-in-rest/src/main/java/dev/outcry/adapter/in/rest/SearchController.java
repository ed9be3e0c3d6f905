package dev.outcry.adapter.in.rest;

import static dev.outcry.domain.RefusalCode.ROOM_NOT_FOUND;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.SearchMessages;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.SearchTerm;
import dev.outcry.domain.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was said, by any part of its words. */
@RestController
@RequestMapping(path = "/api/search", produces = "application/json")
final class SearchController {

  private final Outcry outcry;

  SearchController(Outcry outcry) {
    this.outcry = outcry;
  }

  @Operation(summary = "Finds messages by any part of their words, in rooms of the caller")
  @Refusals({ROOM_NOT_FOUND})
  @GetMapping
  FoundJson search(
      UserId caller,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String roomId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") int size) {
    SearchMessages.Page page =
        outcry
            .searchMessages()
            .search(
                new SearchMessages.Query(
                    caller,
                    SearchTerm.of(Given.required("q", q)),
                    Optional.ofNullable(roomId).map(RoomId::new),
                    Optional.ofNullable(cursor).map(FoundJson::place),
                    size));
    return FoundJson.of(
        page, Names.of(outcry.findUsers(), page.messages().stream().map(Entry::sender)));
  }
}

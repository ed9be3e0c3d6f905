package dev.outcry.adapter.in.rest;

import static dev.outcry.domain.RefusalCode.RATE_LIMITED;
import static dev.outcry.domain.RefusalCode.ROLE_TOO_LOW;
import static dev.outcry.domain.RefusalCode.ROOM_NOT_FOUND;
import static dev.outcry.domain.RefusalCode.USER_NOT_FOUND;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.ExportRoom;
import dev.outcry.application.port.in.ReadHistory;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.limit.RateLimited;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * A room, or all about a person, as lines of JSON, page by page, so that the longest takes no more
 * memory than a page.
 */
@RestController
final class ExportController {

  /** Whoever reads slowly holds a thread; others may still ask for other things. */
  private static final int AT_ONCE = 8;

  private static final Duration LATER = Duration.ofSeconds(5);

  private final Outcry outcry;
  private final JsonMapper json = StrictJson.mapper();
  private final Semaphore places = new Semaphore(AT_ONCE);

  ExportController(Outcry outcry) {
    this.outcry = outcry;
  }

  @Operation(summary = "A room as lines of JSON, for its moderators")
  @Refusals({ROOM_NOT_FOUND, ROLE_TOO_LOW, RATE_LIMITED})
  @ApiResponse(
      responseCode = "200",
      description = "One entry a line",
      content =
          @Content(
              mediaType = JsonLines.MEDIA_TYPE,
              schema = @Schema(implementation = EntryJson.class)))
  @GetMapping(path = "/api/rooms/{roomId}/export", produces = JsonLines.MEDIA_TYPE)
  void export(UserId caller, @PathVariable String roomId, HttpServletResponse response)
      throws IOException {
    atAFreePlace(() -> write(caller, new RoomId(roomId), response));
  }

  @Operation(summary = "All that is held about oneself, as lines of JSON")
  @Refusals({USER_NOT_FOUND, RATE_LIMITED})
  @ApiResponse(
      responseCode = "200",
      description = "One thing a line, by its kind",
      content = @Content(mediaType = JsonLines.MEDIA_TYPE, schema = @Schema(type = "object")))
  @GetMapping(path = "/api/users/me/export", produces = JsonLines.MEDIA_TYPE)
  void exportPerson(UserId caller, HttpServletResponse response) throws IOException {
    atAFreePlace(() -> write(caller, response));
  }

  private interface Writing {
    void run() throws IOException;
  }

  private void atAFreePlace(Writing writing) throws IOException {
    if (!places.tryAcquire()) {
      throw new RefusedException(new RateLimited(LATER));
    }
    try {
      writing.run();
    } finally {
      places.release();
    }
  }

  private void write(UserId caller, HttpServletResponse response) throws IOException {
    try {
      outcry.exportPerson().export(caller, new PersonLines(caller, lines(response)));
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
  }

  private void write(UserId caller, RoomId roomId, HttpServletResponse response)
      throws IOException {
    ReadHistory.Page page = page(caller, roomId, Seq.NONE); // Refuses before anything is said.
    JsonLines lines = lines(response);
    lines.begin("room-%s.jsonl".formatted(roomId.value()));
    write(page, lines);
    while (page.next().isPresent()) {
      page = page(caller, roomId, page.next().get());
      write(page, lines);
    }
  }

  private void write(ReadHistory.Page page, JsonLines lines) throws IOException {
    for (EntryJson entry : EntryJson.all(page.entries(), outcry.findUsers())) {
      lines.write(entry);
    }
  }

  private JsonLines lines(HttpServletResponse response) {
    return new JsonLines(response, json);
  }

  private ReadHistory.Page page(UserId caller, RoomId roomId, Seq after) {
    return outcry
        .exportRoom()
        .export(new ExportRoom.Query(caller, roomId, after, ExportRoom.MAX_SIZE));
  }
}

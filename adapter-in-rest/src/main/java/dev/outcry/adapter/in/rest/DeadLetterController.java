package dev.outcry.adapter.in.rest;

import static dev.outcry.adapter.in.rest.Given.required;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.ListDeadLetters;
import dev.outcry.application.port.in.ReplayDeadLetters;
import dev.outcry.application.port.out.DeadLetters.LetterId;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For {@link AdministratorsOnly}. */
@RestController
@RequestMapping(path = "/api/dead-letters", produces = "application/json")
final class DeadLetterController {

  private final Outcry outcry;

  DeadLetterController(Outcry outcry) {
    this.outcry = outcry;
  }

  record DeadLettersJson(
      List<DeadLetterJson> deadLetters, boolean hasMore, @Nullable String nextCursor) {}

  record ReplayJson(@Nullable List<@Nullable String> ids) {
    ReplayDeadLetters.Command command() {
      return new ReplayDeadLetters.Command(
          Given.list("ids", required("ids", ids)).stream()
              .map(id -> DeadLetterJson.parse("ids", id))
              .distinct()
              .toList());
    }
  }

  /**
   * @param absent those that were no dead letters, or not any more
   */
  record ReplayedJson(List<String> replayed, List<String> absent) {}

  @Operation(summary = "What lanes set aside, page by page")
  @Refusals(problems = ProblemCode.FORBIDDEN)
  @GetMapping
  DeadLettersJson list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") int size) {
    Optional<LetterId> after =
        Optional.ofNullable(cursor).map(id -> DeadLetterJson.parse("cursor", id));
    ListDeadLetters.Page page =
        outcry.listDeadLetters().list(new ListDeadLetters.Query(after, size));
    return new DeadLettersJson(
        page.letters().stream().map(DeadLetterJson::of).toList(),
        page.next().isPresent(),
        page.next().map(DeadLetterJson::id).orElse(null));
  }

  @Operation(summary = "Puts dead letters in again")
  @Refusals(problems = ProblemCode.FORBIDDEN)
  @PostMapping
  ReplayedJson replay(@RequestBody ReplayJson body) {
    ReplayDeadLetters.Command command = body.command();
    Set<LetterId> replayed = outcry.replayDeadLetters().replay(command);
    return new ReplayedJson(
        ids(command, replayed::contains), ids(command, id -> !replayed.contains(id)));
  }

  private static List<String> ids(ReplayDeadLetters.Command command, Predicate<LetterId> which) {
    return command.letters().stream().filter(which).map(DeadLetterJson::id).toList();
  }
}

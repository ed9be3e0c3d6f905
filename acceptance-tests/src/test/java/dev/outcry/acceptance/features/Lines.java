package dev.outcry.acceptance.features;

import dev.outcry.acceptance.driver.Talk.Entry;
import dev.outcry.acceptance.driver.Talk.Live;
import dev.outcry.acceptance.driver.Talk.Reacted;
import dev.outcry.acceptance.driver.Talk.Signal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Entries as a conversation is written down: seq, rev, who, says. */
public final class Lines {

  private final World world;

  Lines(World world) {
    this.world = world;
  }

  List<Row> of(List<Entry> entries) {
    return entries.stream().map(this::of).toList();
  }

  Row of(Entry entry) {
    return Row.of("seq", entry.seq())
        .with("rev", entry.rev())
        .with("who", entry.senderId().map(world::nameOf).orElse(""))
        .with("says", words(entry))
        .with("edited", entry.edited() ? "edited" : "")
        .with(
            "answers",
            entry.pointing().replyTo().stream().mapToObj(seq -> "" + seq).findFirst().orElse(""))
        .with("mentions", names(entry.pointing().mentions()))
        .with(
            "files",
            entry.pointing().files().stream()
                .map(world::nameOfFile)
                .collect(Collectors.joining(" ")))
        .with(
            "reactions",
            entry.reactions().stream().map(this::reacted).collect(Collectors.joining(", ")));
  }

  private String reacted(Reacted reacted) {
    return reacted.emoji() + " " + names(reacted.userIds());
  }

  private String names(List<String> ids) {
    return ids.stream().map(world::nameOf).collect(Collectors.joining(" "));
  }

  /** What a watcher is told beside entries stands in brackets. */
  Row of(Live live) {
    return live.entry()
        .map(this::of)
        .orElseGet(
            () ->
                Row.of("seq", live.signal().map(Lines::place).orElse(""))
                    .with("rev", live.rev() == 0 ? "" : live.rev())
                    .with(
                        "who",
                        live.signal().map(signal -> world.nameOf(signal.userId())).orElse(""))
                    .with("says", "(%s)".formatted(live.event()))
                    .with("edited", "")
                    .with("answers", "")
                    .with("mentions", "")
                    .with("files", "")
                    .with("reactions", ""));
  }

  private static String place(Signal signal) {
    return signal.seq().isPresent() ? "" + signal.seq().getAsLong() : "";
  }

  private String words(Entry entry) {
    return switch (entry.kind()) {
      case TEXT -> entry.says();
      case SYSTEM -> note(entry.says(), entry.params());
      case DELETED -> "(deleted)";
      case HIDDEN -> "(hidden)";
    };
  }

  private String note(String code, Map<String, String> params) {
    return switch (code) {
      case "ENTER", "LEAVE" ->
          code + " " + world.nameOf(params.getOrDefault("userId", "")) + by(params);
      case "ROLE" ->
          code + " " + world.nameOf(params.getOrDefault("userId", "")) + " " + params.get("role");
      case "SLOW_MODE" -> code + " " + params.get("seconds");
      case "RENAMED", "FROZEN", "UNFROZEN" -> code;
      case "BID" -> code + " " + params.get("price") + end(params);
      case "SOLD", "AWARD", "RESERVE_MET" -> code + " " + params.get("price");
      case "CANCELLED" -> code;
      case "UNSOLD" -> code + " " + params.get("reason");
      default -> code + " " + params;
    };
  }

  private String by(Map<String, String> params) {
    return params.containsKey("by") ? " by " + world.nameOf(params.getOrDefault("by", "")) : "";
  }

  private static String end(Map<String, String> params) {
    return params.containsKey("endsAt") ? ", ends " + params.get("endsAt") : "";
  }
}

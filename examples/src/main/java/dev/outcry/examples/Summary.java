package dev.outcry.examples;

import dev.outcry.domain.RefusalCode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What came out, in numbers. */
record Summary(List<Replay> replays, Duration elapsed) {

  Summary {
    replays = List.copyOf(replays);
  }

  /** Whether every complete record came out as recorded. */
  boolean isAsRecorded() {
    return replays.stream().noneMatch(replay -> replay.verdict() == Verdict.DIFFERENT);
  }

  String text() {
    return line("auctions", replays.size(), "")
        + line("bids", bids(), accepted())
        + line(Verdict.EQUAL)
        + line(Verdict.EQUAL_WITH_RESERVE)
        + line(Verdict.INCOMPLETE_RECORD)
        + line(Verdict.DIFFERENT)
        + line("leaders equal", winnersEqual(), "of " + winnersRecorded() + " recorded")
        + line("room entries", entries(), "bids and talk, each room in one order")
        + line("bids placed", bidsPlaced(), time());
  }

  private static String line(String title, long number, String remark) {
    return String.format(Locale.ROOT, "%-20s %,8d  %s", title, number, remark).stripTrailing()
        + "\n";
  }

  /** Names the auctions that did not simply come out as recorded. */
  private String line(Verdict verdict) {
    List<String> names =
        replays.stream()
            .filter(replay -> replay.verdict() == verdict)
            .map(replay -> replay.record().name())
            .toList();
    return line(
        verdict.toString(), names.size(), verdict == Verdict.EQUAL ? "" : String.join(", ", names));
  }

  private long bids() {
    return replays.stream().mapToLong(replay -> replay.record().bids().size()).sum();
  }

  private String accepted() {
    Map<RefusalCode, Long> refused =
        replays.stream()
            .flatMap(replay -> replay.sale().refusals())
            .collect(
                Collectors.groupingBy(
                    code -> code, () -> new EnumMap<>(RefusalCode.class), Collectors.counting()));
    if (refused.isEmpty()) {
      return "all accepted";
    }
    long refusals = refused.values().stream().mapToLong(Long::longValue).sum();
    String reasons =
        refused.entrySet().stream()
            .map(reason -> String.format(Locale.ROOT, "%s %,d", reason.getKey(), reason.getValue()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT, "%,d accepted, %,d refused (%s)", bids() - refusals, refusals, reasons);
  }

  private long winnersRecorded() {
    return replays.stream().filter(replay -> replay.record().winner().isPresent()).count();
  }

  private long winnersEqual() {
    return replays.stream()
        .filter(replay -> replay.record().winner().isPresent())
        .filter(replay -> replay.record().winner().equals(replay.sale().end().leader()))
        .count();
  }

  private long entries() {
    return replays.stream().mapToLong(replay -> replay.sale().entries().size()).sum();
  }

  private long bidsPlaced() {
    return replays.stream().flatMap(Replay::sales).mapToLong(sale -> sale.decisions().size()).sum();
  }

  private String time() {
    double seconds = Math.max(1, elapsed.toNanos()) / 1e9;
    return String.format(
        Locale.ROOT,
        "with those of second sales, one after the other in %.1f s: %,.0f per second",
        seconds,
        bidsPlaced() / seconds);
  }
}

package dev.outcry.examples;

import dev.outcry.domain.money.Money;
import dev.outcry.domain.timeline.Content.Note;
import dev.outcry.domain.timeline.Entry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What stood in an auction's room, in words. */
final class Transcript {

  private Transcript() {}

  /** The last entries, one per line, each with the time since the auction's start. */
  static String of(Sale sale, int size) {
    List<Entry> entries = sale.entries();
    List<Entry> shown = entries.subList(Math.max(0, entries.size() - size), entries.size());
    return "In the room of %s, %s (the last %d of %d entries):\n"
            .formatted(sale.record().name(), sale.record().item(), shown.size(), entries.size())
        + shown.stream().map(entry -> line(sale, entry)).collect(Collectors.joining());
  }

  private static String line(Sale sale, Entry entry) {
    Duration since = Duration.between(sale.startedAt(), entry.posting().at());
    return "  %3dd %02d:%02d:%02d  #%-3s  %s\n"
        .formatted(
            since.toDays(),
            since.toHoursPart(),
            since.toMinutesPart(),
            since.toSecondsPart(),
            entry.seq(),
            words(entry));
  }

  private static String words(Entry entry) {
    return entry
        .content()
        .text()
        .map(text -> entry.sender() + ": " + text.value())
        .or(() -> entry.content().note().map(Transcript::words))
        .orElse("(deleted)");
  }

  private static String words(Note note) {
    return switch (note.code()) {
      case ENTER -> note.params().get("userId") + " comes in";
      case LEAVE -> note.params().get("userId") + " leaves";
      case ROLE -> note.params().get("userId") + " is " + note.params().get("role") + " now";
      case RENAMED -> "the room has another name";
      case SLOW_MODE -> "one message in %s seconds".formatted(note.params().get("seconds"));
      case FROZEN -> "nobody but moderators may talk";
      case UNFROZEN -> "everybody may talk again";
      case BID -> "* bid %d: %s".formatted(note.params().get("bidCount"), price(note));
      case RESERVE_MET -> "* reserve met at " + price(note);
      case SOLD -> "* SOLD at " + price(note);
      case AWARD -> "* AWARD, " + price(note);
      case UNSOLD -> "* UNSOLD, " + note.params().get("reason");
      case CANCELLED -> "* CANCELLED";
    };
  }

  private static String price(Note note) {
    long minorUnits = (Long) note.params().get("price");
    return Amounts.format(Money.of(minorUnits, (String) note.params().get("currency")));
  }
}

package dev.outcry.application.service;

import dev.outcry.application.port.out.CommandLane.Appended;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.Excerpt;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What the store can tell of a command whose answer was lost. */
record Handled(Timeline timeline) {

  /**
   * Asks the entry for it again, once the lane has come to it; empty before that.
   *
   * @param again what the entry answers now, were the next revision this one
   */
  Optional<EntryAnswer> answerTo(
      Appended appended,
      RoomId roomId,
      Seq seq,
      BiFunction<Entry, Rev, Optional<EntryAnswer>> again) {
    Excerpt now = timeline.load(roomId, Set.of(), Set.of(seq));
    return appended.position().isAfter(now.head().position())
        ? Optional.empty()
        : now.entries().stream()
            .findFirst()
            .flatMap(entry -> again.apply(entry, now.head().rev().next()));
  }
}

package dev.outcry.adapter.out.mongo;

import static java.util.stream.Collectors.toSet;

import dev.outcry.application.port.out.Head;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A room as its head said at one moment: whatever came before {@code pending} is among the entries,
 * {@code pending} itself may be there in whole, in part or not at all.
 */
record Moment(Head head, List<EntryDocument> pending) {

  static final Moment NOTHING_SAID = new Moment(Head.NONE, List.of());

  Moment {
    pending = List.copyOf(pending);
  }

  static Moment of(HeadDocument head) {
    return new Moment(head.head(), head.left());
  }

  /**
   * What was asked for as it stood at this moment, in no order.
   *
   * @param found what was among the entries some time later
   * @param asked what was asked for
   * @return nothing if one of them changed since: what it was can no longer be known
   */
  Optional<List<EntryDocument>> view(List<EntryDocument> found, Predicate<EntryDocument> asked) {
    List<EntryDocument> there =
        found.stream().filter(asked).filter(e -> e.seq() <= head.seq().value()).toList();
    if (there.stream().anyMatch(entry -> entry.rev() > head.rev().value())) {
      return Optional.empty();
    }
    Set<Long> places = pendingPlaces();
    return Optional.of(
        Stream.concat(
                there.stream().filter(entry -> !places.contains(entry.seq())),
                pending.stream().filter(asked))
            .toList());
  }

  /** Whether every entry of this moment still stands as it did then, as a later head tells. */
  boolean isUnchangedAt(HeadDocument later) {
    return later.changedRev() <= head.rev().value();
  }

  Set<Long> pendingPlaces() {
    return pending.stream().map(EntryDocument::seq).collect(toSet());
  }
}

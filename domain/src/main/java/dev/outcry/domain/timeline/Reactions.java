package dev.outcry.domain.timeline;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.Position;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reactions to an entry (rule M-11): a set of person and emoji, of at most {@value #MOST_KINDS}
 * kinds and {@value #MOST} in all. Immutable.
 *
 * @param kinds by emoji, in the order in which each came first
 * @param position where the lane took the last change of them; {@link Position#NONE} if none was
 */
public record Reactions(List<Kind> kinds, Position position) {

  /** Nobody reacted yet. */
  public static final Reactions NONE = new Reactions(List.of(), Position.NONE);

  private static final int MOST_KINDS = 20;
  private static final int MOST = 1_000;

  /**
   * @param people in the order in which they reacted; not empty, each once
   */
  public record Kind(Emoji emoji, List<UserId> people) {
    public Kind {
      people = List.copyOf(people);
      require(!people.isEmpty(), "reactions", "must be somebody's");
    }
  }

  public Reactions {
    kinds = List.copyOf(kinds);
    require(kinds.size() <= MOST_KINDS && count(kinds) <= MOST, "reactions", "must not be so many");
  }

  /** Whether it is among them. */
  public boolean contains(Reaction reaction) {
    return of(reaction.emoji()).contains(reaction.by());
  }

  /** With one more, which is not among them; empty if that would be too many. */
  Optional<Reactions> with(Reaction reaction, Position position) {
    List<UserId> before = of(reaction.emoji());
    if (count(kinds) >= MOST || before.isEmpty() && kinds.size() >= MOST_KINDS) {
      return Optional.empty();
    }
    List<UserId> people = Stream.concat(before.stream(), Stream.of(reaction.by())).toList();
    return Optional.of(new Reactions(replaced(reaction.emoji(), people), position));
  }

  /** Without one that is among them. */
  Reactions without(Reaction reaction, Position position) {
    List<UserId> others =
        of(reaction.emoji()).stream().filter(person -> !person.equals(reaction.by())).toList();
    return new Reactions(replaced(reaction.emoji(), others), position);
  }

  private List<UserId> of(Emoji emoji) {
    return kinds.stream()
        .filter(kind -> kind.emoji().equals(emoji))
        .findFirst()
        .map(Kind::people)
        .orElse(List.of());
  }

  /** A kind keeps its place as long as anybody is left. */
  private List<Kind> replaced(Emoji emoji, List<UserId> people) {
    List<Kind> all = new ArrayList<>();
    boolean isNew = of(emoji).isEmpty();
    for (Kind kind : kinds) {
      if (!kind.emoji().equals(emoji)) {
        all.add(kind);
      } else if (!people.isEmpty()) {
        all.add(new Kind(emoji, people));
      }
    }
    if (isNew && !people.isEmpty()) {
      all.add(new Kind(emoji, people));
    }
    return all;
  }

  private static int count(List<Kind> kinds) {
    return kinds.stream().mapToInt(kind -> kind.people().size()).sum();
  }
}

package dev.outcry.domain.timeline;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/**
 * What a message points at.
 *
 * @param replyTo the place of the entry that it answers (rule M-10)
 * @param mentions the people whom it is meant for in particular, each once, at most {@value
 *     #MOST_MENTIONS} (rule M-12)
 */
public record References(Optional<Seq> replyTo, List<UserId> mentions) {

  /** Nobody in particular, and nothing that was said before. */
  public static final References NONE = new References(Optional.empty(), List.of());

  private static final int MOST_MENTIONS = 50;

  public References {
    mentions = mentions.stream().distinct().toList();
    require(mentions.size() <= MOST_MENTIONS, "mentions", "must name at most 50 people");
    require(!mentions.contains(UserId.SYSTEM), "mentions", "must be people");
    require(!replyTo.equals(Optional.of(Seq.NONE)), "replyToSeq", "must be at least 1");
  }
}

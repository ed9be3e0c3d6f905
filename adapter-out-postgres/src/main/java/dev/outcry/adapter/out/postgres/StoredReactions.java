package dev.outcry.adapter.out.postgres;

import dev.outcry.domain.Position;
import dev.outcry.domain.timeline.Emoji;
import dev.outcry.domain.timeline.Reactions;
import dev.outcry.domain.user.UserId;
import java.util.List;

/** Reactions to an entry as its column holds them. */
record StoredReactions(long incarnation, long offset, List<Kind> kinds) {

  record Kind(String emoji, List<String> people) {}

  static StoredReactions of(Reactions reactions) {
    return new StoredReactions(
        reactions.position().incarnation(),
        reactions.position().offset(),
        reactions.kinds().stream()
            .map(
                kind ->
                    new Kind(
                        kind.emoji().value(), kind.people().stream().map(UserId::value).toList()))
            .toList());
  }

  static StoredReactions read(String json) {
    return Json.read(json, StoredReactions.class);
  }

  Reactions reactions() {
    return new Reactions(
        kinds.stream()
            .map(
                kind ->
                    new Reactions.Kind(
                        new Emoji(kind.emoji()), kind.people().stream().map(UserId::new).toList()))
            .toList(),
        new Position(incarnation, offset));
  }

  /** People in the order in which a column lists their ids. */
  static List<UserId> people(String json) {
    return List.of(Json.read(json, String[].class)).stream().map(UserId::new).toList();
  }
}

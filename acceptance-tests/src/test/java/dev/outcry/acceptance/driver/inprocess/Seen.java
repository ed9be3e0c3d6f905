package dev.outcry.acceptance.driver.inprocess;

import dev.outcry.acceptance.driver.Talk;
import dev.outcry.acceptance.driver.Talk.Kind;
import dev.outcry.acceptance.driver.Talk.Pointing;
import dev.outcry.acceptance.driver.Talk.Reacted;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryType;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Reactions;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Entries as their readers see them. */
final class Seen {

  private Seen() {}

  static Talk.Entry view(EntryView view) {
    return view.fold(
        visible -> entry(visible.entry()),
        hidden ->
            new Talk.Entry(
                hidden.seq().value(),
                hidden.rev().value(),
                Kind.HIDDEN,
                Optional.empty(),
                "",
                Map.of(),
                false,
                Pointing.NOWHERE,
                List.of()));
  }

  static Talk.Entry entry(Entry entry) {
    boolean system = entry.type() == EntryType.SYSTEM;
    return new Talk.Entry(
        entry.seq().value(),
        entry.rev().value(),
        system ? Kind.SYSTEM : entry.isDeleted() ? Kind.DELETED : Kind.TEXT,
        system ? Optional.empty() : Optional.of(entry.sender().value()),
        entry
            .content()
            .note()
            .map(note -> note.code().name())
            .or(() -> entry.content().text().map(MessageText::value))
            .orElse(""),
        entry.content().note().map(Seen::params).orElse(Map.of()),
        entry.editedAt().isPresent(),
        pointing(entry.content()),
        entry.reactions().kinds().stream().map(Seen::reacted).toList());
  }

  private static Pointing pointing(Content content) {
    References references = content.references();
    return new Pointing(
        references.replyTo().map(seq -> OptionalLong.of(seq.value())).orElse(OptionalLong.empty()),
        ids(references.mentions()),
        content.attachments().stream().map(file -> file.id().value()).toList());
  }

  private static Reacted reacted(Reactions.Kind kind) {
    return new Reacted(kind.emoji().value(), kind.people().size(), ids(kind.people()));
  }

  private static List<String> ids(List<UserId> people) {
    return people.stream().map(UserId::value).toList();
  }

  private static Map<String, String> params(Content.Note note) {
    Map<String, String> params = new TreeMap<>();
    note.params().forEach((name, value) -> params.put(name, value.toString()));
    params.computeIfPresent(
        "endsAt", (name, instant) -> SettableClock.timeOf(Instant.parse(instant)));
    return params;
  }
}

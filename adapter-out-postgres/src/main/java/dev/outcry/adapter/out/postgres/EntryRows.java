package dev.outcry.adapter.out.postgres;

import dev.outcry.domain.Position;
import dev.outcry.domain.timeline.BodyDigest;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Posting;
import dev.outcry.domain.timeline.Reactions;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Entries to rows and back. */
@Mapper(config = RowMapping.class)
interface EntryRows {

  EntryRows MAPPED = new MappedEntryRows();

  @Mapping(target = "senderId", source = "posting.sender")
  @Mapping(target = "messageKey", source = "posting.key")
  @Mapping(target = "postedRev", source = "posting.rev")
  @Mapping(target = "postedAt", source = "posting.at")
  @Mapping(target = "postedIncarnation", source = "posting.position.incarnation")
  @Mapping(target = "postedOffset", source = "posting.position.offset")
  @Mapping(target = "digest", source = "posting.digest")
  @Mapping(target = "words", expression = "java(words(entry.content()))")
  @Mapping(target = "replyToSeq", expression = "java(replyTo(entry.content()))")
  @Mapping(target = "mentions", expression = "java(mentions(entry.content()))")
  @Mapping(target = "attachments", expression = "java(attachments(entry.content()))")
  @Mapping(target = "noteCode", expression = "java(noteCode(entry.content()))")
  @Mapping(target = "noteParams", expression = "java(noteParams(entry.content()))")
  @Mapping(target = "contentRev", source = "change.rev")
  @Mapping(target = "changedAt", source = "change.at")
  @Mapping(target = "changedIncarnation", source = "change.position.incarnation")
  @Mapping(target = "changedOffset", source = "change.position.offset")
  EntryRow row(Entry entry);

  @Mapping(target = "posting", source = ".")
  @Mapping(target = "content", source = ".")
  @Mapping(target = "change", source = ".")
  Entry entry(EntryRow row);

  @Mapping(target = "sender", source = "senderId")
  @Mapping(target = "key", source = "messageKey")
  @Mapping(target = "rev", source = "postedRev")
  @Mapping(target = "at", source = "postedAt")
  @Mapping(target = "position", expression = "java(postedPosition(row))")
  Posting posting(EntryRow row);

  default Position postedPosition(EntryRow row) {
    return new Position(row.postedIncarnation(), row.postedOffset());
  }

  default Position changedPosition(EntryRow row) {
    return new Position(row.changedIncarnation(), row.changedOffset());
  }

  @Mapping(target = "rev", source = "contentRev")
  @Mapping(target = "at", source = "changedAt")
  @Mapping(target = "position", expression = "java(changedPosition(row))")
  Entry.ContentChange change(EntryRow row);

  default Content content(EntryRow row) {
    if (row.words() != null) {
      return new Content.Message(
          new MessageText(row.words()),
          references(row),
          row.attachments() == null ? List.of() : StoredFile.read(row.attachments()));
    }
    return row.noteCode() == null || row.noteParams() == null
        ? Content.Deleted.DELETED
        : Values.note(row.noteCode(), row.noteParams());
  }

  default References references(EntryRow row) {
    return new References(
        Optional.ofNullable(row.replyToSeq()).map(Seq::new),
        row.mentions() == null ? List.of() : StoredReactions.people(row.mentions()));
  }

  default @Nullable Long replyTo(Content content) {
    return content.references().replyTo().map(Seq::value).orElse(null);
  }

  default @Nullable String mentions(Content content) {
    List<UserId> mentions = content.references().mentions();
    return mentions.isEmpty() ? null : Json.of(mentions.stream().map(UserId::value).toList());
  }

  default @Nullable String attachments(Content content) {
    return content.attachments().isEmpty() ? null : StoredFile.json(content.attachments());
  }

  default @Nullable String reactions(Reactions reactions) {
    return reactions.equals(Reactions.NONE) ? null : Json.of(StoredReactions.of(reactions));
  }

  default Reactions reactions(@Nullable String json) {
    return json == null ? Reactions.NONE : StoredReactions.read(json).reactions();
  }

  default @Nullable String words(Content content) {
    return content.text().map(MessageText::value).orElse(null);
  }

  default @Nullable String noteCode(Content content) {
    return content.note().map(note -> note.code().name()).orElse(null);
  }

  default @Nullable String noteParams(Content content) {
    return content.note().map(note -> Json.of(note.params())).orElse(null);
  }

  default byte @Nullable [] bytes(Optional<BodyDigest> digest) {
    return digest.map(BodyDigest::value).orElse(null);
  }

  default Optional<BodyDigest> digest(byte @Nullable [] bytes) {
    return Optional.ofNullable(bytes).map(BodyDigest::new);
  }
}

package dev.outcry.adapter.out.mongo;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.BodyDigest;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.Emoji;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Entry.ContentChange;
import dev.outcry.domain.timeline.EntryType;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Posting;
import dev.outcry.domain.timeline.Reactions;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.timeline.SystemCode;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entries as documents and back; canonical constructors on both sides leave nothing out. */
final class EntryDocuments {

  private EntryDocuments() {}

  static EntryDocument toDocument(Entry entry) {
    Posting posting = entry.posting();
    return new EntryDocument(
        EntryId.of(entry.roomId(), entry.seq()),
        entry.rev().value(),
        entry.type() != EntryType.SYSTEM && !entry.isDeleted(),
        posting.sender().value(),
        posting.key().toString(),
        posting.rev().value(),
        posting.at(),
        posting.position(),
        posting.digest().map(BodyDigest::value).orElse(null),
        toDocument(entry.content()),
        entry.change().rev().value(),
        entry.change().at().orElse(null),
        entry.change().position(),
        toDocument(entry.reactions()));
  }

  private static @Nullable ContentDocument toDocument(Content content) {
    return content
        .text()
        .map(text -> toDocument(text, content))
        .or(() -> content.note().map(EntryDocuments::toDocument))
        .orElse(null);
  }

  private static ContentDocument toDocument(MessageText text, Content content) {
    References references = content.references();
    List<FileDocument> files = content.attachments().stream().map(FileDocument::of).toList();
    List<String> mentions = references.mentions().stream().map(UserId::value).toList();
    return new ContentDocument(
        text.value(),
        references.replyTo().map(Seq::value).orElse(null),
        mentions.isEmpty() ? null : mentions,
        files.isEmpty() ? null : files,
        null,
        null);
  }

  private static @Nullable ReactionsDocument toDocument(Reactions reactions) {
    return reactions.equals(Reactions.NONE)
        ? null
        : new ReactionsDocument(
            reactions.kinds().stream()
                .map(
                    kind ->
                        new ReactionsDocument.Kind(
                            kind.emoji().value(),
                            kind.people().stream().map(UserId::value).toList()))
                .toList(),
            reactions.position());
  }

  private static Reactions toReactions(@Nullable ReactionsDocument reactions) {
    return reactions == null
        ? Reactions.NONE
        : new Reactions(
            reactions.kinds().stream()
                .map(
                    kind ->
                        new Reactions.Kind(
                            new Emoji(kind.emoji()),
                            kind.people().stream().map(UserId::new).toList()))
                .toList(),
            reactions.position());
  }

  private static References toReferences(ContentDocument content) {
    return new References(
        Optional.ofNullable(content.replyTo()).map(Seq::new),
        Objects.requireNonNullElse(content.mentions(), List.<String>of()).stream()
            .map(UserId::new)
            .toList());
  }

  private static ContentDocument toDocument(Content.Note note) {
    return new ContentDocument(null, null, null, null, note.code().name(), note.params());
  }

  static Entry toEntry(EntryDocument document) {
    return new Entry(
        new RoomId(document.id().room()),
        new Seq(document.seq()),
        new Rev(document.rev()),
        new Posting(
            new UserId(document.sender()),
            MessageKey.parse(document.key()),
            new Rev(document.postedRev()),
            Optional.ofNullable(document.digest()).map(BodyDigest::new),
            document.postedAt(),
            document.position()),
        toContent(document.content()),
        new ContentChange(
            new Rev(document.contentRev()),
            Optional.ofNullable(document.contentAt()),
            document.contentPosition()),
        toReactions(document.reactions()));
  }

  private static Content toContent(@Nullable ContentDocument content) {
    if (content == null) {
      return Content.Deleted.DELETED;
    }
    return content.text() != null
        ? new Content.Message(
            new MessageText(content.text()),
            toReferences(content),
            Objects.requireNonNullElse(content.attachments(), List.<FileDocument>of()).stream()
                .map(FileDocument::attached)
                .toList())
        : new Content.Note(
            SystemCode.valueOf(Objects.requireNonNull(content.code(), "code")),
            Objects.requireNonNullElse(content.params(), Map.of()));
  }

  static PostKey postKey(EntryDocument document) {
    return new PostKey(new UserId(document.sender()), MessageKey.parse(document.key()));
  }
}

package dev.outcry.adapter.out.mongo;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.BodyDigest;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Entry.ContentChange;
import dev.outcry.domain.timeline.EntryType;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Posting;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.timeline.SystemCode;
import dev.outcry.domain.user.UserId;
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
        entry.change().position());
  }

  private static @Nullable ContentDocument toDocument(Content content) {
    return content
        .text()
        .map(text -> new ContentDocument(text.value(), null, null))
        .or(() -> content.note().map(EntryDocuments::toDocument))
        .orElse(null);
  }

  private static ContentDocument toDocument(Content.Note note) {
    return new ContentDocument(null, note.code().name(), note.params());
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
            document.contentPosition()));
  }

  private static Content toContent(@Nullable ContentDocument content) {
    if (content == null) {
      return Content.Deleted.DELETED;
    }
    return content.text() != null
        ? new Content.Message(new MessageText(content.text()))
        : new Content.Note(
            SystemCode.valueOf(Objects.requireNonNull(content.code(), "code")),
            Objects.requireNonNullElse(content.params(), Map.of()));
  }

  static PostKey postKey(EntryDocument document) {
    return new PostKey(new UserId(document.sender()), MessageKey.parse(document.key()));
  }
}

package dev.outcry.adapter.json;

import dev.outcry.domain.attachment.Attached;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.References;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/** What an entry holds, as an object: a tombstone is one too, of which only the kind is left. */
record ContentForm(
    Kind type,
    Optional<MessageText> text,
    Optional<References> references,
    Optional<List<Attached>> attachments,
    Optional<Content.Note> note) {

  enum Kind {
    MESSAGE,
    NOTE,
    DELETED
  }

  /** Where it is found. */
  interface InEntry {
    @JsonSerialize(converter = Writing.class)
    @JsonDeserialize(converter = Reading.class)
    Content content();
  }

  static final class Writing extends StdConverter<Content, ContentForm> {
    @Override
    public ContentForm convert(Content content) {
      Kind kind =
          content.text().isPresent()
              ? Kind.MESSAGE
              : content.note().isPresent() ? Kind.NOTE : Kind.DELETED;
      Optional<References> references =
          Optional.of(content.references()).filter(some -> !some.equals(References.NONE));
      Optional<List<Attached>> attachments =
          Optional.of(content.attachments()).filter(some -> !some.isEmpty());
      return new ContentForm(kind, content.text(), references, attachments, content.note());
    }
  }

  static final class Reading extends StdConverter<ContentForm, Content> {
    @Override
    public Content convert(ContentForm form) {
      return switch (form.type) {
        case MESSAGE ->
            new Content.Message(
                form.text.orElseThrow(),
                form.references.orElse(References.NONE),
                form.attachments.orElse(List.of()));
        case NOTE -> form.note.orElseThrow();
        case DELETED -> Content.Deleted.DELETED;
      };
    }
  }
}

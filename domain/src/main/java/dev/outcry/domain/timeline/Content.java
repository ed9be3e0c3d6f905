package dev.outcry.domain.timeline;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.Params;
import dev.outcry.domain.attachment.Attached;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an entry holds at present. */
public sealed interface Content {

  /** What was said, if someone said something that still stands. */
  default Optional<MessageText> text() {
    return Optional.empty();
  }

  /** What happened, if something did. */
  default Optional<Note> note() {
    return Optional.empty();
  }

  /** What a message points at; what is none points at nothing. */
  default References references() {
    return References.NONE;
  }

  /** The files of a message; what is none has none. */
  default List<Attached> attachments() {
    return List.of();
  }

  /**
   * Someone said something.
   *
   * @param words only empty with an attachment
   * @param attachments at most {@value Attached#MOST}
   */
  record Message(MessageText words, References references, List<Attached> attachments)
      implements Content {
    public Message {
      attachments = List.copyOf(attachments);
      require(attachments.size() <= Attached.MOST, "attachmentIds", "must be at most 10");
      if (attachments.isEmpty()) {
        words.required();
      }
    }

    /** Without files. */
    public Message(MessageText words, References references) {
      this(words, references, List.of());
    }

    /** To nobody in particular. */
    public Message(MessageText words) {
      this(words, References.NONE);
    }

    @Override
    public Optional<MessageText> text() {
      return Optional.of(words);
    }
  }

  /**
   * Something happened (rule M-14).
   *
   * @param params as {@link Params} are
   */
  record Note(SystemCode code, Map<String, Object> params) implements Content {
    public Note {
      params = Params.copyOf(params);
    }

    @Override
    public Optional<Note> note() {
      return Optional.of(this);
    }
  }

  /** A tombstone: nothing is left of what was said (rule M-09). */
  enum Deleted implements Content {
    DELETED
  }
}

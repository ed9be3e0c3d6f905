package dev.outcry.domain.timeline;

import static dev.outcry.domain.InvalidValueException.require;

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

  /** Someone said something. */
  record Message(MessageText words) implements Content {
    @Override
    public Optional<MessageText> text() {
      return Optional.of(words);
    }
  }

  /**
   * Something happened (rule M-14).
   *
   * @param params ids as strings, numbers and amounts in minor units as {@link Long}; no names, no
   *     prose
   */
  record Note(SystemCode code, Map<String, Object> params) implements Content {
    public Note {
      params = Map.copyOf(params);
      params
          .values()
          .forEach(
              value ->
                  require(
                      value instanceof String || value instanceof Long,
                      "params",
                      "must be strings and integers"));
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

package dev.outcry.adapter.in.rest;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.application.port.in.FindUsers;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Content.Note;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryType;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Reactions;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a timeline. One that the caller may not see has {@code roomId}, {@code seq}, {@code
 * rev} and {@code hidden} alone.
 *
 * @param content {@code null} is said where nothing is left or was; nothing at all of what is
 *     hidden
 * @param timestamp the same as {@code createdAt}
 */
record EntryJson(
    String roomId,
    long seq,
    @Nullable String id,
    long rev,
    @Nullable String messageKey,
    @Nullable String senderId,
    @Nullable String senderNickname,
    @Nullable String type,
    @Nullable Optional<String> content,
    @Nullable String code,
    @Nullable Map<String, Object> params,
    @Nullable List<AttachmentJson> attachments,
    @Nullable Long replyToSeq,
    @Nullable List<ReactionJson> reactions,
    @Nullable List<String> mentions,
    @Nullable Instant createdAt,
    @Nullable Instant timestamp,
    @Nullable Instant editedAt,
    @Nullable Instant deletedAt,
    @Nullable Boolean hidden) {

  /**
   * @param userIds the first of them
   */
  record ReactionJson(String emoji, int count, List<String> userIds) {
    private static final int MOST_IDS = 50;

    static ReactionJson of(Reactions.Kind kind) {
      return new ReactionJson(
          kind.emoji().value(),
          kind.people().size(),
          kind.people().stream().limit(MOST_IDS).map(UserId::value).toList());
    }
  }

  private static final Pattern PLACE = Pattern.compile("[1-9][0-9]{0,17}");

  /** Each with the name of its sender, all of which are asked for together. */
  static List<EntryJson> all(List<EntryView> views, FindUsers users) {
    Stream<UserId> senders =
        views.stream()
            .flatMap(
                view ->
                    view.<Stream<UserId>>fold(
                        visible -> Stream.of(visible.entry().sender()), hidden -> Stream.empty()));
    Names names = Names.of(users, senders);
    return views.stream().map(view -> of(view, names)).toList();
  }

  static EntryJson of(EntryView view, Names names) {
    return view.fold(visible -> of(visible.entry(), names), EntryJson::hidden);
  }

  static EntryJson of(Entry entry, Names names) {
    Optional<Note> note = entry.content().note();
    return new EntryJson(
        entry.roomId().value(),
        entry.seq().value(),
        idOf(entry.roomId(), entry.seq()),
        entry.rev().value(),
        entry.posting().key().toString(),
        entry.type() == EntryType.SYSTEM ? null : entry.sender().value(),
        names.nickname(entry.sender()),
        entry.type().name(),
        entry.content().text().map(MessageText::value),
        note.map(n -> n.code().name()).orElse(null),
        note.map(Note::params).orElse(null),
        entry.content().attachments().stream().map(AttachmentJson::of).toList(),
        entry.content().references().replyTo().map(Seq::value).orElse(null),
        entry.reactions().kinds().stream().map(ReactionJson::of).toList(),
        entry.content().references().mentions().stream().map(UserId::value).toList(),
        entry.posting().at(),
        entry.posting().at(),
        entry.editedAt().orElse(null),
        entry.deletedAt().orElse(null),
        null);
  }

  private static EntryJson hidden(EntryView.Hidden hidden) {
    return new EntryJson(
        hidden.roomId().value(),
        hidden.seq().value(),
        null,
        hidden.rev().value(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        true);
  }

  static String idOf(RoomId roomId, Seq seq) {
    return roomId.value() + "." + seq.value();
  }

  /** The place of the entry with this id. */
  static Seq seqOf(RoomId roomId, String field, String id) {
    String prefix = roomId.value() + ".";
    String place = id.startsWith(prefix) ? id.substring(prefix.length()) : "";
    require(PLACE.matcher(place).matches(), field, "must be the id of an entry of this room");
    return new Seq(Long.parseLong(place));
  }
}

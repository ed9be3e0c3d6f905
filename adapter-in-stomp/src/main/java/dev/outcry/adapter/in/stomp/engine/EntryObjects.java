package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.adapter.in.stomp.engine.Nicknames.Known;
import dev.outcry.domain.attachment.Attached;
import dev.outcry.domain.timeline.Content.Note;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryType;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Reactions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Entries as JSON. */
final class EntryObjects {

  /** So many of those who reacted are named. */
  private static final int MOST_REACTING = 50;

  private final Nicknames nicknames;

  EntryObjects(Nicknames nicknames) {
    this.nicknames = nicknames;
  }

  /** Null as long as the sender's name is not known. */
  @Nullable ObjectNode of(EntryView view) {
    return view.fold(visible -> full(visible.entry()), EntryObjects::hidden);
  }

  private static ObjectNode hidden(EntryView.Hidden hidden) {
    return ServerFrames.object()
        .put("roomId", hidden.roomId().value())
        .put("seq", hidden.seq().value())
        .put("rev", hidden.rev().value())
        .put("hidden", true);
  }

  private @Nullable ObjectNode full(Entry entry) {
    Known sender = nicknames.of(entry.sender());
    if (sender == null) {
      return null;
    }
    String createdAt = Encodings.time(entry.posting().at());
    ObjectNode json =
        ServerFrames.object()
            .put("roomId", entry.roomId().value())
            .put("seq", entry.seq().value())
            .put("id", entry.roomId().value() + "." + entry.seq().value())
            .put("rev", entry.rev().value())
            .put("messageKey", entry.posting().key().toString());
    if (entry.type() != EntryType.SYSTEM) {
      json.put("senderId", entry.sender().value());
    }
    sender.nickname().ifPresent(name -> json.put("senderNickname", name.value()));
    json.put("type", entry.type().name())
        .put("content", entry.content().text().map(MessageText::value).orElse(null));
    entry.content().note().ifPresent(note -> put(note, json));
    put(entry.content().attachments(), json.putArray("attachments"));
    entry.content().references().replyTo().ifPresent(seq -> json.put("replyToSeq", seq.value()));
    put(entry.reactions(), json.putArray("reactions"));
    ArrayNode mentions = json.putArray("mentions");
    entry.content().references().mentions().forEach(person -> mentions.add(person.value()));
    json.put("createdAt", createdAt).put("timestamp", createdAt);
    entry.editedAt().ifPresent(at -> json.put("editedAt", Encodings.time(at)));
    entry.deletedAt().ifPresent(at -> json.put("deletedAt", Encodings.time(at)));
    return json;
  }

  private static void put(List<Attached> files, ArrayNode json) {
    for (Attached file : files) {
      ObjectNode attachment =
          json.addObject()
              .put("id", file.id().value())
              .put("name", file.name().value())
              .put("mediaType", file.mediaType().value())
              .put("size", file.size());
      if (file.hasThumbnail()) {
        attachment.put("thumbnail", true);
      }
    }
  }

  private static void put(Reactions reactions, ArrayNode json) {
    for (Reactions.Kind kind : reactions.kinds()) {
      ObjectNode reaction =
          json.addObject().put("emoji", kind.emoji().value()).put("count", kind.people().size());
      ArrayNode userIds = reaction.putArray("userIds");
      kind.people().stream().limit(MOST_REACTING).forEach(person -> userIds.add(person.value()));
    }
  }

  private static void put(Note note, ObjectNode json) {
    json.put("code", note.code().name());
    Encodings.putParams(note.params(), json);
  }
}

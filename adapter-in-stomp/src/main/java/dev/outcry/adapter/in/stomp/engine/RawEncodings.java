package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.adapter.in.stomp.engine.Nicknames.Known;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.connection.ConnectionStatus;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What clients that speak in JSON alone are told as it happens. */
final class RawEncodings {

  private final Nicknames nicknames;
  private final EntryObjects objects;
  private final EncodedEntries entries;

  RawEncodings(Nicknames nicknames) {
    this.nicknames = nicknames;
    this.objects = new EntryObjects(nicknames);
    this.entries = new EncodedEntries(this::encode);
  }

  /** Null as long as the sender's name is not known. */
  @Nullable SharedMessage entry(RoomId channel, EntryView view) {
    return entries.of(channel, view);
  }

  private byte @Nullable [] encode(RoomId channel, EntryView view) {
    UserId sender = view.fold(visible -> visible.entry().sender(), hidden -> UserId.SYSTEM);
    Known name = nicknames.of(sender);
    ObjectNode entry = objects.of(view);
    if (name == null || entry == null) {
      return null;
    }
    ObjectNode json = RawFrames.inChannel("NOTIFY_MESSAGE", channel);
    name.username().map(Username::value).ifPresent(username -> json.put("username", username));
    entry.remove("roomId");
    if (entry.has("type")) {
      json.set("entryType", entry.remove("type")); // A frame's type is another.
    }
    json.setAll(entry);
    return ServerFrames.json(json);
  }

  /** What another did to a connection. Null as long as that one's name is not known. */
  byte @Nullable [] connection(Connection connection, UserId other) {
    Known name = nicknames.of(other);
    if (name == null) {
      return null;
    }
    ObjectNode json = RawFrames.frame(typeOf(connection.status()));
    name.username().map(Username::value).ifPresent(username -> json.put("username", username));
    name.nickname().ifPresent(nickname -> json.put("nickname", nickname.value()));
    return ServerFrames.json(json.put("status", connection.status().name()));
  }

  private static String typeOf(ConnectionStatus status) {
    return switch (status) {
      case PENDING -> "NOTIFY_INVITE";
      case ACCEPTED -> "NOTIFY_ACCEPT";
      case REJECTED -> "NOTIFY_REJECT";
      case DISCONNECTED -> "NOTIFY_DISCONNECT";
    };
  }
}

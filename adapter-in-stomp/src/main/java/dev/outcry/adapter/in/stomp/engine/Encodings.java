package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.adapter.in.stomp.engine.Nicknames.Known;
import dev.outcry.application.port.in.WatchPresence.Change;
import dev.outcry.application.port.out.FeedMessage.AuctionChanged;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entries, auctions and presence as they go over the wire, each made once however many receive it:
 * the last ones are kept, in a table that does not grow.
 */
final class Encodings {

  private static final int KEPT = 1 << 10;
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private record EncodedAuction(AuctionChanged change, SharedMessage message) {}

  private record EncodedPresence(String destination, Change change, SharedMessage message) {
    boolean is(String destination, Change change) {
      return this.change.equals(change) && this.destination.equals(destination);
    }
  }

  private final Nicknames nicknames;
  private final EncodedEntries entries;
  private final AtomicReferenceArray<@Nullable EncodedAuction> auctions =
      new AtomicReferenceArray<>(KEPT);

  private final AtomicReferenceArray<@Nullable EncodedPresence> presences =
      new AtomicReferenceArray<>(KEPT);
  private final AtomicLong messages = new AtomicLong();

  Encodings(Nicknames nicknames) {
    this.nicknames = nicknames;
    EntryObjects objects = new EntryObjects(nicknames);
    this.entries =
        new EncodedEntries(
            (roomId, view) -> {
              ObjectNode content = objects.of(view);
              return content == null
                  ? null
                  : inRoom(roomId, Long.toString(view.rev().value()), content);
            });
  }

  /** Null as long as the sender's name is not known. */
  @Nullable SharedMessage entry(RoomId roomId, EntryView view) {
    return entries.of(roomId, view);
  }

  /** Null as long as the leader's name is not known. */
  @Nullable SharedMessage auction(AuctionChanged change) {
    int slot =
        (change.auctionId().hashCode() + Long.hashCode(change.state().version())) & (KEPT - 1);
    EncodedAuction kept = auctions.get(slot);
    if (kept == null || !kept.change().equals(change)) {
      ObjectNode content = object(change);
      if (content == null) {
        return null;
      }
      String id = change.auctionId().value();
      String messageId = "a-" + id + "-" + change.state().version();
      kept =
          new EncodedAuction(
              change,
              new SharedMessage(ServerFrames.message("/topic/auction." + id, messageId, content)));
      auctions.set(slot, kept);
    }
    return kept.message();
  }

  /** Someone came or went. */
  SharedMessage presence(String destination, Change change) {
    int slot = (destination.hashCode() + change.hashCode()) & (KEPT - 1);
    EncodedPresence kept = presences.get(slot);
    if (kept == null || !kept.is(destination, change)) {
      ObjectNode content =
          ServerFrames.object()
              .put("userId", change.userId().value())
              .put("status", change.status().name())
              .put("timestamp", time(change.at()));
      kept = new EncodedPresence(destination, change, ofPresence(destination, content));
      presences.set(slot, kept);
    }
    return kept.message();
  }

  /** So many are present. */
  SharedMessage online(String destination, int count) {
    return ofPresence(destination, ServerFrames.object().put("online", count));
  }

  private SharedMessage ofPresence(String destination, ObjectNode content) {
    return new SharedMessage(
        ServerFrames.message(destination, "p-" + messages.incrementAndGet(), content));
  }

  /** One person is told something. */
  static byte[] notice(String destination, Notice notice) {
    ObjectNode content =
        ServerFrames.object().put("id", notice.id().toString()).put("kind", notice.kind().name());
    putParams(notice.params(), content);
    content.put("createdAt", time(notice.at()));
    return ServerFrames.message(destination, "n-" + notice.id(), content);
  }

  /**
   * How two stand to each other, for one of them. Null as long as the other's name is not known.
   */
  byte @Nullable [] connection(String destination, Connection connection, UserId other) {
    Known name = nicknames.of(other);
    if (name == null) {
      return null;
    }
    ObjectNode content = ServerFrames.object().put("userId", other.value());
    name.nickname().ifPresent(nickname -> content.put("nickname", nickname.value()));
    content
        .put("status", connection.status().name())
        .put("invitedBy", connection.invitedBy().value())
        .put("changedBy", connection.changedBy().value())
        .put("changedAt", time(connection.changedAt()))
        .put("version", connection.version());
    String messageId = "c-" + messages.incrementAndGet();
    return ServerFrames.message(destination, messageId, content);
  }

  /** Something that happens to a room without being an entry of it. */
  static byte[] event(RoomId roomId, String event, long rev) {
    ObjectNode content = ServerFrames.object().put("event", event).put("rev", rev);
    return inRoom(roomId, event + "-" + rev, content);
  }

  /** What somebody does in a room right now. */
  byte[] signal(RoomId roomId, String event, UserId person, Consumer<ObjectNode> more) {
    ObjectNode content = ServerFrames.object().put("event", event).put("userId", person.value());
    more.accept(content);
    return inRoom(roomId, event + "-" + messages.incrementAndGet(), content);
  }

  static byte[] draining(RoomId roomId) {
    return inRoom(roomId, "DRAINING", ServerFrames.object().put("event", "DRAINING"));
  }

  static String time(Instant instant) {
    return MILLIS.format(instant);
  }

  private static byte[] inRoom(RoomId roomId, String id, ObjectNode content) {
    return ServerFrames.message(
        "/topic/room." + roomId.value(), "r-" + roomId.value() + "-" + id, content);
  }

  static void putParams(Map<String, Object> given, ObjectNode json) {
    ObjectNode params = json.putObject("params");
    given.forEach(
        (name, value) -> {
          if (value instanceof Long number) {
            params.put(name, number);
          } else {
            params.put(name, value.toString());
          }
        });
  }

  private @Nullable ObjectNode object(AuctionChanged change) {
    AuctionState state = change.state();
    Known leader = nicknames.of(state.leader().orElse(UserId.SYSTEM));
    if (leader == null) {
      return null;
    }
    ObjectNode json =
        ServerFrames.object()
            .put("auctionId", change.auctionId().value())
            .put("price", state.price().minorUnits())
            .put("currency", state.price().currency().getCurrencyCode())
            .put("bidCount", state.bidCount());
    leader.nickname().ifPresent(name -> json.put("leaderMasked", name.masked()));
    state.buyNow().ifPresent(price -> json.put("buyNowPrice", price.minorUnits()));
    json.put("minimum", state.minimum().minorUnits())
        .put("reserveMet", state.reserveMet())
        .put("endsAt", time(state.endsAt()))
        .put("extended", change.extended())
        .put("status", state.status().name());
    state.reason().ifPresent(reason -> json.put("reason", reason.name()));
    return json.put("version", state.version()).put("serverTime", time(change.at()));
  }
}

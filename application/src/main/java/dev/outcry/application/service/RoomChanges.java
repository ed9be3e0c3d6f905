package dev.outcry.application.service;

import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage.AccessChanged;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Content.Note;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.SystemCode;
import dev.outcry.domain.user.UserId;
import java.util.Map;
import java.util.Set;

/** What a change of a room or of who is in it causes: notes, and the end of what is watched. */
final class RoomChanges {

  private final CarryOutEffects effects;
  private final IdGenerator ids;
  private final Feed feed;

  RoomChanges(CarryOutEffects effects, IdGenerator ids, Feed feed) {
    this.effects = effects;
    this.ids = ids;
    this.feed = feed;
  }

  /** Each change is a cause of its own. */
  Effect note(SystemCode code, RoomId roomId, Map<String, Object> params) {
    return new Effect.RoomNote(
        source(roomId),
        roomId,
        MessageKey.causedBy(code + ":" + ids.next()),
        new Note(code, params));
  }

  Effect note(SystemCode code, RoomId roomId, UserId userId) {
    return note(code, roomId, Map.of("userId", userId.value()));
  }

  Effect removed(Membership member, UserId by) {
    return note(
        SystemCode.LEAVE,
        member.roomId(),
        Map.of("userId", member.userId().value(), "by", by.value()));
  }

  Effect assigned(Membership member, MemberRole role) {
    return note(
        SystemCode.ROLE,
        member.roomId(),
        Map.of("userId", member.userId().value(), "role", role.name()));
  }

  /** Notes of changes that were made just now. */
  void tell(RoomId roomId) {
    effects.soon(Set.of(source(roomId)));
  }

  /** As above, where this person may no longer read what they could. */
  void cut(RoomId roomId, UserId person) {
    feed.publish(Channel.of(roomId), new AccessChanged(roomId, person));
    tell(roomId);
  }

  private static String source(RoomId roomId) {
    return "room:" + roomId.value();
  }
}

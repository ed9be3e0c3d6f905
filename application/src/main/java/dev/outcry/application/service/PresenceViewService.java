package dev.outcry.application.service;

import dev.outcry.application.port.in.ListLookingMembers;
import dev.outcry.application.port.in.ListOnlineMembers;
import dev.outcry.application.port.in.ListSessions;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Set;

final class PresenceViewService implements ListOnlineMembers, ListLookingMembers, ListSessions {

  private final Rooms rooms;
  private final Presence presence;
  private final Sessions sessions;
  private final RoomAccess access;

  PresenceViewService(Rooms rooms, Presence presence, Sessions sessions, RoomAccess access) {
    this.rooms = rooms;
    this.presence = presence;
    this.sessions = sessions;
    this.access = access;
  }

  @Override
  public List<UserId> list(ListOnlineMembers.Query query) {
    List<UserId> members = members(query.caller(), query.roomId());
    Set<UserId> present = presence.presentAmong(members);
    return members.stream().filter(present::contains).toList();
  }

  @Override
  public List<UserId> list(ListLookingMembers.Query query) {
    RoomId roomId = query.roomId();
    List<UserId> members = members(query.caller(), roomId);
    Set<UserId> looking = presence.lookingAt(Set.of(roomId)).getOrDefault(roomId, Set.of());
    return members.stream().filter(looking::contains).toList();
  }

  private List<UserId> members(UserId caller, RoomId roomId) {
    access.member(caller, roomId);
    return rooms.members(roomId, Room.GROUP_LIMIT).stream().map(Membership::userId).toList();
  }

  @Override
  public List<Session> list(ListSessions.Query query) {
    int limit = Math.max(0, Math.min(query.limit(), MAX_LIMIT));
    return query
        .of()
        .map(userId -> sessions.of(userId).stream().limit(limit).toList())
        .orElseGet(() -> sessions.some(limit));
  }
}

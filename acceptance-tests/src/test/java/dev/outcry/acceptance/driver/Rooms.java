package dev.outcry.acceptance.driver;

import java.util.List;
import java.util.Optional;

/** Rooms and who is in them. People and rooms go by their ids, the caller always first. */
public interface Rooms {

  /** Stands for an answer that says no more than that it is done. */
  enum Done {
    DONE
  }

  /**
   * @param created whether this very call made the room
   */
  record Opened(String roomId, boolean created) {}

  record Member(String userId, String role) {}

  /**
   * @param readSeq how far the caller has come
   * @param inviteCode for those who keep order in a group
   */
  record Detail(
      String type,
      List<Member> members,
      long headSeq,
      long headRev,
      long readSeq,
      Optional<String> inviteCode) {}

  /** A room in the list of somebody who is in it. */
  record MyRoom(
      String roomId,
      String type,
      Optional<String> companionId,
      long members,
      Optional<String> lastMessage,
      int unread,
      boolean muted) {}

  /**
   * @param context empty, {@code item:<id>} or {@code auction:<id>}
   */
  Answer<Opened> openDirect(String caller, String target, String context);

  /** Answers the room's id. */
  Answer<String> createGroup(String owner, String name, List<String> members);

  Answer<Done> join(String caller, String roomId);

  /** A group that takes a code to join. */
  Answer<String> createInviteOnlyGroup(String owner, String name);

  /** Answers the room's id. */
  Answer<String> joinByInvite(String caller, String inviteCode);

  Answer<Done> renewInviteCode(String caller, String roomId);

  Answer<Done> kick(String caller, String roomId, String member);

  Answer<Done> mute(String caller, String roomId, String member, int minutes);

  Answer<Done> ban(String caller, String roomId, String person);

  Answer<Done> unban(String caller, String roomId, String person);

  /** Who is banned, the latest first. */
  Answer<List<String>> bans(String caller, String roomId);

  Answer<Done> assign(String caller, String roomId, String member, String role);

  Answer<Done> rename(String caller, String roomId, String name);

  Answer<Done> slowDown(String caller, String roomId, int seconds);

  Answer<Done> freeze(String caller, String roomId, boolean frozen);

  Answer<Done> leave(String caller, String roomId);

  Answer<Detail> view(String caller, String roomId);

  /** In the order in which they are shown. */
  Answer<List<MyRoom>> mine(String caller);

  /** Somebody has a room open. */
  interface View extends AutoCloseable {
    @Override
    void close();
  }

  /** Opens a room, in a session of its own. */
  Answer<View> enter(String caller, String roomId);

  /** Who has the room open. */
  Answer<List<String>> looking(String caller, String roomId);

  /** Whether the caller wants to be told of mentions only. */
  Answer<Done> muteForOneself(String caller, String roomId, boolean muted);

  Answer<Done> markRead(String caller, String roomId, long seq);

  Answer<Done> markDelivered(String caller, String roomId, long seq);
}

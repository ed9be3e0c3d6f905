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
   */
  record Detail(String type, List<Member> members, long headSeq, long headRev, long readSeq) {}

  /** A room in the list of somebody who is in it. */
  record MyRoom(
      String roomId,
      String type,
      Optional<String> companionId,
      long members,
      Optional<String> lastMessage,
      int unread) {}

  /**
   * @param context empty, {@code item:<id>} or {@code auction:<id>}
   */
  Answer<Opened> openDirect(String caller, String target, String context);

  /** Answers the room's id. */
  Answer<String> createGroup(String owner, String name, List<String> members);

  Answer<Done> join(String caller, String roomId);

  Answer<Done> leave(String caller, String roomId);

  Answer<Detail> view(String caller, String roomId);

  /** In the order in which they are shown. */
  Answer<List<MyRoom>> mine(String caller);

  Answer<Done> markRead(String caller, String roomId, long seq);

  Answer<Done> markDelivered(String caller, String roomId, long seq);
}

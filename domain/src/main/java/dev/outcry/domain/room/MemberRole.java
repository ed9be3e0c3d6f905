package dev.outcry.domain.room;

/** What a member may do. */
public enum MemberRole {
  /** Made the room; may do everything a moderator may. */
  OWNER,
  /** Keeps order: may delete what others wrote. */
  MODERATOR,
  /** Talks. */
  MEMBER;

  /** Whether this role may delete what others wrote. */
  public boolean isModerator() {
    return this != MEMBER;
  }
}

package dev.outcry.domain.room;

/** What a member may do. */
public enum MemberRole {
  /** May do everything a moderator may, and says who is one. */
  OWNER,
  /** Keeps order: may delete what others wrote, and silence or remove members. */
  MODERATOR,
  /** Talks. */
  MEMBER;

  /** Whether this role may delete what others wrote. */
  public boolean isModerator() {
    return this != MEMBER;
  }

  /** Whether this role may silence or remove someone of that role: never one's own or a higher. */
  public boolean outranks(MemberRole other) {
    return isModerator() && compareTo(other) < 0;
  }
}

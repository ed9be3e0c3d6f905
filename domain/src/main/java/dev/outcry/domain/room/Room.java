package dev.outcry.domain.room;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A place where people talk. What was said is its timeline; who is in it are its memberships.
 *
 * @param createdAt in milliseconds
 */
public record Room(RoomId id, Kind kind, UserId createdBy, Instant createdAt, RoomRules rules) {

  /** How many members a group may have. */
  public static final int GROUP_LIMIT = 1_000;

  /** A room where everyone may talk at any time. */
  public Room(RoomId id, Kind kind, UserId createdBy, Instant createdAt) {
    this(id, kind, createdBy, createdAt, RoomRules.NONE);
  }

  /** What the three kinds of rooms have of their own. */
  public sealed interface Kind {
    /** Which of the three it is. */
    RoomType type();

    /** What it is called; a direct room is called after the other person, by whoever shows it. */
    Optional<RoomName> name();

    /** Whether everyone signed in may read it without being a member. */
    default boolean isOpenToRead() {
      return false;
    }

    /** Whether whoever knows its id may become a member. */
    default boolean isOpenToJoin() {
      return true;
    }

    /** How many members it may have. */
    default int memberLimit() {
      return Integer.MAX_VALUE;
    }

    /** The last entry that someone who joins at this head may not see. */
    default Seq hiddenUpTo(Seq head) {
      return Seq.NONE;
    }
  }

  /** Two people; both see everything. */
  public record Direct(DirectPair pair) implements Kind {
    @Override
    public RoomType type() {
      return RoomType.DIRECT;
    }

    @Override
    public Optional<RoomName> name() {
      return Optional.empty();
    }

    @Override
    public boolean isOpenToJoin() {
      return false;
    }

    @Override
    public int memberLimit() {
      return 2;
    }
  }

  /**
   * Whoever was invited; members see what was said since they joined (rule M-31).
   *
   * @param inviteOnly whether it takes the code to join, and not only the id
   * @param inviteCode lets whoever has it join
   */
  public record Group(RoomName title, boolean inviteOnly, InviteCode inviteCode) implements Kind {
    public Group {
      require(
          title.value().codePointCount(0, title.value().length()) <= 100,
          "name",
          "must have at most 100 code points");
    }

    @Override
    public RoomType type() {
      return RoomType.GROUP;
    }

    @Override
    public Optional<RoomName> name() {
      return Optional.of(title);
    }

    @Override
    public boolean isOpenToJoin() {
      return !inviteOnly;
    }

    @Override
    public int memberLimit() {
      return GROUP_LIMIT;
    }

    @Override
    public Seq hiddenUpTo(Seq head) {
      return head;
    }
  }

  /** Everyone signed in may read, and join in order to talk; all see everything. */
  public record OfAuction(AuctionId auctionId, RoomName title) implements Kind {
    @Override
    public RoomType type() {
      return RoomType.AUCTION;
    }

    @Override
    public Optional<RoomName> name() {
      return Optional.of(title);
    }

    @Override
    public boolean isOpenToRead() {
      return true;
    }
  }

  /** Which kind it is. */
  public RoomType type() {
    return kind.type();
  }

  /** As what this person comes in: a seller always owns the room of the auction. */
  public MemberRole roleOf(UserId joining) {
    return type() == RoomType.AUCTION && joining.equals(createdBy)
        ? MemberRole.OWNER
        : MemberRole.MEMBER;
  }

  /** Whoever comes into a group that everybody has left owns it. */
  public Membership firstToCome(Membership membership) {
    return type() == RoomType.GROUP ? membership.as(MemberRole.OWNER) : membership;
  }

  /** The same under another name; only groups have one of their own. */
  public Room named(RoomName name) {
    return of(new Group(name, group("name").inviteOnly(), group("name").inviteCode()));
  }

  /** The same with another code: the one before opens nothing from then on. */
  public Room openedBy(InviteCode code) {
    return of(new Group(group("inviteCode").title(), group("inviteCode").inviteOnly(), code));
  }

  /** The same under other rules. */
  public Room under(RoomRules other) {
    return new Room(id, kind, createdBy, createdAt, other);
  }

  private Group group(String field) {
    require(kind instanceof Group, field, "belongs to groups only");
    return (Group) kind;
  }

  private Room of(Group other) {
    return new Room(id, other, createdBy, createdAt, rules);
  }
}

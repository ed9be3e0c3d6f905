package dev.outcry.domain.room;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A place where people talk. What was said is its timeline; who is in it are its memberships.
 *
 * @param createdAt in milliseconds
 */
public record Room(RoomId id, Kind kind, UserId createdBy, Instant createdAt) {

  /** How many members a group may have. */
  public static final int GROUP_LIMIT = 1_000;

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

  /** Whoever was invited; members see what was said since they joined (rule M-31). */
  public record Group(RoomName title) implements Kind {
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
}

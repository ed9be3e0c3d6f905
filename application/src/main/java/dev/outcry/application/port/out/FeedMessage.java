package dev.outcry.application.port.out;

import dev.outcry.domain.Refusal;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.Ruling;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a feed carries. Everything in it can be had from a store as well, but for what somebody is
 * doing right now, which is nothing to anybody later.
 */
public sealed interface FeedMessage {

  /**
   * Entries were posted or changed, in the order of their revisions.
   *
   * @param traces of what posted or changed them, as far as it is traced; empty if nothing is
   */
  record EntriesChanged(RoomId roomId, List<Entry> entries, Optional<List<TraceContext>> traces)
      implements FeedMessage {
    /** Belongs to no trace. */
    public EntriesChanged(RoomId roomId, List<Entry> entries) {
      this(roomId, entries, Optional.empty());
    }

    /** The same as part of these traces. */
    public EntriesChanged in(List<TraceContext> traces) {
      return new EntriesChanged(roomId, entries, Optional.of(traces));
    }
  }

  /** A room has come this far; whoever is behind has missed something. */
  record HeadMoved(RoomId roomId, Rev rev) implements FeedMessage {}

  /** What somebody does in a room right now. */
  sealed interface Signal extends FeedMessage {
    /** Who does. */
    UserId userId();
  }

  /** Somebody is typing. */
  record Typing(RoomId roomId, UserId userId) implements Signal {}

  /** Somebody has read up to here. */
  record ReadMoved(RoomId roomId, UserId userId, Seq seq) implements Signal {}

  /** Somebody has the room open now, or no longer, on whatever device. */
  record ViewChanged(RoomId roomId, UserId userId, boolean looking) implements Signal {}

  /** An auction changed in a way that anyone may know of. Bid and extension are one event. */
  record AuctionChanged(AuctionId auctionId, AuctionState state, boolean extended, Instant at)
      implements FeedMessage {}

  /** These people came or went; the sessions there are tell which. */
  record PresenceChanged(List<UserId> people, Instant at) implements FeedMessage {}

  /** This person hears others than before. */
  record BlocksChanged(UserId person) implements FeedMessage {}

  /** Of this room this person may read more or less than before, or nothing. */
  record AccessChanged(RoomId roomId, UserId person) implements FeedMessage {}

  /** One person is told something. */
  record NoticeGiven(Notice notice) implements FeedMessage {}

  /** Two people stand to each other in another way; each of them is told. */
  record ConnectionChanged(Connection connection) implements FeedMessage {}

  /** An answer for someone who waits. */
  sealed interface Reply extends FeedMessage {
    /** What it is waited for under. */
    long ticket();
  }

  /** To a wish to change a timeline. */
  record EntryReply(long ticket, EntryAnswer answer) implements Reply {}

  /** To a bid. */
  record BidReply(long ticket, Decision decision) implements Reply {}

  /** To a wish of those who run an auction. */
  record RulingReply(long ticket, Optional<RefusalCode> refusal) implements Reply {
    /** How an auction ruled. */
    public static RulingReply to(long ticket, Ruling ruling) {
      return new RulingReply(ticket, ruling.refusal().map(Refusal::code));
    }
  }

  /** To a read mark. */
  record MarkReply(long ticket) implements Reply {}
}

package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.NOON;
import static dev.outcry.adapter.tck.Samples.aNotice;
import static dev.outcry.adapter.tck.Samples.anAuction;
import static dev.outcry.adapter.tck.Samples.anyAuctionId;
import static dev.outcry.adapter.tck.Samples.anyFiles;
import static dev.outcry.adapter.tck.Samples.anyNote;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static dev.outcry.adapter.tck.Samples.toBuyAtOnce;

import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.TraceContext;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import java.util.List;
import java.util.Optional;

/** What feeds carry in tests. */
public final class FeedMessages {

  private FeedMessages() {}

  /** At least one of each kind, each with something else in it. */
  public static List<FeedMessage> ofEveryKind() {
    Commit commit =
        Commit.toNew(anyRoomId())
            .say(anyUserId(), " Zoë\tsagt: \"🦊\"\n")
            .note(anyNote())
            .say(anyUserId(), "teh")
            .say(anyUserId(), "taken back");
    Commit changed =
        commit.then().edit(commit.entries().get(2), "the").delete(commit.entries().get(3));
    Commit answered =
        changed
            .then()
            .say(anyUserId(), "yes", new References(Optional.of(new Seq(1)), List.of(anyUserId())));
    Commit shown = changed.then().attach(anyUserId(), "", anyFiles());
    Commit reacted =
        answered
            .react(answered.last(), anyUserId(), "👍🏽")
            .react(commit.entries().get(0), anyUserId(), "❤️");
    Auction auction = anAuction();
    Bidding bidding = Bidding.onNew(auction).bid();
    Bidding refused = bidding.then().bid(1_000, NOON);
    Auction sold = bidding.close().after();
    Auction unsold = Bidding.onNew(auction).close().after();
    return List.of(
        new FeedMessage.EntriesChanged(commit.roomId(), commit.entries()),
        new FeedMessage.EntriesChanged(commit.roomId(), changed.entries()),
        new FeedMessage.EntriesChanged(commit.roomId(), reacted.entries()),
        new FeedMessage.EntriesChanged(commit.roomId(), shown.entries()),
        new FeedMessage.EntriesChanged(commit.roomId(), changed.entries())
            .in(
                List.of(
                    new TraceContext("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))),
        new FeedMessage.HeadMoved(commit.roomId(), commit.after().rev()),
        new FeedMessage.Typing(commit.roomId(), anyUserId()),
        new FeedMessage.ReadMoved(commit.roomId(), anyUserId(), new Seq(3)),
        new FeedMessage.ViewChanged(commit.roomId(), anyUserId(), true),
        new FeedMessage.AuctionChanged(
            anyAuctionId(), AuctionState.of(auction, NOON), false, NOON.plusMillis(1)),
        new FeedMessage.AuctionChanged(
            anyAuctionId(), AuctionState.of(bidding.after(), NOON), true, NOON.plusMillis(2)),
        new FeedMessage.AuctionChanged(
            anyAuctionId(), AuctionState.of(sold, sold.endsAt()), false, sold.endsAt()),
        new FeedMessage.AuctionChanged(anyAuctionId(), AuctionState.of(unsold, NOON), false, NOON),
        new FeedMessage.AuctionChanged(
            anyAuctionId(), AuctionState.of(toBuyAtOnce(auction), NOON), false, NOON),
        new FeedMessage.PresenceChanged(List.of(anyUserId(), anyUserId()), NOON),
        new FeedMessage.NoticeGiven(aNotice(anyUserId(), NOON)),
        new FeedMessage.BlocksChanged(anyUserId()),
        new FeedMessage.AccessChanged(commit.roomId(), anyUserId()),
        new FeedMessage.ConnectionChanged(Connection.invitation(anyUserId(), anyUserId(), NOON)),
        new FeedMessage.EntryReply(1, new EntryAnswer.Persisted(new Seq(1), new Rev(2), true)),
        new FeedMessage.EntryReply(Long.MAX_VALUE, new EntryAnswer.Refused(RefusalCode.STALE_EDIT)),
        new FeedMessage.BidReply(2, bidding.last()),
        new FeedMessage.BidReply(3, refused.last()),
        new FeedMessage.MarkReply(4),
        new FeedMessage.RulingReply(5, Optional.empty()),
        new FeedMessage.RulingReply(6, Optional.of(RefusalCode.AUCTION_HAS_BIDS)));
  }
}

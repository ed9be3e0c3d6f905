package dev.outcry.application.service;

import dev.outcry.application.port.in.CancelAuction;
import dev.outcry.application.port.in.LowerReserve;
import dev.outcry.application.port.in.PublishAuction;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.CommandLane.Appended;
import dev.outcry.application.port.out.FeedMessage.RulingReply;
import dev.outcry.application.port.out.ReplyTo;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.Ruling;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What those who run an auction wish, in its turn among the bids. */
final class ManageAuctionService implements PublishAuction, CancelAuction, LowerReserve {

  private final Auctions auctions;
  private final CommandLane<AuctionCommand> lane;
  private final Replies replies;

  ManageAuctionService(Auctions auctions, CommandLane<AuctionCommand> lane, Replies replies) {
    this.auctions = auctions;
    this.lane = lane;
    this.replies = replies;
  }

  @Override
  public CompletionStage<Void> cancel(CancelAuction.Command command) {
    AuctionId id = command.auctionId();
    if (command.role() == UserRole.ADMIN) {
      known(id, command.caller());
    } else {
      checkSeller(id, command.caller());
    }
    return ruling(
        id,
        to ->
            new AuctionCommand.Cancel(id, command.caller(), command.role(), command.reason(), to));
  }

  @Override
  public CompletionStage<Void> publish(PublishAuction.Command command) {
    AuctionId id = command.auctionId();
    checkSeller(id, command.caller());
    return ruling(id, to -> new AuctionCommand.Publish(id, command.caller(), to));
  }

  @Override
  public CompletionStage<Void> lower(LowerReserve.Command command) {
    AuctionId id = command.auctionId();
    checkSeller(id, command.caller());
    return ruling(
        id, to -> new AuctionCommand.LowerReserve(id, command.caller(), command.reserve(), to));
  }

  private CompletionStage<Void> ruling(
      AuctionId id, Function<Optional<ReplyTo>, AuctionCommand.Managing> command) {
    AuctionCommand.Managing unanswered = command.apply(Optional.empty());
    return replies
        .<AuctionCommand, RulingReply>ask(
            lane,
            id.value(),
            to -> command.apply(Optional.of(to)),
            appended -> ruled(unanswered, appended))
        .answer()
        .thenApply(ManageAuctionService::granted);
  }

  /**
   * What would change nothing any more was ruled on, or will be ruled on like that: bids, ends and
   * a lower reserve are for good. Only whether the end has come is the lane's to say.
   */
  private Optional<RulingReply> ruled(AuctionCommand.Managing command, Appended appended) {
    Auction auction = auctions.find(command.auctionId()).orElseThrow();
    Ruling ruling = command.wish(appended.at()).on(auction);
    boolean isSettled = ruling.auction() == auction && !auction.isDue(appended.at());
    return isSettled ? Optional.of(RulingReply.to(0, ruling)) : Optional.empty();
  }

  private static Void granted(RulingReply reply) {
    if (reply.refusal().isPresent()) {
      throw new RefusedException(reply.refusal().get());
    }
    return null;
  }

  private void checkSeller(AuctionId id, UserId caller) {
    if (!known(id, caller).lot().seller().equals(caller)) {
      throw new RefusedException(RefusalCode.NOT_THE_SELLER);
    }
  }

  private Auction known(AuctionId id, UserId caller) {
    return auctions
        .find(id)
        .filter(auction -> auction.isKnownTo(caller))
        .orElseThrow(() -> new RefusedException(RefusalCode.AUCTION_NOT_FOUND));
  }
}

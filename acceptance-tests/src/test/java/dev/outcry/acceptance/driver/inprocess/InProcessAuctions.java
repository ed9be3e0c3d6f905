package dev.outcry.acceptance.driver.inprocess;

import static dev.outcry.acceptance.driver.inprocess.Asking.ask;
import static dev.outcry.acceptance.driver.inprocess.Asking.await;
import static dev.outcry.acceptance.driver.inprocess.SettableClock.instantOf;
import static dev.outcry.acceptance.driver.inprocess.SettableClock.timeOf;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Auctions;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.BuyNow;
import dev.outcry.application.port.in.CancelAuction;
import dev.outcry.application.port.in.FindBid;
import dev.outcry.application.port.in.ListAuctions;
import dev.outcry.application.port.in.LowerReserve;
import dev.outcry.application.port.in.OpenAuction;
import dev.outcry.application.port.in.PlaceBid;
import dev.outcry.application.port.in.PublishAuction;
import dev.outcry.application.port.in.ViewAuction;
import dev.outcry.application.port.in.WatchAuction;
import dev.outcry.application.port.out.Auctions.Place;
import dev.outcry.application.port.out.FeedMessage.AuctionChanged;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionState;
import dev.outcry.domain.auction.AuctionStatus;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.CancelReason;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.IncrementTable.Bracket;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

final class InProcessAuctions implements Auctions {

  private final Outcry outcry;
  private final InProcessPeople people;

  InProcessAuctions(Outcry outcry, InProcessPeople people) {
    this.outcry = outcry;
    this.people = people;
  }

  @Override
  public Answer<Opened> open(String seller, String title, List<String> pictures, Terms terms) {
    return ask(() -> opened(outcry.openAuction().open(command(seller, title, pictures, terms))));
  }

  @Override
  public Answer<Opened> draft(String seller, String title, Terms terms) {
    return ask(() -> opened(outcry.draftAuction().draft(command(seller, title, List.of(), terms))));
  }

  private static OpenAuction.Command command(
      String seller, String title, List<String> pictures, Terms terms) {
    List<AttachmentId> ids = pictures.stream().map(AttachmentId::new).toList();
    return new OpenAuction.Command(new UserId(seller), title, "", ids, inDomain(terms));
  }

  private static Opened opened(Auction auction) {
    return new Opened(auction.id().value(), auction.lot().roomId().value());
  }

  @Override
  public Answer<View> publish(String seller, String auctionId) {
    return ask(
        () -> {
          UserId by = new UserId(seller);
          AuctionId id = new AuctionId(auctionId);
          await(outcry.publishAuction().publish(new PublishAuction.Command(by, id)));
          return seen(by, id);
        });
  }

  @Override
  public Answer<Told> bid(String bidder, String auctionId, Bid bid) {
    return ask(
        () ->
            told(
                await(
                    outcry
                        .placeBid()
                        .place(
                            new PlaceBid.Command(
                                new UserId(bidder),
                                new AuctionId(auctionId),
                                new BidKey(bid.key()),
                                Money.of(bid.amount(), bid.currency()),
                                bid.expectedVersion())))));
  }

  @Override
  public Answer<Told> buy(String buyer, String auctionId, String key) {
    return ask(
        () ->
            told(
                await(
                    outcry
                        .buyNow()
                        .buy(
                            new BuyNow.Command(
                                new UserId(buyer), new AuctionId(auctionId), new BidKey(key))))));
  }

  @Override
  public Answer<Optional<Told>> find(String bidder, String auctionId, String key) {
    return ask(
        () ->
            outcry
                .findBid()
                .find(
                    new FindBid.Query(
                        new UserId(bidder), new AuctionId(auctionId), new BidKey(key)))
                .map(InProcessAuctions::told));
  }

  @Override
  public Answer<View> view(String caller, String auctionId) {
    return ask(() -> seen(new UserId(caller), new AuctionId(auctionId)));
  }

  @Override
  public Answer<List<String>> pictures(String caller, String auctionId) {
    ViewAuction.Query query = new ViewAuction.Query(new UserId(caller), new AuctionId(auctionId));
    return ask(
        () ->
            outcry.viewAuction().view(query).lot().pictures().stream()
                .map(AttachmentId::value)
                .toList());
  }

  @Override
  public Answer<View> cancel(String caller, String auctionId, Optional<String> reason) {
    return ask(
        () -> {
          UserId by = new UserId(caller);
          AuctionId id = new AuctionId(auctionId);
          await(
              outcry
                  .cancelAuction()
                  .cancel(
                      new CancelAuction.Command(
                          by, people.roleOf(caller), id, reason.map(CancelReason::new))));
          return seen(by, id);
        });
  }

  @Override
  public Answer<View> lowerReserve(String seller, String auctionId, long reserve) {
    return ask(
        () -> {
          UserId by = new UserId(seller);
          AuctionId id = new AuctionId(auctionId);
          Money price = outcry.viewAuction().view(new ViewAuction.Query(by, id)).state().price();
          await(
              outcry
                  .lowerReserve()
                  .lower(new LowerReserve.Command(by, id, price.withMinorUnits(reserve))));
          return seen(by, id);
        });
  }

  @Override
  public Answer<List<String>> list(
      String caller, Optional<String> status, Optional<String> seller, String title) {
    return ask(
        () -> {
          List<String> found = new ArrayList<>();
          Optional<Place> place = Optional.empty();
          do {
            ListAuctions.Page page =
                outcry
                    .listAuctions()
                    .list(
                        new ListAuctions.Query(
                            new UserId(caller),
                            status.map(AuctionStatus::valueOf),
                            seller.map(UserId::new),
                            Optional.of(title).filter(text -> !text.isEmpty()),
                            false,
                            place,
                            2));
            page.auctions().forEach(view -> found.add(view.lot().auctionId().value()));
            place = page.next();
          } while (place.isPresent());
          return found;
        });
  }

  private View seen(UserId caller, AuctionId id) {
    ViewAuction.AuctionView view = outcry.viewAuction().view(new ViewAuction.Query(caller, id));
    AuctionState state = view.state();
    return new View(
        state.status().name(),
        state.reason().map(Enum::name),
        view.cancelReason().map(CancelReason::value),
        state.price().minorUnits(),
        state.minimum().minorUnits(),
        state.bidCount(),
        view.leading(),
        state.winner().map(UserId::value),
        state.reserveMet(),
        state
            .buyNow()
            .map(price -> OptionalLong.of(price.minorUnits()))
            .orElseGet(OptionalLong::empty),
        timeOf(state.endsAt()),
        state.version());
  }

  @Override
  public Answer<Watch> watch(String caller, String auctionId) {
    return ask(
        () -> {
          List<Change> seen = new CopyOnWriteArrayList<>();
          WatchAuction.Watch watch =
              outcry
                  .watchAuction()
                  .watch(new AuctionId(auctionId), changed -> seen.add(change(changed)));
          return new CollectedChanges(seen, watch);
        });
  }

  private record CollectedChanges(List<Change> collected, WatchAuction.Watch watch)
      implements Watch {
    @Override
    public List<Change> seen() {
      return List.copyOf(collected);
    }

    @Override
    public void close() {
      watch.close();
    }
  }

  private static Change change(AuctionChanged changed) {
    AuctionState state = changed.state();
    return new Change(
        state.status().name(),
        state.price().minorUnits(),
        state.minimum().minorUnits(),
        state.bidCount(),
        timeOf(state.endsAt()),
        state.version());
  }

  private static Told told(Decision decision) {
    Decision.State state = decision.state();
    return new Told(
        decision.seq(),
        decision.result().name(),
        decision.refusal().map(Enum::name),
        state.price().minorUnits(),
        state.minimum().minorUnits(),
        state.leading(),
        state.reserveMet(),
        timeOf(state.endsAt()),
        state.extended(),
        state.version(),
        timeOf(decision.at()));
  }

  private static dev.outcry.domain.auction.Terms inDomain(Terms terms) {
    Money start = Money.of(terms.startPrice(), terms.currency());
    return new dev.outcry.domain.auction.Terms(
        BiddingMode.valueOf(terms.mode()),
        start,
        new IncrementTable(
            terms.increments().stream().map(i -> new Bracket(i.from(), i.step())).toList()),
        price(terms.reserve(), start),
        price(terms.buyNow(), start),
        new Schedule(
            instantOf(terms.startsAt()),
            instantOf(terms.endsAt()),
            terms.softClose().map(InProcessAuctions::inDomain)));
  }

  private static Optional<Money> price(OptionalLong amount, Money start) {
    return amount.isPresent()
        ? Optional.of(start.withMinorUnits(amount.getAsLong()))
        : Optional.empty();
  }

  private static dev.outcry.domain.auction.SoftClose inDomain(SoftClose softClose) {
    return new dev.outcry.domain.auction.SoftClose(
        softClose.window(),
        softClose.extension(),
        dev.outcry.domain.auction.SoftClose.Mode.valueOf(softClose.mode()),
        softClose.cap());
  }
}

package dev.outcry.adapter.in.rest;

import static dev.outcry.adapter.in.rest.Given.required;
import static dev.outcry.domain.RefusalCode.ATTACHMENT_NOT_FOUND;
import static dev.outcry.domain.RefusalCode.AUCTION_CANCELLED;
import static dev.outcry.domain.RefusalCode.AUCTION_ENDED;
import static dev.outcry.domain.RefusalCode.AUCTION_HAS_BIDS;
import static dev.outcry.domain.RefusalCode.AUCTION_NOT_FOUND;
import static dev.outcry.domain.RefusalCode.BID_TOO_LOW;
import static dev.outcry.domain.RefusalCode.BLOCKED;
import static dev.outcry.domain.RefusalCode.BUY_NOW_GONE;
import static dev.outcry.domain.RefusalCode.CURRENCY_MISMATCH;
import static dev.outcry.domain.RefusalCode.KEY_REUSED;
import static dev.outcry.domain.RefusalCode.NOT_ABOVE_OWN_MAX;
import static dev.outcry.domain.RefusalCode.NOT_AN_IMAGE;
import static dev.outcry.domain.RefusalCode.NOT_ELIGIBLE;
import static dev.outcry.domain.RefusalCode.NOT_OPEN_YET;
import static dev.outcry.domain.RefusalCode.NOT_THE_SELLER;
import static dev.outcry.domain.RefusalCode.PRICE_MOVED;
import static dev.outcry.domain.RefusalCode.RATE_LIMITED;
import static dev.outcry.domain.RefusalCode.REASON_REQUIRED;
import static dev.outcry.domain.RefusalCode.RESERVE_NOT_LOWER;
import static dev.outcry.domain.RefusalCode.SELLER_CANNOT_BID;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.BuyNow;
import dev.outcry.application.port.in.CancelAuction;
import dev.outcry.application.port.in.FindBid;
import dev.outcry.application.port.in.FindCurrency;
import dev.outcry.application.port.in.ListAuctions;
import dev.outcry.application.port.in.LowerReserve;
import dev.outcry.application.port.in.OpenAuction;
import dev.outcry.application.port.in.PlaceBid;
import dev.outcry.application.port.in.PublishAuction;
import dev.outcry.application.port.in.ReadBids;
import dev.outcry.application.port.in.ReadBids.KnownBid;
import dev.outcry.application.port.in.ViewAuction;
import dev.outcry.application.port.in.ViewAuction.AuctionView;
import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.AuctionStatus;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.CancelReason;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/auctions", produces = "application/json")
final class AuctionController {

  private final Outcry outcry;
  private final RestClock clock;

  AuctionController(Outcry outcry, RestClock clock) {
    this.outcry = outcry;
    this.clock = clock;
  }

  /**
   * @param currency the auction's if left out
   */
  record NewBidJson(
      @Nullable String bidKey,
      @Nullable Long amount,
      @Nullable String currency,
      @Nullable Long expectedVersion) {
    PlaceBid.Command by(UserId bidder, AuctionId auctionId, FindCurrency usual) {
      Currency given = currency == null ? usual.find(auctionId) : Money.currency(currency);
      return new PlaceBid.Command(
          bidder,
          auctionId,
          new BidKey(required("bidKey", bidKey)),
          new Money(required("amount", amount), given),
          expectedVersion == null ? OptionalLong.empty() : OptionalLong.of(expectedVersion));
    }

    /** Leaves out the amount, which may be a secret maximum. */
    @Override
    public String toString() {
      return "NewBidJson[" + bidKey + "]";
    }
  }

  record PurchaseJson(@Nullable String bidKey) {}

  record CancellationJson(@Nullable String reason) {}

  record ReserveJson(@Nullable Long reservePrice) {
    LowerReserve.Command by(UserId seller, AuctionView auction) {
      long amount = required("reservePrice", reservePrice);
      Currency currency = auction.state().price().currency();
      return new LowerReserve.Command(
          seller,
          auction.lot().auctionId(),
          Given.renamed("amount", "reservePrice", () -> new Money(amount, currency)));
    }

    /** Leaves out the reserve. */
    @Override
    public String toString() {
      return "ReserveJson[]";
    }
  }

  record UndecidedJson(String auctionId, String bidKey, String status) {}

  @Operation(summary = "Opens an auction of the caller's, or drafts it")
  @Refusals({ATTACHMENT_NOT_FOUND, NOT_AN_IMAGE})
  @ApiResponse(responseCode = "201", description = "Created")
  @PostMapping
  ResponseEntity<AuctionJson> open(UserId caller, @RequestBody NewAuctionJson body) {
    OpenAuction.Command command = body.by(caller, clock.now());
    Auction begun =
        body.isDraft() ? outcry.draftAuction().draft(command) : outcry.openAuction().open(command);
    AuctionId id = begun.id();
    return ResponseEntity.created(URI.create("/api/auctions/" + id)).body(one(caller, id.value()));
  }

  @Operation(summary = "Auctions by status, seller and part of the title, page by page")
  @GetMapping
  AuctionsJson list(
      UserId caller,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String sellerId,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean watched,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") int size) {
    ListAuctions.Query query =
        Given.renamed(
            "title",
            "q",
            () ->
                new ListAuctions.Query(
                    caller,
                    Optional.ofNullable(status).map(AuctionController::status),
                    Optional.ofNullable(sellerId).map(id -> Given.userId("sellerId", id)),
                    Optional.of(q).filter(part -> !part.isEmpty()),
                    watched,
                    Optional.ofNullable(cursor).map(AuctionsJson::place),
                    size));
    ListAuctions.Page page = outcry.listAuctions().list(query);
    Names names =
        Names.of(
            outcry.findUsers(), page.auctions().stream().flatMap(a -> a.state().leader().stream()));
    return AuctionsJson.of(page, caller, names);
  }

  private static AuctionStatus status(String name) {
    try {
      return AuctionStatus.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidValueException("status", "must be a status of auctions");
    }
  }

  @Operation(summary = "An auction as it stands")
  @Refusals({AUCTION_NOT_FOUND})
  @GetMapping("/{auctionId}")
  AuctionJson one(UserId caller, @PathVariable String auctionId) {
    AuctionView view = view(caller, auctionId);
    Names names = Names.of(outcry.findUsers(), view.state().leader().stream());
    return AuctionJson.of(view, caller, names);
  }

  @Operation(summary = "Bids. Sent again under its key, it gets the first answer")
  @Refusals({
    AUCTION_NOT_FOUND,
    BLOCKED,
    KEY_REUSED,
    RATE_LIMITED,
    NOT_OPEN_YET,
    AUCTION_ENDED,
    AUCTION_CANCELLED,
    SELLER_CANNOT_BID,
    NOT_ELIGIBLE,
    CURRENCY_MISMATCH,
    PRICE_MOVED,
    BID_TOO_LOW,
    NOT_ABOVE_OWN_MAX
  })
  @AnswersDecided
  @PostMapping("/{auctionId}/bids")
  CompletionStage<ResponseEntity<Object>> bid(
      UserId caller, @PathVariable String auctionId, @RequestBody NewBidJson body) {
    PlaceBid.Command command = body.by(caller, new AuctionId(auctionId), outcry.findCurrency());
    return answered(command.auctionId(), command.key(), outcry.placeBid().place(command));
  }

  @Operation(summary = "Buys the lot at once, before the first bid")
  @Refusals({
    AUCTION_NOT_FOUND,
    BLOCKED,
    KEY_REUSED,
    RATE_LIMITED,
    NOT_OPEN_YET,
    AUCTION_ENDED,
    AUCTION_CANCELLED,
    SELLER_CANNOT_BID,
    NOT_ELIGIBLE,
    BUY_NOW_GONE
  })
  @AnswersDecided
  @PostMapping("/{auctionId}/buy-now")
  CompletionStage<ResponseEntity<Object>> buyNow(
      UserId caller, @PathVariable String auctionId, @RequestBody PurchaseJson body) {
    AuctionId id = new AuctionId(auctionId);
    BidKey key = new BidKey(required("bidKey", body.bidKey()));
    return answered(id, key, outcry.buyNow().buy(new BuyNow.Command(caller, id, key)));
  }

  @Operation(summary = "The bids of an auction as far as the caller may know of them")
  @Refusals({AUCTION_NOT_FOUND})
  @GetMapping("/{auctionId}/bids")
  KnownBidsJson bids(
      UserId caller,
      @PathVariable String auctionId,
      @RequestParam(defaultValue = "0") long cursor,
      @RequestParam(defaultValue = "20") int size) {
    AuctionId id = new AuctionId(auctionId);
    ReadBids.Page page = outcry.readBids().read(new ReadBids.Query(caller, id, cursor, size));
    Names names = Names.of(outcry.findUsers(), page.bids().stream().map(KnownBid::bidder));
    return KnownBidsJson.of(page, caller, names);
  }

  @Operation(summary = "What became of a bid of the caller's")
  @Refusals(
      value = {AUCTION_NOT_FOUND},
      problems = ProblemCode.NOT_FOUND)
  @GetMapping("/{auctionId}/bids/{bidKey}")
  BidJson answerAgain(UserId caller, @PathVariable String auctionId, @PathVariable String bidKey) {
    return outcry
        .findBid()
        .find(new FindBid.Query(caller, new AuctionId(auctionId), new BidKey(bidKey)))
        .map(BidJson::of)
        .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
  }

  @Operation(summary = "Calls an auction off")
  @Refusals({
    AUCTION_NOT_FOUND,
    NOT_THE_SELLER,
    AUCTION_ENDED,
    AUCTION_CANCELLED,
    AUCTION_HAS_BIDS,
    REASON_REQUIRED
  })
  @PostMapping("/{auctionId}/cancel")
  CompletionStage<AuctionJson> cancel(
      UserId caller,
      UserRole role,
      @PathVariable String auctionId,
      @RequestBody(required = false) @Nullable CancellationJson body) {
    Optional<CancelReason> reason =
        Optional.ofNullable(body).map(CancellationJson::reason).map(CancelReason::new);
    return outcry
        .cancelAuction()
        .cancel(new CancelAuction.Command(caller, role, new AuctionId(auctionId), reason))
        .thenApplyAsync(done -> one(caller, auctionId));
  }

  @Operation(summary = "Opens a draft")
  @Refusals({AUCTION_NOT_FOUND, NOT_THE_SELLER, AUCTION_ENDED, AUCTION_CANCELLED})
  @PostMapping("/{auctionId}/publish")
  CompletionStage<AuctionJson> publish(UserId caller, @PathVariable String auctionId) {
    return outcry
        .publishAuction()
        .publish(new PublishAuction.Command(caller, new AuctionId(auctionId)))
        .thenApplyAsync(done -> one(caller, auctionId));
  }

  @Operation(summary = "Lowers the reserve")
  @Refusals({
    AUCTION_NOT_FOUND,
    NOT_THE_SELLER,
    AUCTION_ENDED,
    AUCTION_CANCELLED,
    CURRENCY_MISMATCH,
    RESERVE_NOT_LOWER
  })
  @PatchMapping("/{auctionId}/reserve")
  CompletionStage<AuctionJson> lowerReserve(
      UserId caller, @PathVariable String auctionId, @RequestBody ReserveJson body) {
    LowerReserve.Command command = body.by(caller, view(caller, auctionId));
    return outcry.lowerReserve().lower(command).thenApplyAsync(done -> one(caller, auctionId));
  }

  private AuctionView view(UserId caller, String auctionId) {
    return outcry.viewAuction().view(new ViewAuction.Query(caller, new AuctionId(auctionId)));
  }

  private static CompletionStage<ResponseEntity<Object>> answered(
      AuctionId id, BidKey key, CompletionStage<Decision> decision) {
    return decision
        .thenApply(AuctionController::answer)
        .exceptionally(failure -> undecided(id, key, failure));
  }

  private static ResponseEntity<Object> answer(Decision decision) {
    BidJson bid = BidJson.of(decision);
    return decision
        .refusal()
        .map(refusal -> ProblemJson.of(refusal, bid.facts()).answer())
        .orElseGet(
            () -> ResponseEntity.created(location(decision.auctionId(), bid.bidKey())).body(bid));
  }

  private static ResponseEntity<Object> undecided(AuctionId id, BidKey key, Throwable failure) {
    boolean unknown =
        failure instanceof OutcomeUnknownException
            || failure.getCause() instanceof OutcomeUnknownException;
    if (!unknown) {
      throw failure instanceof CompletionException wrapped
          ? wrapped
          : new CompletionException(failure);
    }
    return ResponseEntity.accepted()
        .location(location(id, key.value()))
        .body(new UndecidedJson(id.value(), key.value(), "UNDECIDED"));
  }

  private static URI location(AuctionId auctionId, String key) {
    return URI.create("/api/auctions/" + auctionId + "/bids/" + key);
  }
}

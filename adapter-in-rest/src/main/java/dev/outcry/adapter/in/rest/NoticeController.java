package dev.outcry.adapter.in.rest;

import static dev.outcry.domain.RefusalCode.AUCTION_NOT_FOUND;
import static dev.outcry.domain.RefusalCode.WATCHLIST_FULL;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.FollowAuction;
import dev.outcry.application.port.in.ListNotices;
import dev.outcry.application.port.in.MarkNoticesRead;
import dev.outcry.application.port.in.UnfollowAuction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people are told, and what they want to be told of. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
final class NoticeController {

  private final Outcry outcry;

  NoticeController(Outcry outcry) {
    this.outcry = outcry;
  }

  /**
   * @param ids which; without it, all that there are
   */
  record ReadJson(@Nullable List<@Nullable String> ids) {
    Optional<Set<NoticeId>> which() {
      return Optional.ofNullable(ids).map(ReadJson::parse);
    }

    private static Set<NoticeId> parse(List<@Nullable String> ids) {
      return Given.list("ids", ids).stream()
          .map(id -> Given.renamed("id", "ids", () -> NoticeId.parse(id)))
          .collect(Collectors.toSet());
    }
  }

  @Operation(summary = "What the caller was told, page by page")
  @GetMapping("/notifications")
  NoticesJson list(
      UserId caller,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") int size) {
    ListNotices.Query query =
        new ListNotices.Query(caller, Optional.ofNullable(cursor).map(NoticesJson::place), size);
    return NoticesJson.of(outcry.listNotices().list(query));
  }

  @Operation(summary = "Marks notices as read")
  @PostMapping("/notifications/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(UserId caller, @RequestBody(required = false) @Nullable ReadJson body) {
    outcry
        .markNoticesRead()
        .mark(
            new MarkNoticesRead.Command(
                caller, Optional.ofNullable(body).flatMap(ReadJson::which)));
  }

  @Operation(summary = "Follows an auction")
  @Refusals({AUCTION_NOT_FOUND, WATCHLIST_FULL})
  @PutMapping("/auctions/{auctionId}/watch")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void follow(UserId caller, @PathVariable String auctionId) {
    outcry.followAuction().follow(new FollowAuction.Command(caller, new AuctionId(auctionId)));
  }

  @Operation(summary = "Follows it no longer")
  @Refusals({AUCTION_NOT_FOUND})
  @DeleteMapping("/auctions/{auctionId}/watch")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unfollow(UserId caller, @PathVariable String auctionId) {
    outcry
        .unfollowAuction()
        .unfollow(new UnfollowAuction.Command(caller, new AuctionId(auctionId)));
  }
}

package dev.outcry.adapter.in.rest;

import static dev.outcry.domain.RefusalCode.AUCTION_NOT_FOUND;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.AuditAuction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.history.Flaw;
import dev.outcry.domain.history.Link;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For {@link AdministratorsOnly}. */
@RestController
@RequestMapping(path = "/api/auctions", produces = "application/json")
final class AuditController {

  private final Outcry outcry;

  AuditController(Outcry outcry) {
    this.outcry = outcry;
  }

  /**
   * @param steps how many fit
   * @param link of the last one that does
   * @param flaw the first that does not; null if all do
   */
  record AuditJson(
      String auctionId,
      boolean intact,
      long steps,
      @Nullable String link,
      @Nullable FlawJson flaw) {
    static AuditJson of(AuditAuction.Report report) {
      return new AuditJson(
          report.auctionId().value(),
          report.isIntact(),
          report.steps(),
          report.link().map(Link::toString).orElse(null),
          report.flaw().map(FlawJson::of).orElse(null));
    }
  }

  /**
   * @param seq its number; 0 for how the auction was begun
   * @param kind CHAIN, ANSWER or STATE
   */
  record FlawJson(long seq, String kind) {
    static FlawJson of(Flaw flaw) {
      return new FlawJson(flaw.seq(), flaw.kind().name());
    }
  }

  @Operation(summary = "Plays the history of an auction again")
  @Refusals(
      value = {AUCTION_NOT_FOUND},
      problems = ProblemCode.FORBIDDEN)
  @GetMapping("/{auctionId}/audit")
  AuditJson audit(@PathVariable String auctionId) {
    AuditAuction.Query query = new AuditAuction.Query(new AuctionId(auctionId));
    return AuditJson.of(outcry.auditAuction().audit(query));
  }
}

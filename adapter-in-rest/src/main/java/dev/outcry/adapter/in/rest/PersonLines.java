package dev.outcry.adapter.in.rest;

import dev.outcry.adapter.in.rest.ConnectionsJson.ConnectionJson;
import dev.outcry.adapter.in.rest.NoticesJson.NoticeJson;
import dev.outcry.adapter.in.rest.UserController.ProfileJson;
import dev.outcry.application.port.in.ExportPerson;
import dev.outcry.application.port.in.ViewAuction.AuctionView;
import dev.outcry.application.port.in.ViewProfile.Profile;
import dev.outcry.application.port.out.Attachments.Stored;
import dev.outcry.application.port.out.Notices.Kept;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.inquiry.Inquiry;
import dev.outcry.domain.login.Identity;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.push.PushSubscription;
import dev.outcry.domain.report.Report;
import dev.outcry.domain.report.ReportReason;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes each thing that is held about a person as a line of its own. Others are ids alone. */
final class PersonLines implements ExportPerson.Taker {

  private final UserId person;
  private final JsonLines lines;

  PersonLines(UserId person, JsonLines lines) {
    this.person = person;
    this.lines = lines;
  }

  /**
   * @param kind what {@code data} is
   */
  record Line(String kind, Object data) {
    /** Leaves out what is held. */
    @Override
    public String toString() {
      return "Line[" + kind + "]";
    }
  }

  record IdentityJson(String provider, String subject) {
    /** Leaves out the subject. */
    @Override
    public String toString() {
      return "IdentityJson[" + provider + "]";
    }
  }

  /**
   * @param userId of a direct room, the other one
   * @param muted whether one wants no notices of it but of mentions
   * @param mutedUntil until when one may not send
   * @param hiddenUpTo the last entry that was said before one's time
   * @param leftAt the head when one took the room out of sight
   */
  record RoomOfPersonJson(
      String id,
      String type,
      @Nullable String name,
      @Nullable String userId,
      Instant createdAt,
      String role,
      Instant joinedAt,
      long lastReadSeq,
      long deliveredSeq,
      boolean muted,
      @Nullable Instant mutedUntil,
      long hiddenUpTo,
      @Nullable Long leftAt) {
    static RoomOfPersonJson of(Room room, Membership member) {
      return new RoomOfPersonJson(
          room.id().value(),
          room.type().name(),
          room.kind().name().map(RoomName::value).orElse(null),
          room.kind() instanceof Room.Direct direct
              ? direct.pair().other(member.userId()).value()
              : null,
          room.createdAt(),
          member.role().name(),
          member.joinedAt(),
          member.mark().read().value(),
          member.mark().delivered().value(),
          member.quiet(),
          member.mutedUntil().orElse(null),
          member.hiddenUpTo().value(),
          member.leftAt().map(Seq::value).orElse(null));
    }
  }

  /**
   * @param size in bytes
   * @param messageKey of the message that it belongs to, in {@code roomId}
   */
  record FileJson(
      String id,
      String name,
      String mediaType,
      long size,
      Instant createdAt,
      @Nullable String roomId,
      @Nullable String messageKey) {
    static FileJson of(Stored stored) {
      return new FileJson(
          stored.attachment().id().value(),
          stored.attachment().name().value(),
          stored.attachment().mediaType().value(),
          stored.attachment().size(),
          stored.attachment().at(),
          stored.use().map(use -> use.roomId().value()).orElse(null),
          stored.use().map(use -> use.message().key().toString()).orElse(null));
    }
  }

  record PersonJson(String userId) {}

  record OwnReportJson(
      String id, String roomId, long seq, @Nullable String reason, Instant createdAt) {
    static OwnReportJson of(Report report) {
      return new OwnReportJson(
          report.id().value(),
          report.roomId().value(),
          report.seq().value(),
          report.reason().map(ReportReason::value).orElse(null),
          report.at());
    }

    /** Leaves out the reason. */
    @Override
    public String toString() {
      return "OwnReportJson[" + id + "]";
    }
  }

  record WatchedJson(String auctionId) {}

  /**
   * @param reservePrice in minor units
   */
  record OwnAuctionJson(AuctionJson auction, @Nullable Long reservePrice) {
    /** Leaves out the reserve. */
    @Override
    public String toString() {
      return "OwnAuctionJson[" + auction + "]";
    }
  }

  /**
   * @param service whose endpoint it is; whoever knows all of the endpoint can write to the browser
   */
  record BrowserJson(String id, String service) {}

  record InquiryOfPersonJson(String id, String subject, String body, Instant createdAt) {
    /** Leaves out what was asked. */
    @Override
    public String toString() {
      return "InquiryOfPersonJson[" + id + "]";
    }
  }

  @Override
  public void account(Profile profile, UserRole role) {
    lines.begin("person-%s.jsonl".formatted(person.value()));
    write("ACCOUNT", ProfileJson.of(profile, role));
  }

  @Override
  public void identity(Identity identity) {
    write("IDENTITY", new IdentityJson(identity.provider(), identity.subject()));
  }

  @Override
  public void session(Session session) {
    write("SESSION", SessionJson.of(session));
  }

  @Override
  public void room(Room room, Membership membership) {
    write("ROOM", RoomOfPersonJson.of(room, membership));
  }

  @Override
  public void entry(Entry entry) {
    write("MESSAGE", EntryJson.of(entry, Names.NONE));
  }

  @Override
  public void file(Stored file) {
    write("FILE", FileJson.of(file));
  }

  @Override
  public void connection(Connection connection) {
    write("CONNECTION", ConnectionJson.of(connection, connection.pair().other(person), Names.NONE));
  }

  @Override
  public void blocked(UserId blocked) {
    write("BLOCK", new PersonJson(blocked.value()));
  }

  @Override
  public void notice(Kept notice) {
    write("NOTICE", NoticeJson.of(notice));
  }

  @Override
  public void report(Report report) {
    write("REPORT", OwnReportJson.of(report));
  }

  @Override
  public void watched(AuctionId auction) {
    write("WATCHED_AUCTION", new WatchedJson(auction.value()));
  }

  @Override
  public void auction(AuctionView auction, Optional<Money> reserve) {
    write(
        "AUCTION",
        new OwnAuctionJson(
            AuctionJson.of(auction, person, Names.NONE),
            reserve.map(Money::minorUnits).orElse(null)));
  }

  @Override
  public void bid(Decision decision) {
    write("BID", BidJson.of(decision));
  }

  @Override
  public void browser(PushSubscription subscription) {
    write(
        "PUSH_SUBSCRIPTION",
        new BrowserJson(subscription.endpoint().id(), subscription.endpoint().uri().getHost()));
  }

  @Override
  public void inquiry(Inquiry inquiry) {
    write(
        "INQUIRY",
        new InquiryOfPersonJson(
            inquiry.id().value(), inquiry.subject(), inquiry.body(), inquiry.at()));
  }

  private void write(String kind, Object data) {
    try {
      lines.write(new Line(kind, data));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}

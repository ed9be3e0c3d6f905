package dev.outcry.adapter.tck;

import dev.outcry.application.port.out.Accounts.Account;
import dev.outcry.application.port.out.Audience;
import dev.outcry.application.port.out.Effect;
import dev.outcry.domain.attachment.Attached;
import dev.outcry.domain.attachment.Attachment;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.attachment.FileName;
import dev.outcry.domain.attachment.MediaType;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.Lot;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.auction.SoftClose;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.history.Opening;
import dev.outcry.domain.history.Salt;
import dev.outcry.domain.login.FamilyId;
import dev.outcry.domain.login.TokenHash;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.notice.NoticeKind;
import dev.outcry.domain.report.Report;
import dev.outcry.domain.report.ReportId;
import dev.outcry.domain.report.ReportReason;
import dev.outcry.domain.room.DirectPair;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.session.RoomView;
import dev.outcry.domain.session.Server;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.session.SessionId;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.timeline.SystemCode;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import dev.outcry.domain.user.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Domain objects for tests. What is called {@code any…} does not matter and is a new one each time;
 * what is called {@code a…} or {@code an…} is what its name and arguments say, and otherwise new.
 */
public final class Samples {

  /** When everything in the samples happened that is not said to have happened at another time. */
  public static final Instant NOON = Instant.parse("2030-06-01T12:00:00Z");

  /** More of anything than a test stores. */
  public static final int ALL = 10_000;

  private Samples() {}

  /** Text that nobody used before, of 32 characters {@code 0-9 a-f}. */
  public static String anyName() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  public static UserId anyUserId() {
    return new UserId(anyName());
  }

  public static FamilyId anyFamilyId() {
    return new FamilyId(anyName());
  }

  /** The hash of a token that nobody has. */
  public static TokenHash anyTokenHash() {
    return new TokenHash(anyName() + anyName());
  }

  public static RoomId anyRoomId() {
    return new RoomId(anyName());
  }

  public static AuctionId anyAuctionId() {
    return new AuctionId(anyName());
  }

  public static MessageKey anyMessageKey() {
    return new MessageKey(UUID.randomUUID());
  }

  public static BidKey anyBidKey() {
    return new BidKey(anyName());
  }

  /** A code that nobody has. */
  public static InviteCode anyInviteCode() {
    return new InviteCode(anyName());
  }

  /** A person. */
  public static User anyone() {
    return new User(anyUserId(), anyUsername(), new Nickname("Zoë 🦊"));
  }

  public static Username anyUsername() {
    return new Username("u" + anyName().substring(0, 29));
  }

  public static EmailAddress anyEmail() {
    return new EmailAddress(anyName() + "@example.org");
  }

  /** An account of this address, for a person of this username. */
  public static Account anAccount(EmailAddress email, Username username) {
    return anAccount(email, username, UserRole.USER);
  }

  /** An account of this address and role, for a person of this username. */
  public static Account anAccount(EmailAddress email, Username username, UserRole role) {
    User user = new User(anyUserId(), username, new Nickname("Zoë 🦊"));
    return new Account(user, email, "hash of " + username, role);
  }

  public static Server anyServer() {
    return new Server(anyName(), "10.0.0.1", 8080, "http://10.0.0.1:8080");
  }

  /** A session of this person on this server, since noon. */
  public static Session aSession(UserId userId, Server server) {
    return new Session(new SessionId(anyName()), userId, server, NOON, NOON);
  }

  /** Some session of this person that has this room open. */
  public static RoomView aView(RoomId roomId, UserId userId) {
    return new RoomView(roomId, userId, new SessionId(anyName()));
  }

  /** A group that nobody is in. */
  public static Room aGroup() {
    return aRoom(new Room.Group(new RoomName("Grüppchen"), false, anyInviteCode()));
  }

  /** A direct room of these two, about nothing. */
  public static Room aDirectRoom(UserId one, UserId other) {
    return aDirectRoom(one, other, "");
  }

  /** A direct room of these two about something. */
  public static Room aDirectRoom(UserId one, UserId other, String context) {
    return aRoom(new Room.Direct(new DirectPair(one, other, context)));
  }

  /** The room of this auction. */
  public static Room anAuctionRoom(AuctionId auctionId) {
    return aRoom(new Room.OfAuction(auctionId, new RoomName("Lot 1")));
  }

  private static Room aRoom(Room.Kind kind) {
    return new Room(anyRoomId(), kind, anyUserId(), NOON);
  }

  /** This person in this room, since noon, having read nothing. */
  public static Membership aMember(Room room, UserId userId) {
    return Membership.of(room, userId, MemberRole.MEMBER, Seq.NONE, NOON);
  }

  /**
   * An auction without bids: open from noon for an hour, at 1,000 won in steps of 100, to be
   * extended by late bids.
   */
  public static Auction anAuction() {
    return anAuctionEndingAt(NOON.plus(Duration.ofHours(1)));
  }

  /** An auction without bids, as {@link #anAuction} but open for the hour before this time. */
  public static Auction anAuctionEndingAt(Instant end) {
    Lot lot =
        new Lot(
            anyAuctionId(),
            anyRoomId(),
            anyUserId(),
            "Grüne Vase",
            "Um 1900.\n\tKein Sprung.",
            List.of(anyAttachmentId(), anyAttachmentId()));
    Schedule schedule =
        new Schedule(end.minus(Duration.ofHours(1)), end, Optional.of(SoftClose.standard()));
    Money startPrice = Money.of(1_000, "KRW");
    return Auction.announce(
        lot,
        new Terms(
            BiddingMode.OPEN, startPrice, IncrementTable.flat(100), Optional.empty(), schedule));
  }

  public static Salt anySalt() {
    byte[] bytes = new byte[Salt.BYTES];
    ThreadLocalRandom.current().nextBytes(bytes);
    return new Salt(bytes);
  }

  /** The opening of an auction without bids, with any salt. */
  public static Opening anOpeningOf(Auction auction) {
    return Opening.of(auction, anySalt());
  }

  /** This auction before it is published. */
  public static Auction aDraftOf(Auction auction) {
    return Auction.prepare(auction.lot(), auction.terms());
  }

  /** An auction as this, whose lot can be had at once for 20,000 won. */
  public static Auction toBuyAtOnce(Auction auction) {
    return priced(auction, auction.terms().reserve(), Optional.of(Money.of(20_000, "KRW")));
  }

  /** An auction as this, with a reserve of 9,000 won. */
  public static Auction withReserve(Auction auction) {
    return priced(auction, Optional.of(Money.of(9_000, "KRW")), auction.terms().buyNow());
  }

  private static Auction priced(Auction auction, Optional<Money> reserve, Optional<Money> buyNow) {
    Terms terms = auction.terms();
    return Auction.announce(
        auction.lot(),
        new Terms(
            terms.mode(),
            terms.startPrice(),
            terms.increments(),
            reserve,
            buyNow,
            terms.schedule()));
  }

  public static AttachmentId anyAttachmentId() {
    return new AttachmentId(anyName());
  }

  /** A file of this person and so many bytes. */
  public static Attachment anAttachment(UserId owner, int size, boolean hasThumbnail, Instant at) {
    return new Attachment(
        anyAttachmentId(),
        owner,
        new FileName("Grüße, \"🦊\".png"),
        new MediaType("image/svg+xml"),
        size,
        hasThumbnail,
        at);
  }

  /** Two files: one with a thumbnail, and one without. */
  public static List<Attached> anyFiles() {
    return List.of(
        anAttachment(anyUserId(), 7, true, NOON).attached(),
        anAttachment(anyUserId(), 2_000_000_000, false, NOON).attached());
  }

  /** Something that happened. */
  public static Content.Note anyNote() {
    return new Content.Note(
        SystemCode.BID, Map.of("bidder", anyName(), "price", 9_007_199_254_740_991L));
  }

  /** An effect that this source caused, somewhere. */
  public static Effect anEffect(String source) {
    return aNote(source);
  }

  /** A note in a room, which this source caused. */
  public static Effect.RoomNote aNote(String source) {
    return new Effect.RoomNote(source, anyRoomId(), anyMessageKey(), anyNote());
  }

  /** Something that this source announces. */
  public static Effect.Announcement anAnnouncement(String source, Audience audience) {
    return new Effect.Announcement(
        source,
        "cause:" + anyName(),
        NoticeKind.OUTBID,
        Map.of("auctionId", audience.auctionId().value(), "price", 9_007_199_254_740_991L),
        audience,
        NOON.plusMillis(7));
  }

  /** What this person reports of an entry of this room then, with a reason. */
  public static Report aReport(RoomId roomId, Seq seq, UserId reporter, Instant at) {
    return new Report(
        new ReportId(anyName()),
        roomId,
        seq,
        reporter,
        Optional.of(new ReportReason("욕설, \"🦊\"\n\t" + anyName())),
        at);
  }

  /** Something that this person is told of then. */
  public static Notice aNotice(UserId person, Instant at) {
    return new Notice(
        NoticeId.of(anyName(), person),
        person,
        NoticeKind.EXTENDED,
        Map.of("bidder", anyName(), "endsAt", "später, \"🦊\"", "price", 7L),
        at);
  }
}

package dev.outcry.application.port.in;

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
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.util.Optional;

/**
 * Someone takes along all that is held about them. Of others there are ids, and what the caller may
 * know anyway. Hashes of passwords and tokens are left out; reactions given to others are found in
 * their rooms alone, by nobody's name, and are left out, too. Refused with {@code USER_NOT_FOUND}
 * before anything is told.
 */
public interface ExportPerson {

  /**
   * Takes one thing after the other, kind by kind, by the thread that exports. May wait; whoever
   * throws ends the export. What changes meanwhile may be told as it was or as it is.
   */
  interface Taker {
    /** Comes first. */
    void account(Profile profile, UserRole role);

    /** Somebody vouches for the caller. */
    void identity(Identity identity);

    /** A connection that is open now, on whichever instance. */
    void session(Session session);

    /** A room that the caller is in, a hidden one too. */
    void room(Room room, Membership membership);

    /** What the caller said, in whatever room, without reactions; or the tombstone of it. */
    void entry(Entry entry);

    /** A file, and the message that it belongs to. Its bytes are downloaded by themselves. */
    void file(Stored file);

    void connection(Connection connection);

    /** Whom the caller blocks; not who blocks the caller. */
    void blocked(UserId person);

    void notice(Kept notice);

    /** What the caller reported, with the reason; not what became of it. */
    void report(Report report);

    /** An auction that the caller keeps an eye on. */
    void watched(AuctionId auction);

    /** An auction of the caller's, prepared ones too, with its secret reserve. */
    void auction(AuctionView auction, Optional<Money> reserve);

    /** An own bid with its amount, in PROXY mode the secret maximum, and how it was answered. */
    void bid(Decision decision);

    void browser(PushSubscription subscription);

    /** What was asked and is not mailed yet. */
    void inquiry(Inquiry inquiry);
  }

  /** Tells it all to a taker; never holds more of it than a page. */
  void export(UserId caller, Taker taker);
}

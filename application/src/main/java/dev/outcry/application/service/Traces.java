package dev.outcry.application.service;

import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.Connections;
import dev.outcry.application.port.out.Inquiries;
import dev.outcry.application.port.out.InviteCodes;
import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.PushSubscriptions;
import dev.outcry.application.port.out.ReceiptChoices;
import dev.outcry.application.port.out.Reports;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.PlaceInRoom;
import dev.outcry.application.port.out.Watchlist;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What people leave behind them, apart from their accounts. */
final class Traces {

  private static final int AT_ONCE = 200;

  private final Rooms rooms;
  private final MembershipService memberships;
  private final Timeline timeline;
  private final Tombstones tombstones;
  private final Attachments attachments;
  private final List<Consumer<UserId>> others;

  Traces(Ports ports, MembershipService memberships, Tombstones tombstones) {
    this.rooms = ports.rooms();
    this.memberships = memberships;
    this.timeline = ports.timeline();
    this.tombstones = tombstones;
    this.attachments = ports.attachments();
    InviteCodes codes = ports.inviteCodes();
    Connections connections = ports.connections();
    Blocks blocks = ports.blocks();
    Notices notices = ports.notices();
    Watchlist watchlist = ports.watchlist();
    Inquiries inquiries = ports.inquiries();
    PushSubscriptions browsers = ports.pushSubscriptions();
    ReceiptChoices receipts = ports.receiptChoices();
    Reports reports = ports.reports();
    this.others =
        List.of(
            codes::erase,
            connections::erase,
            blocks::erase,
            notices::erase,
            watchlist::erase,
            inquiries::erase,
            gone -> receipts.choose(gone, true),
            reports::erase,
            gone -> browsers.of(List.of(gone)).forEach(browsers::forget));
  }

  /** Removes all of it that there is by now; once more changes nothing. */
  void erase(UserId person) {
    rooms.of(person).forEach(each -> memberships.leave(each.room(), each.membership()));
    eraseWords(person);
    eraseFiles(person);
    others.forEach(store -> store.accept(person));
  }

  private void eraseWords(UserId person) {
    List<Entry> page = timeline.saidBy(person, Optional.empty(), AT_ONCE);
    while (!page.isEmpty()) {
      tombstones.lay(page);
      PlaceInRoom last = PlaceInRoom.of(page.get(page.size() - 1));
      page = timeline.saidBy(person, Optional.of(last), AT_ONCE);
    }
  }

  /** What no message has; the others went with theirs. */
  private void eraseFiles(UserId person) {
    List<AttachmentId> left;
    do {
      left =
          attachments.ofOwner(person, Optional.empty(), AT_ONCE).stream()
              .map(stored -> stored.attachment().id())
              .toList();
      attachments.removeAll(left);
    } while (!left.isEmpty());
  }
}

package dev.outcry.application.service;

import dev.outcry.application.port.in.ListMyRooms;
import dev.outcry.application.port.in.ViewRoom;
import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Rooms.Listing;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.Overview;
import dev.outcry.application.port.out.Timeline.Reading;
import dev.outcry.application.service.RoomAccess.Reader;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class RoomViewService implements ListMyRooms, ViewRoom {

  private final Rooms rooms;
  private final Timeline timeline;
  private final Blocks blocks;
  private final RoomAccess access;

  RoomViewService(Rooms rooms, Timeline timeline, Blocks blocks, RoomAccess access) {
    this.rooms = rooms;
    this.timeline = timeline;
    this.blocks = blocks;
    this.access = access;
  }

  @Override
  public List<MyRoom> list(UserId caller) {
    List<Listing> listings = rooms.of(caller);
    Map<RoomId, Reading> readings =
        listings.stream().collect(Collectors.toMap(l -> l.room().id(), RoomViewService::reading));
    Map<RoomId, Overview> overviews = timeline.overview(caller, readings, blocks.of(caller));
    return listings.stream()
        .filter(l -> !isOutOfSight(l.membership(), overviews.get(l.room().id())))
        .map(l -> myRoom(l, overviews.get(l.room().id())))
        .sorted(Comparator.comparing(MyRoom::activeAt).reversed())
        .toList();
  }

  @Override
  public RoomDetail view(Query query) {
    Reader reader = access.reader(query.caller(), query.roomId());
    ReadMark mark = reader.membership().map(Membership::mark).orElse(ReadMark.NONE);
    Overview overview =
        timeline.overview(query.caller(), Map.of(query.roomId(), mark.read())).get(query.roomId());
    return new RoomDetail(
        reader.room(),
        rooms.members(query.roomId(), Room.GROUP_LIMIT),
        reader.membership(),
        inviteCode(reader),
        overview.head().seq(),
        overview.head().rev(),
        mark.merge(ReadMark.read(overview.ownLast())));
  }

  private static Optional<InviteCode> inviteCode(Reader reader) {
    return reader
        .membership()
        .filter(member -> member.role().isModerator())
        .flatMap(
            moderator ->
                reader.room().kind() instanceof Room.Group group
                    ? Optional.of(group.inviteCode())
                    : Optional.empty());
  }

  private static boolean isOutOfSight(Membership membership, Overview overview) {
    return membership
        .leftAt()
        .filter(leftAt -> overview.head().seq().compareTo(leftAt) <= 0)
        .isPresent();
  }

  private static Reading reading(Listing listing) {
    return new Reading(
        listing.membership().mark().read(), RoomAccess.hearsAll(listing.room().type()));
  }

  private static MyRoom myRoom(Listing listing, Overview overview) {
    Optional<Entry> last =
        overview.lastMessage().filter(entry -> listing.membership().maySee(entry.seq()));
    Instant activeAt = last.map(e -> e.posting().at()).orElse(listing.room().createdAt());
    return new MyRoom(
        listing.room(),
        listing.memberCount(),
        companion(listing),
        last,
        overview.unread(),
        listing.membership().quiet(),
        activeAt);
  }

  private static Optional<UserId> companion(Listing listing) {
    UserId me = listing.membership().userId();
    return listing.room().kind() instanceof Room.Direct direct
        ? Optional.of(direct.pair().other(me))
        : Optional.empty();
  }
}

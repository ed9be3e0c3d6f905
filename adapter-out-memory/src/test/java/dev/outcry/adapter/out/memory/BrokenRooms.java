package dev.outcry.adapter.out.memory;

import static dev.outcry.adapter.tck.Samples.aMember;
import static java.util.stream.Collectors.toSet;

import dev.outcry.adapter.tck.RoomsContract;
import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.room.Ban;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Rooms that break a promise, each run through the contract by itself. */
final class BrokenRooms {

  private BrokenRooms() {}

  @Breaks("R1")
  static class CachesMemberships extends Sound {
    private final Map<Object, Optional<Membership>> cache = new ConcurrentHashMap<>();

    @Override
    public Optional<Membership> membership(RoomId roomId, UserId userId) {
      return cache.computeIfAbsent(
          List.of(roomId, userId), asked -> super.membership(roomId, userId));
    }
  }

  @Breaks("R2")
  static class AnswersTheSecondRoomOfAPair extends Sound {
    @Override
    public Room add(Room room, List<Membership> members) {
      super.add(room, members);
      return room;
    }
  }

  @Breaks("R3")
  static class AddsMembersLater extends Sound {
    @Override
    public Room add(Room room, List<Membership> members) {
      int first = Math.min(1, members.size());
      Room added = super.add(room, members.subList(0, first));
      if (added.equals(room)) {
        Thread.yield();
        members
            .subList(first, members.size())
            .forEach(member -> join(member, Integer.MAX_VALUE, List.of()));
      }
      return added;
    }
  }

  @Breaks("R4")
  static class LetsOneTooManyIn extends Sound {
    @Override
    public Joined join(Membership membership, int memberLimit, List<Effect> effects) {
      return super.join(membership, memberLimit + 1, effects);
    }
  }

  @Breaks("R4")
  static class CountsOnce extends Sound {
    private final Map<RoomId, Boolean> full = new ConcurrentHashMap<>();

    @Override
    public Joined join(Membership membership, int memberLimit, List<Effect> effects) {
      boolean wasFull =
          full.computeIfAbsent(
              membership.roomId(), room -> members(room, memberLimit).size() == memberLimit);
      return super.join(membership, wasFull ? memberLimit : Integer.MAX_VALUE, effects);
    }
  }

  @Breaks("R5")
  static class JoinsAgain extends Sound {
    @Override
    public Joined join(Membership membership, int memberLimit, List<Effect> effects) {
      Joined joined = super.join(membership, memberLimit, effects);
      return joined == Joined.ALREADY_MEMBER ? Joined.JOINED : joined;
    }
  }

  @Breaks("R5")
  static class LeavesAgain extends Sound {
    @Override
    public boolean leave(RoomId roomId, UserId userId, List<Effect> effects) {
      super.leave(roomId, userId, effects);
      return true;
    }
  }

  @Breaks("R6")
  static class LosesEffects extends Sound {
    @Override
    public Joined join(Membership membership, int memberLimit, List<Effect> effects) {
      return super.join(membership, memberLimit, List.of());
    }
  }

  @Breaks("R6")
  static class LeavesEffectsOfNothing extends Sound {
    @Override
    public boolean leave(RoomId roomId, UserId userId, List<Effect> effects) {
      bringAbout(effects);
      return super.leave(roomId, userId, List.of());
    }
  }

  @Breaks("R6")
  static class LeavesEffectsLater extends Sound {
    @Override
    public Joined join(Membership membership, int memberLimit, List<Effect> effects) {
      Joined joined = super.join(membership, memberLimit, List.of());
      Thread.yield();
      if (joined == Joined.JOINED) {
        bringAbout(effects);
      }
      return joined;
    }
  }

  @Breaks("R7")
  static class LetsMarksFall extends Sound {
    private final Map<UserId, ReadMark> last = new ConcurrentHashMap<>();

    @Override
    public void advance(RoomId roomId, Map<UserId, ReadMark> marks) {
      super.advance(roomId, marks);
      last.putAll(marks);
    }

    @Override
    public Optional<Membership> membership(RoomId roomId, UserId userId) {
      return super.membership(roomId, userId)
          .map(
              sound ->
                  new Membership(
                      sound.roomId(),
                      sound.userId(),
                      sound.role(),
                      sound.hiddenUpTo(),
                      sound.leftAt(),
                      last.getOrDefault(userId, sound.mark()),
                      sound.joinedAt(),
                      sound.mutedUntil(),
                      sound.quiet()));
    }
  }

  @Breaks("R7")
  static class MakesMembersOfReaders extends Sound {
    @Override
    public void advance(RoomId roomId, Map<UserId, ReadMark> marks) {
      find(roomId)
          .ifPresent(
              room -> marks.keySet().forEach(who -> join(aMember(room, who), 100, List.of())));
      super.advance(roomId, marks);
    }
  }

  @Breaks("R8")
  static class CountsNoMoreThanTen extends Sound {
    @Override
    public List<Listing> of(UserId userId) {
      return super.of(userId).stream()
          .map(
              sound ->
                  new Listing(sound.room(), sound.membership(), Math.min(10, sound.memberCount())))
          .toList();
    }
  }

  @Breaks("R8")
  static class LeavesOutWhatIsHidden extends Sound {
    @Override
    public List<Listing> of(UserId userId) {
      return super.of(userId).stream()
          .filter(sound -> sound.membership().leftAt().equals(Seq.NONE))
          .toList();
    }
  }

  @Breaks("R9")
  static class AnswersOnlyWhoWasAskedFor extends Sound {
    @Override
    public List<Circle> circles(Collection<UserId> people, int largest) {
      return super.circles(people, largest).stream()
          .map(
              circle ->
                  new Circle(
                      circle.roomId(),
                      circle.type(),
                      circle.members().stream().filter(people::contains).collect(toSet())))
          .toList();
    }
  }

  @Breaks("R9")
  static class AnswersLargeRooms extends Sound {
    @Override
    public List<Circle> circles(Collection<UserId> people, int largest) {
      return super.circles(people, Integer.MAX_VALUE);
    }
  }

  @Breaks("R10")
  static class DoesNotLookBeforeItChanges extends Sound {
    @Override
    public boolean change(List<Change> changes, List<Effect> effects) {
      List<Change> blind =
          changes.stream()
              .map(
                  change ->
                      new Change(
                          membership(change.before().roomId(), change.before().userId())
                              .orElse(change.before()),
                          change.after()))
              .toList();
      return super.change(blind, effects);
    }
  }

  @Breaks("R10")
  static class ChangesOneAfterTheOther extends Sound {
    @Override
    public boolean change(List<Change> changes, List<Effect> effects) {
      boolean last = true;
      for (Change change : changes.subList(0, changes.size() - 1)) {
        last &= change.after().isEmpty() && super.change(List.of(change), List.of());
      }
      return last && changes.size() > 1
          ? super.change(changes.subList(changes.size() - 1, changes.size()), effects)
          : super.change(changes, effects);
    }
  }

  @Breaks("R11")
  static class LetsTheOwnerGo extends Sound {
    @Override
    public boolean leave(RoomId roomId, UserId userId, List<Effect> effects) {
      return super.leave(roomId, userId, effects)
          || handOver(roomId, userId) && super.leave(roomId, userId, effects);
    }

    private boolean handOver(RoomId roomId, UserId userId) {
      return membership(roomId, userId).isPresent()
          && members(roomId, 2).stream()
              .filter(member -> !member.userId().equals(userId))
              .findFirst()
              .filter(
                  other ->
                      super.change(
                          List.of(Change.to(other, other.as(MemberRole.OWNER))), List.of()))
              .isPresent();
    }
  }

  @Breaks("R12")
  static class ForgetsBans extends Sound {
    @Override
    public Joined join(Membership membership, int memberLimit, List<Effect> effects) {
      Joined joined = super.join(membership, memberLimit, effects);
      if (joined != Joined.BANNED) {
        return joined;
      }
      super.unban(membership.roomId(), membership.userId());
      return super.join(membership, memberLimit, effects);
    }
  }

  @Breaks("R13")
  static class UnmutesWhoComesBack extends Sound {
    @Override
    public boolean leave(RoomId roomId, UserId userId, List<Effect> effects) {
      membership(roomId, userId)
          .map(member -> Change.to(member, member.mutedUntil(Optional.empty())))
          .ifPresent(change -> super.change(List.of(change), List.of()));
      return super.leave(roomId, userId, effects);
    }
  }

  @Breaks("R14")
  static class RevisesWhateverItFinds extends Sound {
    @Override
    public boolean revise(Room before, Room after, List<Effect> effects) {
      return super.revise(find(before.id()).orElse(before), after, effects);
    }
  }

  @Breaks("R15")
  static class OpensByOldCodes extends Sound {
    private final Map<InviteCode, RoomId> codes = new ConcurrentHashMap<>();

    @Override
    public Room add(Room room, List<Membership> members) {
      if (room.kind() instanceof Room.Group group) {
        codes.put(group.inviteCode(), room.id());
      }
      return super.add(room, members);
    }

    @Override
    public Optional<Room> findBy(InviteCode code) {
      return super.findBy(code).or(() -> Optional.ofNullable(codes.get(code)).flatMap(this::find));
    }
  }

  @Breaks("R16")
  static class NamesEveryoneInAnAuctionsRoom extends Sound {
    @Override
    public Map<RoomId, Hearers> hearers(Map<RoomId, Set<UserId>> named) {
      Map<RoomId, Hearers> all = new HashMap<>();
      super.hearers(named)
          .forEach((id, some) -> all.put(id, new Hearers(some.type(), members(id, 1_000))));
      return all;
    }
  }

  @Breaks("R17")
  static class QuietensTheRoom extends Sound {
    @Override
    public boolean quiet(RoomId roomId, UserId userId, boolean wanted) {
      members(roomId, 100).forEach(member -> super.quiet(roomId, member.userId(), wanted));
      return super.quiet(roomId, userId, wanted);
    }
  }

  @Breaks("R18")
  static class ListsTheFirstBansFirst extends Sound {
    @Override
    public List<Ban> bans(RoomId roomId, int limit) {
      List<Ban> bans = new ArrayList<>(super.bans(roomId, Integer.MAX_VALUE));
      Collections.reverse(bans);
      return bans.subList(0, Math.min(limit, bans.size()));
    }
  }

  @Breaks("R19")
  static class AnswersThePlaceAgain extends Sound {
    @Override
    public List<RoomId> ofType(RoomType type, Optional<RoomId> after, int limit) {
      return Stream.concat(after.stream(), super.ofType(type, after, limit).stream())
          .limit(limit)
          .toList();
    }
  }

  @Breaks("R20")
  static class KnowsOneModerator extends Sound {
    @Override
    public Set<UserId> moderators(RoomId roomId) {
      return super.moderators(roomId).stream().limit(1).collect(toSet());
    }
  }

  @Breaks({})
  static class KeepsEveryPromise extends Sound {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class Sound implements Rooms, RoomsContract {

    private final InMemoryEffects effects = new InMemoryEffects();
    private final Rooms rooms = new InMemoryRooms(effects);

    @Override
    public Rooms rooms() {
      return this;
    }

    @Override
    public Effects effects() {
      return effects;
    }

    /** Adds effects by themselves. */
    void bringAbout(List<Effect> caused) {
      effects.add(caused);
    }

    @Override
    public Room add(Room room, List<Membership> members) {
      return rooms.add(room, members);
    }

    @Override
    public Optional<Room> find(RoomId id) {
      return rooms.find(id);
    }

    @Override
    public Optional<Membership> membership(RoomId roomId, UserId userId) {
      return rooms.membership(roomId, userId);
    }

    @Override
    public List<Membership> members(RoomId roomId, int limit) {
      return rooms.members(roomId, limit);
    }

    @Override
    public Set<UserId> moderators(RoomId roomId) {
      return rooms.moderators(roomId);
    }

    @Override
    public Joined join(Membership membership, int memberLimit, List<Effect> effects) {
      return rooms.join(membership, memberLimit, effects);
    }

    @Override
    public boolean leave(RoomId roomId, UserId userId, List<Effect> effects) {
      return rooms.leave(roomId, userId, effects);
    }

    @Override
    public Optional<Room> findBy(InviteCode code) {
      return rooms.findBy(code);
    }

    @Override
    public Optional<Listing> listing(RoomId roomId, UserId userId) {
      return rooms.listing(roomId, userId);
    }

    @Override
    public Set<UserId> membersAmong(RoomId roomId, Collection<UserId> people) {
      return rooms.membersAmong(roomId, people);
    }

    @Override
    public List<Ban> bansAmong(RoomId roomId, Collection<UserId> people) {
      return rooms.bansAmong(roomId, people);
    }

    @Override
    public List<Ban> bans(RoomId roomId, int limit) {
      return rooms.bans(roomId, limit);
    }

    @Override
    public boolean change(List<Change> changes, List<Effect> effects) {
      return rooms.change(changes, effects);
    }

    @Override
    public boolean ban(Ban ban, List<Change> changes, List<Effect> effects) {
      return rooms.ban(ban, changes, effects);
    }

    @Override
    public boolean unban(RoomId roomId, UserId userId) {
      return rooms.unban(roomId, userId);
    }

    @Override
    public boolean revise(Room before, Room after, List<Effect> effects) {
      return rooms.revise(before, after, effects);
    }

    @Override
    public boolean quiet(RoomId roomId, UserId userId, boolean wanted) {
      return rooms.quiet(roomId, userId, wanted);
    }

    @Override
    public Map<RoomId, Hearers> hearers(Map<RoomId, Set<UserId>> named) {
      return rooms.hearers(named);
    }

    @Override
    public void hide(RoomId roomId, UserId userId, Seq head) {
      rooms.hide(roomId, userId, head);
    }

    @Override
    public void advance(RoomId roomId, Map<UserId, ReadMark> marks) {
      rooms.advance(roomId, marks);
    }

    @Override
    public List<Listing> of(UserId userId) {
      return rooms.of(userId);
    }

    @Override
    public List<RoomId> ofType(RoomType type, Optional<RoomId> after, int limit) {
      return rooms.ofType(type, after, limit);
    }

    @Override
    public List<Circle> circles(Collection<UserId> people, int largest) {
      return rooms.circles(people, largest);
    }
  }
}

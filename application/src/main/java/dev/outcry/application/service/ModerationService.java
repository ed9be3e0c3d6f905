package dev.outcry.application.service;

import dev.outcry.application.port.in.AssignRole;
import dev.outcry.application.port.in.BanMember;
import dev.outcry.application.port.in.KickMember;
import dev.outcry.application.port.in.ListBans;
import dev.outcry.application.port.in.MuteMember;
import dev.outcry.application.port.in.UnbanMember;
import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Rooms.Change;
import dev.outcry.application.port.out.Users;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.Ban;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Who keeps order, over whom. Each step is decided anew when somebody else was faster. */
final class ModerationService
    implements KickMember, MuteMember, BanMember, UnbanMember, ListBans, AssignRole {

  private final Rooms rooms;
  private final Users users;
  private final RoomAccess access;
  private final RoomChanges changes;
  private final InstantSource clock;

  ModerationService(
      Rooms rooms, Users users, RoomAccess access, RoomChanges changes, InstantSource clock) {
    this.rooms = rooms;
    this.users = users;
    this.access = access;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public void kick(KickMember.Command command) {
    untilDone(
        () -> {
          Membership moderator = access.moderator(command.caller(), command.roomId());
          Membership member = below(moderator, command.member());
          return rooms.change(
              List.of(Change.none(moderator), Change.gone(member)),
              List.of(changes.removed(member, command.caller())));
        });
    changes.cut(command.roomId(), command.member());
  }

  @Override
  public void mute(MuteMember.Command command) {
    Optional<Instant> until =
        Optional.of(Duration.ofMinutes(command.minutes()))
            .filter(time -> !time.isZero())
            .map(clock.instant().truncatedTo(ChronoUnit.MILLIS)::plus);
    untilDone(
        () -> {
          Membership moderator = access.moderator(command.caller(), command.roomId());
          Membership member = below(moderator, command.member());
          return rooms.change(
              List.of(Change.none(moderator), Change.to(member, member.mutedUntil(until))),
              List.of());
        });
  }

  @Override
  public void ban(BanMember.Command command) {
    untilDone(() -> isBanned(command));
    changes.cut(command.roomId(), command.person());
  }

  /** Only an owner's ban takes the place of another. */
  private boolean isBanned(BanMember.Command command) {
    Membership moderator = access.moderator(command.caller(), command.roomId());
    Optional<Membership> member = rooms.membership(command.roomId(), command.person());
    member.ifPresent(found -> requireBelow(moderator, found.role()));
    requireBelow(moderator, access.room(command.roomId()).roleOf(command.person()));
    if (users.find(command.person()).isEmpty()) {
      throw new RefusedException(RefusalCode.USER_NOT_FOUND);
    }
    if (ban(command.roomId(), command.person()).isPresent()
        && moderator.role() != MemberRole.OWNER) {
      return true;
    }
    Ban ban =
        new Ban(
            command.roomId(),
            command.person(),
            command.caller(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    List<Change> with = new ArrayList<>(List.of(Change.none(moderator)));
    member.map(Change::gone).ifPresent(with::add);
    List<Effect> left =
        member.map(found -> changes.removed(found, command.caller())).stream().toList();
    return rooms.ban(ban, with, left);
  }

  @Override
  public void unban(UnbanMember.Command command) {
    Membership moderator = access.moderator(command.caller(), command.roomId());
    ban(command.roomId(), command.person())
        .flatMap(ban -> rooms.membership(ban.roomId(), ban.by()))
        .filter(by -> by.role() == MemberRole.OWNER && moderator.role() != MemberRole.OWNER)
        .ifPresent(
            owner -> {
              throw roleTooLow();
            });
    rooms.unban(command.roomId(), command.person());
  }

  @Override
  public List<Ban> list(Query query) {
    access.moderator(query.caller(), query.roomId());
    return rooms.bans(query.roomId(), LIMIT);
  }

  private Optional<Ban> ban(RoomId roomId, UserId person) {
    return rooms.bansAmong(roomId, Set.of(person)).stream().findFirst();
  }

  @Override
  public void assign(AssignRole.Command command) {
    untilDone(() -> isAssigned(command));
    changes.tell(command.roomId());
  }

  private boolean isAssigned(AssignRole.Command command) {
    Membership owner = access.moderator(command.caller(), command.roomId());
    boolean handsOver = command.role() == MemberRole.OWNER;
    if (owner.role() != MemberRole.OWNER
        || handsOver && access.room(command.roomId()).type() == RoomType.AUCTION) {
      throw roleTooLow();
    }
    Membership member = below(owner, command.member());
    if (member.role() == command.role()) {
      return true;
    }
    Change named = Change.to(member, member.as(command.role()));
    Effect noted = changes.assigned(member, command.role());
    return handsOver
        ? rooms.change(
            List.of(Change.to(owner, owner.as(MemberRole.MODERATOR)), named),
            List.of(changes.assigned(owner, MemberRole.MODERATOR), noted))
        : rooms.change(List.of(Change.none(owner), named), List.of(noted));
  }

  /** A member over whom this one keeps order. */
  private Membership below(Membership moderator, UserId person) {
    Membership member =
        rooms
            .membership(moderator.roomId(), person)
            .orElseThrow(() -> new RefusedException(RefusalCode.MEMBER_NOT_FOUND));
    requireBelow(moderator, member.role());
    return member;
  }

  private static void requireBelow(Membership moderator, MemberRole role) {
    if (!moderator.role().outranks(role)) {
      throw roleTooLow();
    }
  }

  private static RefusedException roleTooLow() {
    return new RefusedException(RefusalCode.ROLE_TOO_LOW);
  }

  private static void untilDone(BooleanSupplier attempt) {
    while (!attempt.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}

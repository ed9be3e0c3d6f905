package dev.outcry.application.service;

import dev.outcry.application.port.in.ChangeRoom;
import dev.outcry.application.port.in.RenewInviteCode;
import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.SecretGenerator;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomRules;
import dev.outcry.domain.timeline.SystemCode;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

final class RoomSettingsService implements ChangeRoom, RenewInviteCode {

  private final Rooms rooms;
  private final RoomAccess access;
  private final RoomChanges changes;
  private final SecretGenerator secrets;

  RoomSettingsService(
      Rooms rooms, RoomAccess access, RoomChanges changes, SecretGenerator secrets) {
    this.rooms = rooms;
    this.access = access;
    this.changes = changes;
    this.secrets = secrets;
  }

  @Override
  public Room change(ChangeRoom.Command command) {
    return revised(
        command.caller(),
        command.roomId(),
        before -> {
          RoomRules rules =
              new RoomRules(
                  command.slowModeSeconds().orElse(before.rules().slowModeSeconds()),
                  command.frozen().orElse(before.rules().frozen()));
          Room named = command.name().map(before::named).orElse(before);
          return named.under(rules);
        });
  }

  @Override
  public Room renew(RenewInviteCode.Command command) {
    return revised(
        command.caller(),
        command.roomId(),
        before -> before.openedBy(InviteCode.from(secrets.next())));
  }

  /** Begins anew with what is there by then, whenever somebody else was faster. */
  private Room revised(UserId caller, RoomId roomId, UnaryOperator<Room> step) {
    while (true) {
      access.moderator(caller, roomId);
      Room before = access.room(roomId);
      Room after = step.apply(before);
      if (after.equals(before)) {
        return before;
      }
      if (rooms.revise(before, after, notes(before, after))) {
        changes.tell(roomId);
        return after;
      }
    }
  }

  private List<Effect> notes(Room before, Room after) {
    List<Effect> notes = new ArrayList<>();
    if (!after.kind().name().equals(before.kind().name())) {
      notes.add(changes.note(SystemCode.RENAMED, after.id(), Map.of()));
    }
    if (after.rules().slowModeSeconds() != before.rules().slowModeSeconds()) {
      notes.add(
          changes.note(
              SystemCode.SLOW_MODE,
              after.id(),
              Map.of("seconds", (long) after.rules().slowModeSeconds())));
    }
    if (after.rules().frozen() != before.rules().frozen()) {
      notes.add(
          changes.note(
              after.rules().frozen() ? SystemCode.FROZEN : SystemCode.UNFROZEN,
              after.id(),
              Map.of()));
    }
    return notes;
  }
}

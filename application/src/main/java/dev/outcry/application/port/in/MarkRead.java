package dev.outcry.application.port.in;

import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.util.concurrent.CompletionStage;

/**
 * A member has come this far, on some device (rule M-21). Marks only grow; an old one changes
 * nothing. Refused with {@code ROOM_NOT_FOUND}, and with {@code READ_BEYOND_HEAD} for what was not
 * said yet.
 */
public interface MarkRead {

  record Command(UserId caller, RoomId roomId, ReadMark mark) {}

  /**
   * Completes once every read sees the mark; exceptionally with {@link
   * dev.outcry.application.port.out.OutcomeUnknownException} after 5 seconds.
   */
  CompletionStage<Void> mark(Command command);
}

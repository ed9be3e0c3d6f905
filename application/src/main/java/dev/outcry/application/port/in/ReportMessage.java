package dev.outcry.application.port.in;

import dev.outcry.domain.report.ReportReason;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.Optional;

/**
 * Whoever may read a room wants those who keep order there to look at something; nobody else learns
 * of it. Refused with {@code ROOM_NOT_FOUND}, with {@code ENTRY_NOT_FOUND} where the caller does
 * not see it, {@code NOT_A_MESSAGE}, {@code REPORTING_ONESELF}, {@code ENTRY_DELETED}, and as a
 * message would be with {@code RATE_LIMITED}.
 */
public interface ReportMessage {

  record Command(UserId caller, RoomId roomId, Seq seq, Optional<ReportReason> reason) {}

  /**
   * Keeps a report, and tells those who keep order in the room of it, or, where there are none but
   * whom it is about, administrators: when this returns both are as durable as the store is.
   * Reporting the same again changes nothing and tells nobody anew, and the first reason stands;
   * nor does it open again what is settled.
   */
  void report(Command command);
}

package dev.outcry.application.port.out;

import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;

/** Someone has come this far, on its way through the lane of read receipts. */
public record ReadCommand(RoomId roomId, UserId userId, ReadMark mark, ReplyTo replyTo) {}

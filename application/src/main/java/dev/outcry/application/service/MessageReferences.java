package dev.outcry.application.service;

import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.Optional;
import java.util.Set;

/** What a message may point at: what its sender can see, and who is there. */
final class MessageReferences {

  private final RoomAccess access;
  private final Timeline timeline;

  MessageReferences(RoomAccess access, Timeline timeline) {
    this.access = access;
    this.timeline = timeline;
  }

  /** Refuses what points elsewhere. */
  void check(SendMessage.Command command) {
    RoomId roomId = command.roomId();
    command.references().replyTo().ifPresent(seq -> checkSeen(command.sender(), roomId, seq));
    if (!access.areMembers(command.references().mentions(), roomId)) {
      throw new RefusedException(RefusalCode.MENTION_NOT_MEMBER);
    }
  }

  private void checkSeen(UserId sender, RoomId roomId, Seq seq) {
    if (seen(access.reader(sender, roomId), seq).isEmpty()) {
      throw new RefusedException(RefusalCode.ENTRY_NOT_FOUND);
    }
  }

  /** The entry, if this reader may see it. */
  Optional<Entry> seen(RoomAccess.Reader reader, Seq seq) {
    return timeline.load(reader.room().id(), Set.of(), Set.of(seq)).entries().stream()
        .filter(entry -> reader.view(entry).<Boolean>fold(visible -> true, hidden -> false))
        .findFirst();
  }
}

package dev.outcry.application.port.out;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Who is here, by the {@link Sessions} of the same store.
 *
 * <ul>
 *   <li><b>PR1</b> Whoever has a session, on whichever instance, is present.
 *   <li><b>PR2</b> Whoever has none is not: who never had one, whose last one ended, and whose last
 *       one was not kept in time.
 *   <li><b>PR3</b> Of those asked for, each is answered for, and nobody else.
 *   <li><b>PR4</b> Whoever looks at a room in some session, on whichever instance, and has not
 *       looked away in that session, is answered for that room, and nobody else is. Each room that
 *       is asked for is answered for.
 *   <li><b>PR5</b> A look that is not repeated within a lifetime is forgotten, with nobody's help.
 * </ul>
 */
public interface Presence {

  /** Those of these people who are present, in one round trip. */
  Set<UserId> presentAmong(Collection<UserId> people);

  /** Everyone who looks at each of these rooms, in one round trip. */
  Map<RoomId, Set<UserId>> lookingAt(Collection<RoomId> rooms);
}

package dev.outcry.application.port.out;

import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.Set;

/**
 * Who is here, by the {@link Sessions} of the same store.
 *
 * <ul>
 *   <li><b>PR1</b> Whoever has a session, on whichever instance, is present.
 *   <li><b>PR2</b> Whoever has none is not: who never had one, whose last one ended, and whose last
 *       one was not kept in time.
 *   <li><b>PR3</b> Of those asked for, each is answered for, and nobody else.
 * </ul>
 */
public interface Presence {

  /** Those of these people who are present, in one round trip. */
  Set<UserId> presentAmong(Collection<UserId> people);
}

package dev.outcry.application.port.out;

import dev.outcry.domain.push.PushSubscription;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.List;

/**
 * Browsers in which people want to be told. Safe for use by many threads.
 *
 * <ul>
 *   <li><b>PS1</b> A browser is there from the return of {@code put}, with the owner and keys that
 *       came last.
 *   <li><b>PS2</b> {@code of} answers all browsers of these people and nobody else's.
 *   <li><b>PS3</b> {@code remove} is for good, and only for the owner's; {@code forget} for
 *       whoever's. What is not there is passed over.
 *   <li><b>PS4</b> Of one person's browsers, those that came first go where there are more than the
 *       limit.
 * </ul>
 */
public interface PushSubscriptions {

  /**
   * Keeps one.
   *
   * @param limit how many of this person stay
   */
  void put(PushSubscription subscription, int limit);

  /** In one round trip, in no order. */
  List<PushSubscription> of(Collection<UserId> people);

  /**
   * Removes one of a person.
   *
   * @param id of the endpoint
   */
  void remove(UserId owner, String id);

  /** Removes one that its push service does not know any more. */
  void forget(PushSubscription subscription);
}

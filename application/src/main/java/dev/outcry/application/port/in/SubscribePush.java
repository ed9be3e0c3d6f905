package dev.outcry.application.port.in;

import dev.outcry.domain.push.PushEndpoint;
import dev.outcry.domain.push.PushKeys;
import dev.outcry.domain.user.UserId;

/** Somebody wants to be told in this browser, also while no page is open. */
public interface SubscribePush {

  /** How many browsers one person may have; whoever has more is told in those that came last. */
  int MAX_BROWSERS = 10;

  /** A browser, by where its push service takes messages for it. */
  record Command(UserId caller, PushEndpoint endpoint, PushKeys keys) {}

  /**
   * Keeps it. A browser is one person's: whoever subscribed it before is no longer told there. Once
   * more changes nothing.
   *
   * @throws dev.outcry.domain.InvalidValueException if the endpoint is not that of a push service
   *     which this server sends to
   * @throws dev.outcry.domain.RefusedException with {@code PUSH_UNAVAILABLE} if it sends to none
   */
  void subscribe(Command command);
}

package dev.outcry.application.port.in;

import dev.outcry.domain.user.UserId;

/** Somebody no longer wants to be told in a browser. */
public interface UnsubscribePush {

  /**
   * @param id of the endpoint, see {@link dev.outcry.domain.push.PushEndpoint#id}
   */
  record Command(UserId caller, String id) {}

  /** Forgets it, if it is there and the caller's. */
  void unsubscribe(Command command);
}

package dev.outcry.application.port.in;

/**
 * Someone ends the log-in that they call by. Its refresh token counts no longer when this returns,
 * its access tokens at once on this instance and within 5 seconds on any other. A token that does
 * not count, or knows of no log-in, ends nothing; that is not an error.
 */
public interface LogOut {

  /**
   * @param accessToken any of the log-in's
   */
  void logOut(String accessToken);
}

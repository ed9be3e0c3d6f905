package dev.outcry.acceptance.driver;

import java.time.Duration;

/**
 * The time of a scenario: times of one day, such as {@code 12:00:00} or {@code 12:00:00.250}. A
 * scenario begins at 12:00:00 and never goes back.
 *
 * <p>Scenarios that are about an exact instant or about long times are tagged {@code @exact-time};
 * elsewhere a driver that cannot set a clock may let time pass by itself.
 */
public interface ScenarioClock {

  /** Makes it this time of the day. */
  void at(String time);

  /** Makes it so much later. */
  void pass(Duration duration);
}

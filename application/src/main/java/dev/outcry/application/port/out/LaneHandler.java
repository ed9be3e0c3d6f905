package dev.outcry.application.port.out;

import dev.outcry.domain.Position;
import java.time.Instant;
import java.util.List;

/**
 * Does the work of a lane.
 *
 * @param <C> what is carried
 */
@FunctionalInterface
public interface LaneHandler<C> {

  /**
   * A command with its place in the lane.
   *
   * @param at when the lane took it, in milliseconds
   */
  record LaneRecord<C>(Position position, Instant at, C command) {}

  /**
   * Handles a batch: one or more commands of one key, in order. Returning means that all of it is
   * done; throwing, that all of it must be handed over again.
   */
  void handle(String key, List<LaneRecord<C>> batch);
}

package dev.outcry.application.port.out;

import dev.outcry.domain.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
   * @param trace what it was appended with, if anything
   */
  record LaneRecord<C>(Position position, Instant at, C command, Optional<TraceContext> trace) {
    /** Belongs to no trace. */
    public LaneRecord(Position position, Instant at, C command) {
      this(position, at, command, Optional.empty());
    }
  }

  /**
   * Handles a batch: one or more commands of one key, in order. Returning means that all of it is
   * done; throwing, that all of it must be handed over again.
   */
  void handle(String key, List<LaneRecord<C>> batch);

  /** Is told that the lane has set something aside as a dead letter. Must not throw, nor wait. */
  default void setAside() {}
}

package dev.outcry.application.port.out;

import java.util.List;
import java.util.Map;

/**
 * Does the work of a lane in fewer round trips for several keys together than for each by itself. A
 * lane may hand over both ways.
 *
 * @param <C> what is carried
 */
public interface ManyKeysHandler<C> extends LaneHandler<C> {

  /**
   * Handles the batch of each of these keys as {@link #handle} does. Returning means that all of it
   * is done; after an exception each key is handed over again, by itself.
   */
  void handleAll(Map<String, List<LaneRecord<C>>> batches);
}

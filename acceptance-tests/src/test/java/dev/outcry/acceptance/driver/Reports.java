package dev.outcry.acceptance.driver;

import dev.outcry.acceptance.driver.Rooms.Done;
import java.util.List;
import java.util.Optional;

/** Reporting what was said. People and rooms go by their ids, the caller always first. */
public interface Reports {

  /** What those who keep order see of a report. */
  record Report(String id, long seq, String reporterId, Optional<String> reason, boolean settled) {}

  Answer<Done> report(String caller, String roomId, long seq, Optional<String> reason);

  /**
   * All pages together, in their order.
   *
   * @param size of a page
   */
  Answer<List<Report>> list(String caller, String roomId, int size);

  Answer<Done> settle(String caller, String roomId, String reportId);
}

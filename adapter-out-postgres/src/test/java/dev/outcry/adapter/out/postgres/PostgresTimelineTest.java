package dev.outcry.adapter.out.postgres;

import dev.outcry.adapter.tck.TimelineContract;
import dev.outcry.application.port.out.Timeline;

class PostgresTimelineTest implements TimelineContract {

  private final Timeline timeline = new PostgresTimeline(Databases.shared());

  @Override
  public Timeline timeline() {
    return timeline;
  }
}

package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.TimelineContract;
import dev.outcry.application.port.out.Timeline;

class InMemoryTimelineTest implements TimelineContract {

  private final Timeline timeline = new InMemoryTimeline();

  @Override
  public Timeline timeline() {
    return timeline;
  }
}

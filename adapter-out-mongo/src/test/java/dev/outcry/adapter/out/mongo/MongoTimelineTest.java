package dev.outcry.adapter.out.mongo;

import dev.outcry.adapter.tck.TimelineContract;
import dev.outcry.application.port.out.Timeline;

class MongoTimelineTest implements TimelineContract {

  private final Timeline timeline = new MongoTimeline(Timelines.template());

  @Override
  public Timeline timeline() {
    return timeline;
  }
}

package dev.outcry.adapter.out.kafka;

import dev.outcry.adapter.tck.FeedContract;
import dev.outcry.adapter.tck.Samples;
import dev.outcry.application.port.out.Feed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class KafkaFeedTest implements FeedContract {

  private static final Lanes LANES = new Lanes(KafkaServer.shared());
  private static final String TOPIC = "feed." + Samples.anyName();
  private static final KafkaFeed HERE = instance();
  private static final KafkaFeed THERE = instance();

  private static KafkaFeed instance() {
    return new KafkaFeed(LANES.topics().feed(TOPIC, 3), Samples.anyName(), LANES.clients());
  }

  @BeforeAll
  static void start() {
    HERE.start();
    THERE.start();
  }

  @AfterAll
  static void close() {
    HERE.close();
    THERE.close();
    LANES.close();
  }

  @Override
  public Feed feed() {
    return HERE;
  }

  @Override
  public Feed feedOfAnotherInstance() {
    return THERE;
  }
}

package dev.outcry.adapter.out.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.tck.FeedContract;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.Feed.Subscription;
import org.junit.jupiter.api.Test;

class InMemoryFeedTest implements FeedContract {

  private final InMemoryFeed feed = new InMemoryFeed();

  @Override
  public Feed feed() {
    return feed;
  }

  @Test
  void aChannelThatNobodyListensToIsForgotten() {
    Channel channel = Channel.ofInstance("here");
    Subscription one = feed.subscribe(channel, message -> {});
    Subscription other = feed.subscribe(channel, message -> {});

    one.close();
    assertThat(feed.channels()).isEqualTo(1);
    other.close();
    assertThat(feed.channels()).isZero();
  }
}

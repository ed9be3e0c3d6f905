package dev.outcry.adapter.out.memory;

import static dev.outcry.adapter.tck.Samples.anyAuctionId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.DefaultAdapters;
import dev.outcry.application.port.out.UnavailableException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InMemoryAdaptersTest {

  private final DefaultAdapters adapters = new InMemoryAdapters(Clock.systemUTC());

  @AfterEach
  void close() {
    adapters.close();
  }

  @Test
  void areFoundOnTheClassPath() {
    assertThat(ServiceLoader.load(DefaultAdapters.Provider.class))
        .singleElement()
        .satisfies(provider -> assertThat(provider).isInstanceOf(InMemoryAdapters.Provider.class));
  }

  @Test
  void areTheSameEachTime() throws ReflectiveOperationException {
    for (Method port : DefaultAdapters.class.getMethods()) {
      if (port.getReturnType().isInterface()) {
        assertThat(port.invoke(adapters)).as(port.getName()).isSameAs(port.invoke(adapters));
      }
    }
  }

  @Test
  void shareNothingWithOthers() throws ReflectiveOperationException {
    try (DefaultAdapters others = new InMemoryAdapters.Provider().create(Clock.systemUTC())) {
      for (Method port : DefaultAdapters.class.getMethods()) {
        if (port.getReturnType().isInterface()) {
          assertThat(port.invoke(adapters)).as(port.getName()).isNotSameAs(port.invoke(others));
        }
      }
      assertThat(adapters.secret()).isNotEqualTo(others.secret());
    }
  }

  @Test
  void keepTheirSecretWhateverIsDoneToACopy() {
    byte[] secret = adapters.secret();
    assertThat(secret).hasSize(32);

    adapters.secret()[0]++;

    assertThat(adapters.secret()).isEqualTo(secret);
  }

  @Test
  void takeNoCommandsOnceTheyAreClosed() {
    adapters.close();

    AuctionCommand command = new AuctionCommand.Close(anyAuctionId());
    assertThat(adapters.bids().append("key", command))
        .failsWithin(Duration.ofSeconds(1))
        .withThrowableThat()
        .withCauseInstanceOf(UnavailableException.class);
  }
}

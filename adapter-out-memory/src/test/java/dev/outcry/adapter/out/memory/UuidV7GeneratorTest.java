package dev.outcry.adapter.out.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.tck.IdGeneratorContract;
import dev.outcry.application.port.out.IdGenerator;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class UuidV7GeneratorTest implements IdGeneratorContract {

  private final SettableClock clock = new SettableClock();
  private final IdGenerator ids = new UuidV7Generator(Clock.systemUTC());
  private final IdGenerator another = new UuidV7Generator(Clock.systemUTC());

  @Override
  public IdGenerator ids() {
    return ids;
  }

  @Override
  public IdGenerator idsOfAnotherInstance() {
    return another;
  }

  @Test
  void anIdIsAUuidOfVersionSevenAndTellsItsTime() {
    UUID id = UUID.fromString(new UuidV7Generator(clock).next());

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
  }

  @Test
  void idsAscendWhenTheClockRunsBack() {
    IdGenerator generator = new UuidV7Generator(clock);
    String earlier = generator.next();

    clock.set(clock.instant().minusSeconds(3_600));

    assertThat(generator.next()).isGreaterThan(earlier);
  }

  @Test
  void idsAscendWhenAllBitsOfAMillisecondAreUsedUp() {
    RandomGenerator allOnes = () -> -1L;
    IdGenerator generator = new UuidV7Generator(clock, allOnes);
    String last = generator.next();
    assertThat(last).endsWith("-7fff-bfff-ffffffffffff");

    UUID next = UUID.fromString(generator.next());

    assertThat(next.toString()).isGreaterThan(last);
    assertThat(next.getMostSignificantBits() >>> 16).isEqualTo(clock.millis() + 1);
    assertThat(next.version()).isEqualTo(7);
    assertThat(next.variant()).isEqualTo(2);
  }
}

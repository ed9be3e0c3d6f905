package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.IdGeneratorContract;
import dev.outcry.application.port.out.IdGenerator;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Generators that break a promise, each run through the contract by itself. */
final class BrokenIds {

  private BrokenIds() {}

  @Breaks("G1")
  static class CountsInEachInstance extends Broken {
    @Override
    IdGenerator instance() {
      AtomicLong count = new AtomicLong();
      return () -> "%019d".formatted(count.incrementAndGet());
    }
  }

  @Breaks("G2")
  static class UsesColons extends Broken {
    @Override
    IdGenerator instance() {
      IdGenerator sound = new UuidV7Generator(Clock.systemUTC());
      return () -> "id:" + sound.next();
    }
  }

  @Breaks("G3")
  static class KnowsNoOrder extends Broken {
    @Override
    IdGenerator instance() {
      return () -> UUID.randomUUID().toString();
    }
  }

  @Breaks({})
  static class KeepsEveryPromise extends Broken {
    @Override
    IdGenerator instance() {
      return new UuidV7Generator(Clock.systemUTC());
    }
  }

  /** Generators of which two are made. */
  abstract static class Broken implements IdGeneratorContract {

    private final IdGenerator ids = instance();
    private final IdGenerator another = instance();

    abstract IdGenerator instance();

    @Override
    public IdGenerator ids() {
      return ids;
    }

    @Override
    public IdGenerator idsOfAnotherInstance() {
      return another;
    }
  }
}

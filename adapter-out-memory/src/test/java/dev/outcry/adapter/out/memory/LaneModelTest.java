package dev.outcry.adapter.out.memory;

import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * Tries the interleavings of threads that append to one key with threads that work it off: commands
 * are handled in the order of their positions, none is lost or doubled, never two batches at once,
 * and the key is forgotten in the end.
 */
public class LaneModelTest {

  private final IdleWorkers workers = new IdleWorkers();
  private final InMemoryCommandLane<String> lane =
      new InMemoryCommandLane<>(
          workers, new LaneClock(Clock.systemUTC(), 1), new LaneLimits(2, 100, 100));
  private final AtomicInteger appended = new AtomicInteger();
  private final List<Long> handled = new ArrayList<>();
  private final AtomicBoolean handling = new AtomicBoolean();
  private final AtomicInteger overlaps = new AtomicInteger();

  public LaneModelTest() {
    lane.attach(this::handle);
  }

  private void handle(String key, List<LaneRecord<String>> batch) {
    if (!handling.compareAndSet(false, true)) {
      overlaps.incrementAndGet();
    }
    for (LaneRecord<String> command : batch) {
      handled.add(command.position().offset());
    }
    handling.set(false);
  }

  @Operation
  public long append() {
    appended.incrementAndGet();
    return lane.append("key", "command").toCompletableFuture().join().position().offset();
  }

  @Operation
  public void work() {
    workers.runOne();
  }

  @Validate
  public void everythingIsHandledOnceAndInOrder() {
    workers.runAll();
    check(overlaps.get() == 0, "two batches were handled at once");
    check(handled.size() == appended.get(), "lost or doubled");
    for (int i = 0; i < handled.size(); i++) {
      check(handled.get(i) == i, "out of order");
    }
    check(lane.activeKeys() == 0, "an idle key was not forgotten");
  }

  /** Plain, since every call in it is a step of the model. */
  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  @Test
  void aKeyIsSerial() {
    new ModelCheckingOptions()
        .iterations(6)
        .invocationsPerIteration(300)
        .threads(3)
        .actorsPerThread(2)
        .actorsBefore(1)
        .actorsAfter(0)
        .addGuarantee(forClasses(name -> name.startsWith("java.")).allMethods().treatAsAtomic())
        .check(LaneModelTest.class);
  }
}

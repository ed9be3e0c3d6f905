package dev.outcry.benchmarks;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.CreateGroupRoom;
import dev.outcry.application.port.in.JoinRoom;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.WatchRoom;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.user.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A room with 100 members who watch it: 64 messages are sent at once, and all of them must have
 * reached everyone before the next are. One operation is one delivery of one message to one member.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Threads(1)
public class LiveDeliveryBenchmark {

  private static final int WATCHERS = 100;
  private static final int MESSAGES = 64;
  private static final int PATIENCE_SECONDS = 10;
  private static final MessageText TEXT = new MessageText("Is the radio still for sale?");
  private static final UserId SENDER = new UserId("sender");

  private final FreshCore core = new FreshCore();
  private final Semaphore served = new Semaphore(0);
  private RoomId roomId;

  /** Counts what it gets, and says so whenever it got all messages of a round. */
  private static final class Watcher implements WatchRoom.Watcher {

    private final CountDownLatch live;
    private final Semaphore served;
    private int received;

    Watcher(CountDownLatch live, Semaphore served) {
      this.live = live;
      this.served = served;
    }

    @Override
    public void entry(EntryView view) {
      if (++received % MESSAGES == 0) {
        served.release();
      }
    }

    @Override
    public void synced(Rev rev) {
      live.countDown();
    }
  }

  @Setup(Level.Iteration)
  public void gather() throws InterruptedException {
    Outcry outcry = core.renew();
    roomId =
        outcry
            .createGroupRoom()
            .create(new CreateGroupRoom.Command(SENDER, new RoomName("radios"), Set.of()))
            .id();
    for (int i = 0; i < WATCHERS; i++) {
      outcry.joinRoom().join(new JoinRoom.Command(watcher(i), roomId));
    }
    send().toCompletableFuture().join();
    CountDownLatch live = new CountDownLatch(WATCHERS);
    for (int i = 0; i < WATCHERS; i++) {
      outcry
          .watchRoom()
          .watch(
              new WatchRoom.Command(watcher(i), roomId, Optional.empty()),
              new Watcher(live, served));
    }
    if (!live.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("not everyone is live");
    }
  }

  @TearDown
  public void close() {
    core.close();
  }

  @Benchmark
  @OperationsPerInvocation(WATCHERS * MESSAGES)
  public void sixtyFourMessagesToHundredWatchers() throws InterruptedException {
    for (int i = 0; i < MESSAGES; i++) {
      send();
    }
    if (!served.tryAcquire(WATCHERS, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("a message did not reach everyone");
    }
  }

  private CompletionStage<?> send() {
    return core.outcry()
        .sendMessage()
        .send(new SendMessage.Command(SENDER, roomId, Optional.empty(), TEXT))
        .persisted();
  }

  private static UserId watcher(int i) {
    return new UserId("watcher-" + i);
  }
}

package dev.outcry.benchmarks;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.CreateGroupRoom;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One message on its way through the core and the adapters in memory, until it is PERSISTED. Nobody
 * watches; see {@link LiveDeliveryBenchmark}.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MessagePathBenchmark {

  private static final int OUTSTANDING_PER_THREAD = 8;
  private static final MessageText TEXT = new MessageText("Is the radio still for sale?");
  private static final UserId SENDER = new UserId("sender");

  /** Rooms in a core of their own, all new with each iteration, so that memory is bounded. */
  @State(Scope.Benchmark)
  public static class Rooms {

    @Param({"1", "64"})
    public int rooms;

    private final FreshCore core = new FreshCore();
    private final AtomicLong messages = new AtomicLong();
    private List<RoomId> ids = List.of();

    @Setup(Level.Iteration)
    public void open() {
      Outcry outcry = core.renew();
      CreateGroupRoom.Command command =
          new CreateGroupRoom.Command(SENDER, new RoomName("radios"), Set.of());
      ids =
          IntStream.range(0, rooms)
              .mapToObj(i -> outcry.createGroupRoom().create(command).id())
              .toList();
    }

    @TearDown
    public void close() {
      core.close();
    }

    /** The rooms take turns. */
    private CompletionStage<EntryAnswer> send() {
      long message = messages.incrementAndGet();
      RoomId roomId = ids.get((int) (message % rooms));
      MessageKey key = new MessageKey(new UUID(0, message));
      return core.outcry()
          .sendMessage()
          .send(new SendMessage.Command(SENDER, roomId, Optional.of(key), TEXT))
          .persisted();
    }
  }

  /** What a thread waits for. */
  @State(Scope.Thread)
  public static class Sender {

    private final Outstanding<EntryAnswer> outstanding = new Outstanding<>(OUTSTANDING_PER_THREAD);

    @TearDown(Level.Iteration)
    public void forget() {
      outstanding.forget();
    }
  }

  @Benchmark
  @Threads(1)
  public EntryAnswer oneAfterTheOther(Rooms rooms) {
    return rooms.send().toCompletableFuture().join();
  }

  @Benchmark
  @Threads(8)
  public Optional<EntryAnswer> sixtyFourAtOnce(Rooms rooms, Sender sender) {
    return sender.outstanding.add(rooms.send());
  }
}

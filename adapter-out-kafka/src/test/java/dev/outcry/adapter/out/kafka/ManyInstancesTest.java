package dev.outcry.adapter.out.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.CommandLane.Appended;
import dev.outcry.application.port.out.CommandLane.Attachment;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.domain.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.GroupState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A topic and several that work on it. */
class ManyInstancesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Lanes lanes = new Lanes(KafkaServer.shared());

  @AfterEach
  void close() {
    lanes.close();
  }

  @Test
  void aKeyIsHandledByOneAtATimeAndPassesToTheOther() {
    LaneSettings settings = Lanes.anySettings(4);
    CommandLane<String> one = lanes.lane(settings, Lanes.TEXT);
    CommandLane<String> other = lanes.lane(settings, Lanes.TEXT);
    Watching byOne = new Watching();
    Watching byOther = new Watching();
    List<String> keys = IntStream.range(0, 20).mapToObj(i -> "key" + i).toList();

    Attachment first = one.attach(byOne);
    append(one, keys, 0);
    try (Attachment second = other.attach(byOther)) {
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                append(one, keys, 1);
                return !byOther.handled.isEmpty() && !byOne.handled.isEmpty();
              });
      first.close();
      byOther.handled.clear();
      append(other, keys, 2);
      await().atMost(PATIENCE).until(() -> byOther.handled.keySet().containsAll(keys));
    }

    assertThat(byOne.overlaps).isEmpty();
    assertThat(byOther.overlaps).isEmpty();
  }

  /** Commits are refused while a group agrees on who does what. */
  @Test
  void whatWasHandledWhileAnotherCameIsCommittedAfterwards() throws Exception {
    LaneSettings any = Lanes.anySettings(6);
    LaneSettings settings = new LaneSettings(any.topic(), any.partitions(), any.group(), 1);
    CommandLane<String> lane = lanes.lane(settings, Lanes.TEXT);
    List<String> keys = IntStream.range(0, 30).mapToObj(i -> "key" + i).toList();
    Watching byOne = new Watching();
    CountDownLatch entered = new CountDownLatch(1);
    CompletableFuture<Void> free = new CompletableFuture<>();
    LaneHandler<String> slow =
        (key, batch) -> {
          entered.countDown();
          free.join();
        };

    lane.attach(byOne);
    append(lane, keys, 0);
    await().atMost(PATIENCE).until(() -> byOne.handled.size() == keys.size());
    lanes.lane(settings, Lanes.TEXT).attach(slow);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              append(lane, keys, 1);
              return entered.getCount() == 0;
            });
    lanes.lane(settings, Lanes.TEXT).attach(new Watching());
    try (Admin admin = lanes.clients().newAdmin()) {
      await().atMost(PATIENCE).until(() -> isAgreeing(admin, settings.group()));
      await()
          .during(Duration.ofSeconds(2))
          .atMost(PATIENCE)
          .until(
              () -> {
                append(lane, keys, 2);
                return isAgreeing(admin, settings.group());
              });
      AtomicInteger before = new AtomicInteger();
      await()
          .during(Duration.ofSeconds(1))
          .atMost(PATIENCE)
          .until(() -> byOne.count() == before.getAndSet(byOne.count()));
      free.complete(null);

      await()
          .atMost(PATIENCE)
          .until(() -> Groups.isDone(admin, settings.topic(), settings.group()));
    }
  }

  private static boolean isAgreeing(Admin admin, String group) throws Exception {
    return admin.describeConsumerGroups(List.of(group)).all().get().get(group).groupState()
        == GroupState.PREPARING_REBALANCE;
  }

  @Test
  void anotherGroupIsHandedAllOfItAgainAtTheSamePlaces() {
    LaneSettings settings = Lanes.anySettings(3);
    CommandLane<String> lane = lanes.lane(settings, Lanes.TEXT);
    List<Appended> appended = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      appended.add(lane.append("key" + i % 7, "text").toCompletableFuture().join());
    }
    assertThat(placesHandledIn(lane, 50)).containsExactlyInAnyOrderElementsOf(appended);

    LaneSettings again =
        new LaneSettings(settings.topic(), settings.partitions(), settings.group() + "-2", 1);

    assertThat(placesHandledIn(lanes.lane(again, Lanes.TEXT), 50))
        .containsExactlyInAnyOrderElementsOf(appended);
  }

  @Test
  void aTopicThatWasLostAndMadeAnewIsLaterThanEverythingBefore() throws Exception {
    LaneSettings settings = Lanes.anySettings(1);
    CommandLane<String> lane = lanes.lane(settings, Lanes.TEXT);
    Position last = null;
    for (int i = 0; i < 5; i++) {
      last = lane.append("key", "before").toCompletableFuture().join().position();
    }

    try (Admin admin = lanes.clients().newAdmin()) {
      admin.deleteTopics(List.of(settings.topic())).all().get();
      await()
          .atMost(PATIENCE)
          .until(() -> !admin.listTopics().names().get().contains(settings.topic()));
    }
    CommandLane<String> later = lanes.lane(settings, Lanes.TEXT);
    Appended first = later.append("key", "after").toCompletableFuture().join();

    assertThat(first.position().offset()).isZero();
    assertThat(first.position()).isGreaterThan(last);
    await().atMost(PATIENCE).until(() -> isTakenAfter(first.position(), lane));
  }

  /** Also by one that lived through it. */
  private static boolean isTakenAfter(Position position, CommandLane<String> lane) {
    return lane.append("key", "after")
        .handle((appended, failure) -> failure == null && appended.position().isAfter(position))
        .toCompletableFuture()
        .join();
  }

  private static void append(CommandLane<String> lane, List<String> keys, int number) {
    keys.forEach(key -> lane.append(key, "text" + number).toCompletableFuture().join());
  }

  private static List<Appended> placesHandledIn(CommandLane<String> lane, int count) {
    List<Appended> places = new CopyOnWriteArrayList<>();
    try (Attachment attachment =
        lane.attach(
            (key, batch) ->
                batch.forEach(taken -> places.add(new Appended(taken.position(), taken.at()))))) {
      await().atMost(PATIENCE).until(() -> places.size() >= count);
    }
    return List.copyOf(places);
  }

  /** Notes how much of each key was handled, and keys that were handled twice at once. */
  private static final class Watching implements LaneHandler<String> {
    final Map<String, Integer> handled = new ConcurrentHashMap<>();
    final Set<String> overlaps = ConcurrentHashMap.newKeySet();
    private static final Set<String> AT_WORK = ConcurrentHashMap.newKeySet();

    int count() {
      return handled.values().stream().mapToInt(count -> count).sum();
    }

    @Override
    public void handle(String key, List<LaneRecord<String>> batch) {
      if (!AT_WORK.add(key)) {
        overlaps.add(key);
      }
      Thread.yield();
      AT_WORK.remove(key);
      handled.merge(key, batch.size(), Integer::sum);
    }
  }
}

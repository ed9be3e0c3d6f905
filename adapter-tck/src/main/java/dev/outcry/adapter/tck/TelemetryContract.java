package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.CommandLane.Attachment;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.Feed.Subscription;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.application.port.out.ManyKeysHandler;
import dev.outcry.application.port.out.Telemetry;
import dev.outcry.application.port.out.Telemetry.Lane;
import dev.outcry.application.port.out.Telemetry.Task;
import dev.outcry.domain.Position;
import dev.outcry.domain.limit.RateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Telemetry} does. */
public interface TelemetryContract {

  /** The telemetry to test, the same throughout a test. */
  Telemetry telemetry();

  @ParameterizedTest
  @EnumSource
  default void o1_whatIsWatchedIsCalledOnceAndItsAnswerComesBack(Task task) {
    AtomicInteger calls = new AtomicInteger();
    CompletableFuture<String> answer = new CompletableFuture<>();

    CompletionStage<String> given =
        telemetry()
            .watch(
                task,
                () -> {
                  calls.incrementAndGet();
                  return answer;
                },
                stage -> stage);
    answer.completeExceptionally(new IllegalStateException("for the test"));

    assertThat(given).isSameAs(answer);
    assertThat(calls).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource
  default void o1_whatIsThrownComesBack(Task task) {
    IllegalStateException failure = new IllegalStateException("for the test");

    assertThatThrownBy(
            () ->
                telemetry()
                    .watch(
                        task,
                        () -> {
                          throw failure;
                        },
                        nothing -> CompletableFuture.completedFuture(null)))
        .isSameAs(failure);
  }

  @ParameterizedTest
  @EnumSource
  default void o2_commandsGoIntoTheLaneAndAnswersComeBack(Lane which) {
    PlainLane plain = new PlainLane();
    CommandLane<String> lane = telemetry().around(which, plain);

    assertThat(lane.append("key", "one")).isSameAs(PlainLane.APPENDED);
    assertThat(lane.append("key", "two", PlainLane.TRACE)).isSameAs(PlainLane.APPENDED);

    assertThat(plain.appended()).containsExactly("key one", "key two " + PlainLane.TRACE);
  }

  @ParameterizedTest
  @EnumSource
  default void o2_batchesGoToTheHandlerAndFailuresComeBack(Lane which) {
    PlainLane plain = new PlainLane();
    List<Object> handled = new ArrayList<>();
    IllegalStateException failure = new IllegalStateException("for the test");
    List<LaneRecord<String>> batch = List.of(aRecord("one"), aRecord("two"));

    Attachment attachment =
        telemetry()
            .around(which, plain)
            .attach(
                new LaneHandler<>() {
                  @Override
                  public void handle(String key, List<LaneRecord<String>> batch) {
                    handled.add(key);
                    handled.add(batch);
                    throw failure;
                  }

                  @Override
                  public void setAside() {
                    handled.add("set aside");
                  }
                });
    assertThatThrownBy(() -> plain.handler().handle("key", batch)).isSameAs(failure);
    plain.handler().setAside();
    attachment.close();

    assertThat(plain.handler()).isNotInstanceOf(ManyKeysHandler.class);
    assertThat(handled).containsExactly("key", batch, "set aside");
    assertThat(plain.isClosed()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  default void o2_aHandlerOfManyKeysStaysOne(Lane which) {
    PlainLane plain = new PlainLane();
    List<Object> handled = new ArrayList<>();
    Map<String, List<LaneRecord<String>>> batches =
        Map.of("one", List.of(aRecord("a")), "two", List.of(aRecord("b")));

    telemetry()
        .around(which, plain)
        .attach(
            new ManyKeysHandler<>() {
              @Override
              public void handle(String key, List<LaneRecord<String>> batch) {
                handled.add(key);
              }

              @Override
              public void handleAll(Map<String, List<LaneRecord<String>>> all) {
                handled.add(all);
              }

              @Override
              public void setAside() {
                handled.add("set aside");
              }
            });
    assertThat(plain.handler()).isInstanceOf(ManyKeysHandler.class);
    ((ManyKeysHandler<String>) plain.handler()).handleAll(batches);
    plain.handler().handle("one", batches.get("one"));
    plain.handler().setAside();

    assertThat(handled).containsExactly(batches, "one", "set aside");
  }

  @Test
  default void o3_messagesGoThroughTheFeedBothWays() {
    PlainFeed plain = new PlainFeed();
    Feed feed = telemetry().around(plain);
    List<FeedMessage> heard = new ArrayList<>();
    List<FeedMessage> messages = FeedMessages.ofEveryKind();
    Channel channel = Channel.of(anyRoomId());

    Subscription subscription = feed.subscribe(channel, heard::add);
    messages.forEach(message -> feed.publish(channel, message));

    assertThat(heard).isEqualTo(messages);
    assertThat(plain.channels()).containsOnly(channel);
    assertThat(subscription.ready()).isSameAs(PlainFeed.READY);
    subscription.close();
    assertThat(plain.isClosed()).isTrue();
  }

  @Test
  default void o4_toBeToldThrowsNothing() {
    Telemetry telemetry = telemetry();
    Commit commit = Commit.toNew(anyRoomId()).say(anyUserId(), "one").say(anyUserId(), "two");

    assertThatCode(
            () -> {
              telemetry.delivered(commit.entries(), 3);
              telemetry.delivered(commit.entries(), 0);
              telemetry.delivered(List.of(), 1);
              telemetry.repaired(2);
              for (RateKey.Kind kind : RateKey.Kind.values()) {
                telemetry.limited(kind);
              }
              telemetry.closed(Duration.ZERO);
              telemetry.closed(Duration.ofDays(7));
              telemetry.standing(() -> 1, () -> 2);
              telemetry.standing(() -> 3, () -> 4);
            })
        .doesNotThrowAnyException();
  }

  private static LaneRecord<String> aRecord(String command) {
    return new LaneRecord<>(new Position(1, command.length()), Instant.EPOCH, command);
  }
}

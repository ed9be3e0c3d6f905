package dev.outcry.adapter.out.micrometer;

import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.adapter.tck.Commit;
import dev.outcry.adapter.tck.Samples;
import dev.outcry.adapter.tck.TelemetryContract;
import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.application.port.out.Telemetry;
import dev.outcry.application.port.out.Telemetry.Task;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.limit.RateKey;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MicrometerTelemetryTest implements TelemetryContract {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ObservationRegistry observations = ObservationRegistry.create();
  private final Telemetry telemetry;

  MicrometerTelemetryTest() {
    meters.config().meterFilter(new Buckets());
    observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    telemetry =
        new MicrometerTelemetry(
            meters,
            observations,
            Traces.NONE,
            Clock.fixed(Samples.NOON.plusMillis(30), ZoneOffset.UTC));
  }

  @Override
  public Telemetry telemetry() {
    return telemetry;
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new RefusedException(RefusalCode.ROOM_NOT_FOUND), "refused"),
        Arguments.of(
            new CompletionException(new RefusedException(RefusalCode.KEY_REUSED)), "refused"),
        Arguments.of(new UnavailableException("full"), "unavailable"),
        Arguments.of(new OutcomeUnknownException("no answer", null), "unknown"),
        Arguments.of(new IllegalStateException("a bug"), "failed"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void howItEndedIsATag(Exception failure, String outcome) {
    CompletionStage<Void> failed = CompletableFuture.failedFuture(failure);

    telemetry.watch(Task.SEND_MESSAGE, () -> failed, stage -> stage);

    assertThat(meters.get("outcry.message.send").tag("outcome", outcome).timers())
        .anyMatch(timer -> timer.count() == 1);
  }

  @Test
  void itIsOverWhenTheAnswerIsThere() {
    CompletableFuture<Void> answer = new CompletableFuture<>();

    telemetry.watch(Task.SEND_MESSAGE, () -> answer, stage -> stage);
    assertThat(sent("accepted")).isZero();
    answer.complete(null);

    assertThat(sent("accepted")).isEqualTo(1);
  }

  @Test
  void whatThrowsAtOnceIsOverAtOnce() {
    assertThatThrownBy(
        () ->
            telemetry.<CompletionStage<?>>watch(
                Task.SEND_MESSAGE,
                () -> {
                  throw new RefusedException(RefusalCode.ROOM_NOT_FOUND);
                },
                stage -> stage));

    assertThat(sent("refused")).isEqualTo(1);
  }

  @Test
  void deliveryTakesFromTheLaneToTheLastWatcher() {
    Commit commit = Commit.toNew(anyRoomId()).say(anyUserId(), "one").say(anyUserId(), "two");

    telemetry.delivered(commit.entries(), 5);
    telemetry.delivered(commit.entries(), 0);

    assertThat(meters.get("outcry.message.deliveries").counter().count()).isEqualTo(10);
    assertThat(meters.get("outcry.message.deliver").timer().count()).isEqualTo(1);
    assertThat(meters.get("outcry.message.deliver").timer().totalTime(TimeUnit.MILLISECONDS))
        .isEqualTo(30);
  }

  @Test
  void whatOnlyChangedHasNotWaited() {
    Commit said = Commit.toNew(anyRoomId()).say(anyUserId(), "teh");
    Commit changed = said.then().edit(said.last(), "the");

    telemetry.delivered(changed.entries(), 1);

    assertThat(meters.get("outcry.message.deliver").timer().count()).isZero();
    assertThat(meters.get("outcry.message.deliveries").counter().count()).isEqualTo(1);
  }

  @Test
  void limitsAreCountedByKind() {
    telemetry.limited(RateKey.Kind.SLOW_MODE);

    assertThat(meters.get("outcry.limits.refused").tag("kind", "slow-mode").counter().count())
        .isEqualTo(1);
  }

  @Test
  void timesHaveFewBuckets() {
    telemetry.closed(Duration.ofMillis(40));

    CountAtBucket[] buckets =
        meters.get("outcry.auction.close").timer().takeSnapshot().histogramCounts();
    assertThat(buckets).hasSizeBetween(10, 15);
    assertThat(buckets[buckets.length - 1].count()).isEqualTo(1);
    assertThat(buckets[0].count()).isZero();
  }

  @Test
  void everyMeterIsThereFromTheStartAndNoneGrowsATag() {
    telemetry.standing(() -> 3, () -> 2);
    for (Telemetry.Lane lane : Telemetry.Lane.values()) {
      telemetry.around(lane, null);
    }
    int before = meters.getMeters().size();
    CompletionStage<String> done = CompletableFuture.completedFuture("done");
    for (Task task : Task.values()) {
      telemetry.watch(task, () -> done, stage -> stage);
    }
    telemetry.repaired(1);

    assertThat(meters.getMeters()).hasSize(before);
    assertThat(meters.get("outcry.sessions").gauge().value()).isEqualTo(3);
    assertThat(meters.get("outcry.rooms.watched").gauge().value()).isEqualTo(2);
    assertThat(meters.getMeters())
        .extracting(Meter::getId)
        .allSatisfy(
            id ->
                assertThat(List.of("outcome", "error", "lane", "kind", "le"))
                    .containsAll(id.getTags().stream().map(tag -> tag.getKey()).toList()));
  }

  private long sent(String outcome) {
    return meters.get("outcry.message.send").tag("outcome", outcome).timers().stream()
        .mapToLong(timer -> timer.count())
        .sum();
  }
}

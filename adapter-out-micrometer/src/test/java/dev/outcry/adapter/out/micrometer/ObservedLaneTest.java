package dev.outcry.adapter.out.micrometer;

import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.adapter.tck.Commit;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.FeedMessage.EntriesChanged;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.application.port.out.Telemetry;
import dev.outcry.application.port.out.Telemetry.Task;
import dev.outcry.application.port.out.TraceContext;
import dev.outcry.domain.Position;
import dev.outcry.domain.room.RoomId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is measured and traced of what goes through a lane and a feed. */
class ObservedLaneTest {

  private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<SpanData> spans = new CopyOnWriteArrayList<>();
  private final Log log = new Log();
  private final List<FeedMessage> published = new ArrayList<>();
  private final RoomId room = anyRoomId();

  @Test
  void aMessageHasOneTraceOverLaneAndFeed() {
    Telemetry telemetry = telemetry(Sampler.alwaysOn());
    CommandLane<String> lane = telemetry.around(Telemetry.Lane.MESSAGES, log);
    Feed feed = telemetry.around(feed());
    lane.attach((key, batch) -> feed.publish(Channel.of(room), entries()));
    List<FeedMessage> heard = new ArrayList<>();

    telemetry.watch(Task.SEND_MESSAGE, () -> lane.append(room.value(), "hello"), stage -> stage);
    log.handOver(room.value());
    feed.subscribe(Channel.of(room), heard::add);

    assertThat(spans)
        .extracting(SpanData::getName)
        .containsExactly("outcry.message.send", "outcry.message.record", "outcry.message.deliver");
    assertThat(spans).extracting(SpanData::getTraceId).containsOnly(spans.get(0).getTraceId());
    assertThat(spans.get(1).getParentSpanId()).isEqualTo(spans.get(0).getSpanId());
    assertThat(spans.get(2).getParentSpanId()).isEqualTo(spans.get(1).getSpanId());
    assertThat(heard).hasSize(1);
  }

  @Test
  void ofABatchEachMessageHasATraceOfItsOwn() {
    Telemetry telemetry = telemetry(Sampler.alwaysOn());
    CommandLane<String> lane = telemetry.around(Telemetry.Lane.MESSAGES, log);
    lane.attach((key, batch) -> {});
    for (String message : List.of("one", "two", "three")) {
      telemetry.watch(Task.SEND_MESSAGE, () -> lane.append(room.value(), message), stage -> stage);
    }
    spans.clear();

    log.handOver(room.value());

    assertThat(spans).extracting(SpanData::getTraceId).doesNotHaveDuplicates().hasSize(3);
    assertThat(spans)
        .extracting(span -> span.getAttributes().get(AttributeKey.longKey("outcry.batch")))
        .containsOnly(3L);
  }

  @Test
  void whatIsNotSampledLeavesNoTrace() {
    Telemetry telemetry = telemetry(Sampler.alwaysOff());
    CommandLane<String> lane = telemetry.around(Telemetry.Lane.MESSAGES, log);
    Feed feed = telemetry.around(feed());
    lane.attach((key, batch) -> feed.publish(Channel.of(room), entries()));

    telemetry.watch(Task.SEND_MESSAGE, () -> lane.append(room.value(), "hello"), stage -> stage);
    log.handOver(room.value());

    assertThat(log.records).extracting(LaneRecord::trace).containsOnly(Optional.empty());
    assertThat(((EntriesChanged) published.get(0)).traces()).isEmpty();
    assertThat(spans).isEmpty();
  }

  @Test
  void aBatchIsMeasuredOnce() {
    CommandLane<String> lane = telemetry(Sampler.alwaysOff()).around(Telemetry.Lane.BIDS, log);
    lane.attach((key, batch) -> {});
    lane.append("one", "a");
    lane.append("one", "b");

    log.handOver("one");

    assertThat(meters.get("outcry.bid.decide").tag("outcome", "done").timer().count()).isEqualTo(1);
    assertThat(meters.get("outcry.bid.decide.size").summary().totalAmount()).isEqualTo(2);
    assertThat(meters.get("outcry.lane.lag").tag("lane", "bids").timer().max(TimeUnit.SECONDS))
        .isEqualTo(Duration.ofMinutes(1).toSeconds());
  }

  @Test
  void whatFailsAndWhatIsSetAsideIsCounted() {
    CommandLane<String> lane = telemetry(Sampler.alwaysOff()).around(Telemetry.Lane.MESSAGES, log);
    lane.attach(
        (key, batch) -> {
          throw new IllegalStateException("for the test");
        });
    lane.append("one", "a");

    assertThatThrownBy(() -> log.handOver("one"));
    log.handler.setAside();

    assertThat(meters.get("outcry.message.record").tag("outcome", "failed").timer().count())
        .isEqualTo(1);
    assertThat(meters.get("outcry.dead.letters").tag("lane", "messages").counter().count())
        .isEqualTo(1);
  }

  private EntriesChanged entries() {
    return new EntriesChanged(room, Commit.toNew(room).say(anyUserId(), "hello").entries());
  }

  private Telemetry telemetry(Sampler sampler) {
    OtelTracer tracer =
        new OtelTracer(
            SdkTracerProvider.builder()
                .setSampler(sampler)
                .addSpanProcessor(SimpleSpanProcessor.create(new Kept()))
                .build()
                .get("test"),
            new OtelCurrentTraceContext(),
            event -> {});
    ObservationRegistry observations = ObservationRegistry.create();
    observations
        .observationConfig()
        .observationHandler(new DefaultTracingObservationHandler(tracer));
    return new MicrometerTelemetry(
        meters, observations, new MicrometerTraces(tracer), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** Tells late comers everything, as another process would hear it. */
  private Feed feed() {
    return new Feed() {
      @Override
      public void publish(Channel channel, FeedMessage message) {
        published.add(message);
      }

      @Override
      public Subscription subscribe(Channel channel, Consumer<? super FeedMessage> listener) {
        published.forEach(listener);
        return new Subscription() {
          @Override
          public CompletionStage<Void> ready() {
            return CompletableFuture.completedFuture(null);
          }

          @Override
          public void close() {}
        };
      }
    };
  }

  private final class Kept implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> ended) {
      spans.addAll(ended);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  /** Took everything a minute ago, and hands it over when asked to. */
  private static final class Log implements CommandLane<String> {
    private final List<LaneRecord<String>> records = new ArrayList<>();
    private LaneHandler<String> handler = (key, batch) -> {};

    @Override
    public CompletionStage<Appended> append(String key, String command) {
      return taken(new LaneRecord<>(place(), NOW.minusSeconds(60), command));
    }

    @Override
    public CompletionStage<Appended> append(String key, String command, TraceContext trace) {
      return taken(new LaneRecord<>(place(), NOW.minusSeconds(60), command, Optional.of(trace)));
    }

    private Position place() {
      return new Position(1, records.size());
    }

    private CompletionStage<Appended> taken(LaneRecord<String> taken) {
      records.add(taken);
      return CompletableFuture.completedFuture(new Appended(taken.position(), taken.at()));
    }

    @Override
    public Attachment attach(LaneHandler<String> handler) {
      this.handler = handler;
      return () -> {};
    }

    void handOver(String key) {
      handler.handle(key, List.copyOf(records));
    }
  }
}

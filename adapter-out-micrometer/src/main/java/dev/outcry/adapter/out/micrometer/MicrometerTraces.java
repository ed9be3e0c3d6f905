package dev.outcry.adapter.out.micrometer;

import dev.outcry.application.port.out.FeedMessage.EntriesChanged;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.application.port.out.TraceContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A span for every command of a batch that is traced, so that each trace tells its whole way. */
final class MicrometerTraces implements Traces {

  /** What is published belongs to no more traces than that: it must not grow without bound. */
  private static final int MOST = 16;

  private static final String BATCH = "outcry.batch";

  private final Tracer tracer;

  /** Of the batches that a thread handles: spans by key. */
  private final ThreadLocal<Map<String, List<TraceContext>>> handled = new ThreadLocal<>();

  MicrometerTraces(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public Optional<TraceContext> here() {
    return Optional.ofNullable(tracer.currentSpan())
        .filter(span -> Boolean.TRUE.equals(span.context().sampled()))
        .map(MicrometerTraces::contextOf);
  }

  @Override
  public <C> void handling(String name, Map<String, List<LaneRecord<C>>> batches, Runnable work) {
    List<Span> spans = new ArrayList<>(0);
    Map<String, List<TraceContext>> contexts = new HashMap<>(2);
    batches.forEach(
        (key, batch) -> {
          for (LaneRecord<C> taken : batch) {
            if (taken.trace().isPresent()) {
              Span span = begin(name, taken.trace().get(), batch.size());
              spans.add(span);
              contexts.computeIfAbsent(key, k -> new ArrayList<>(1)).add(contextOf(span));
            }
          }
        });
    if (spans.isEmpty()) {
      work.run();
      return;
    }
    handled.set(contexts);
    try {
      within(spans, work);
    } finally {
      handled.remove();
    }
  }

  @Override
  public EntriesChanged leaving(EntriesChanged message) {
    Map<String, List<TraceContext>> traced = handled.get();
    List<TraceContext> ofRoom = traced == null ? null : traced.get(message.roomId().value());
    return ofRoom == null
        ? message
        : message.in(List.copyOf(ofRoom.subList(0, Math.min(MOST, ofRoom.size()))));
  }

  @Override
  public void arriving(EntriesChanged message, Runnable delivery) {
    if (message.traces().isEmpty()) {
      delivery.run();
      return;
    }
    int entries = message.entries().size();
    within(
        message.traces().get().stream()
            .map(trace -> begin(Names.MESSAGE_DELIVER, trace, entries))
            .toList(),
        delivery);
  }

  /** What a thread does for several traces at once is not done in one of them. */
  private void within(List<Span> spans, Runnable work) {
    Tracer.SpanInScope scope = tracer.withSpan(spans.size() == 1 ? spans.get(0) : null);
    try {
      work.run();
    } catch (RuntimeException | Error failure) {
      spans.forEach(span -> span.error(failure));
      throw failure;
    } finally {
      scope.close();
      spans.forEach(Span::end);
    }
  }

  private Span begin(String name, TraceContext parent, int batch) {
    String[] parts = parent.value().split("-");
    return tracer
        .spanBuilder()
        .setParent(
            tracer
                .traceContextBuilder()
                .traceId(parts[1])
                .spanId(parts[2])
                .sampled((Integer.parseInt(parts[3], 16) & 1) == 1)
                .build())
        .name(name)
        .kind(Span.Kind.CONSUMER)
        .tag(BATCH, batch)
        .start();
  }

  private static TraceContext contextOf(Span span) {
    return new TraceContext(
        "00-" + span.context().traceId() + "-" + span.context().spanId() + "-01");
  }
}

package dev.outcry.adapter.out.micrometer;

import dev.outcry.application.port.out.Telemetry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.exporter.FinishedSpan;
import io.micrometer.tracing.exporter.SpanExportingPredicate;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Measures the core in the program's registry of meters, if there is one, and takes its traces
 * along, if there is a tracer. Steps back for telemetry of the program's own.
 */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
      "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration"
    },
    beforeName = "dev.outcry.bootstrap.CoreAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnMissingBean(Telemetry.class)
public class MicrometerAutoConfiguration {

  @Bean
  static MeterFilter outcryBuckets() {
    return new Buckets();
  }

  @Bean
  Telemetry outcryTelemetry(
      MeterRegistry meters,
      ObjectProvider<ObservationRegistry> observations,
      ObjectProvider<Traces> traces,
      ObjectProvider<Clock> clock) {
    return new MicrometerTelemetry(
        meters,
        observations.getIfAvailable(() -> ObservationRegistry.NOOP),
        traces.getIfAvailable(() -> Traces.NONE),
        clock.getIfAvailable(Clock::systemUTC));
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(Tracer.class)
  @ConditionalOnBean(Tracer.class)
  static class Tracing {
    private static final String NOBODY = "0000000000000000";

    @Bean
    Traces outcryTraces(Tracer tracer) {
      return new MicrometerTraces(tracer);
    }

    /** What an instance asks its servers of its own accord is nobody's trace. */
    @Bean
    SpanExportingPredicate outcryOnlyWhatWasAskedFor() {
      return span -> span.getKind() != Span.Kind.CLIENT || hasParent(span);
    }

    private static boolean hasParent(FinishedSpan span) {
      String parent = span.getParentId();
      return parent != null && !NOBODY.equals(parent);
    }
  }
}

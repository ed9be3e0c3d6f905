package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Telemetry;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.OpenTelemetry;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Traces are made once there is somewhere to send them to. */
class TracingTest {

  @Test
  void withoutACollectorNothingIsTraced() {
    assertThat(Server.beans(Tracer.class)).isEmpty();
    assertThat(Server.beans(OpenTelemetry.class)).isEmpty();
    assertThat(Server.beans(Telemetry.class)).hasSize(1);
  }

  @Test
  void withACollectorItIs() {
    try (ConfigurableApplicationContext context =
        OutcryServer.application()
            .run(
                "--server.port=0",
                "--outcry.demo=false",
                "--management.opentelemetry.tracing.export.otlp.endpoint=http://localhost:9/v1/traces")) {
      assertThat(context.getBeansOfType(Tracer.class)).hasSize(1);
    }
  }
}

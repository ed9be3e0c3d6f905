package dev.outcry.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.thread.Threading;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * What the server sets for itself, below every other source of settings: its defaults, what its
 * profiles are presets of, and what follows from its roles.
 */
final class ServerSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  private static final String DEFAULTS = "defaultProperties";
  private static final List<String> PRESETS = List.of("mongo", "distributed");

  /** Whoever takes an answer slowly holds one, which costs as good as nothing. */
  private static final int VIRTUAL_THREADS = 10_000;

  private static final Set<Role> ALL = Set.of(Role.values());

  /** Traces go there; without it, nothing makes any. */
  private static final String COLLECTOR = "management.opentelemetry.tracing.export.otlp.endpoint";

  private static final List<String> TRACING =
      Stream.of(
              "micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
              "micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration",
              "micrometer.tracing.autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration",
              "micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
              "micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration",
              "opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
              "opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration")
          .map(name -> "org.springframework.boot." + name)
          .toList();

  /** The settings of the server, whatever it is wired to. */
  static Properties defaults() {
    return load("outcry-server.properties");
  }

  /** Which version this is, and of when. */
  static Properties build() {
    return load("outcry-build.properties");
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    ConfigurableEnvironment environment = event.getEnvironment();
    for (String preset : PRESETS) {
      if (List.of(environment.getActiveProfiles()).contains(preset)) {
        String file = "outcry-" + preset + ".properties";
        addAboveDefaults(environment, new PropertiesPropertySource(file, load(file)));
      }
    }
    Set<Role> roles =
        Binder.get(environment).bind("outcry.roles", Bindable.setOf(Role.class)).orElse(ALL);
    AdapterSelection.of(environment).check(roles);
    Map<String, Object> consequences = consequences(roles, environment.containsProperty(COLLECTOR));
    consequences.put("outcry.demo", environment.matchesProfiles("memory"));
    if (Threading.VIRTUAL.isActive(environment)) {
      consequences.put("server.jetty.threads.max", VIRTUAL_THREADS);
    }
    addAboveDefaults(environment, new MapPropertySource("outcry", consequences));
  }

  private static Map<String, Object> consequences(Set<Role> roles, boolean traced) {
    Map<String, Object> settings = new LinkedHashMap<>();
    if (!traced) {
      for (int i = 0; i < TRACING.size(); i++) {
        settings.put("spring.autoconfigure.exclude[" + i + "]", TRACING.get(i));
      }
    }
    if (!roles.contains(Role.WEB)) {
      settings.put("outcry.rest.enabled", false);
      settings.put("outcry.stomp.enabled", false);
      settings.put("outcry.web.enabled", false);
    }
    return settings;
  }

  private static void addAboveDefaults(
      ConfigurableEnvironment environment, PropertySource<?> settings) {
    if (environment.getPropertySources().contains(DEFAULTS)) {
      environment.getPropertySources().addBefore(DEFAULTS, settings);
    } else {
      environment.getPropertySources().addLast(settings);
    }
  }

  private static Properties load(String file) {
    try {
      return PropertiesLoaderUtils.loadProperties(new ClassPathResource(file, OutcryServer.class));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

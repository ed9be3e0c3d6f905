package dev.outcry.acceptance.server;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two instances, each a process of its own, which tell all that they can: in ECS, with traces. All
 * tests that want to know what is told share them, and leave them running.
 */
public record TwoProcesses(
    Servers servers, TraceCollector collector, List<ServerProcess> instances, List<URI> uris) {

  public static TwoProcesses shared() {
    return Shared.INSTANCES;
  }

  private static final class Shared {
    static final TwoProcesses INSTANCES = start();
  }

  private static TwoProcesses start() {
    Servers servers = Servers.start();
    TraceCollector collector = TraceCollector.start();
    List<ServerProcess> instances =
        Stream.of("one", "two").map(name -> instance(servers, collector, name)).toList();
    return new TwoProcesses(
        servers, collector, instances, instances.stream().map(ServerProcess::awaitReady).toList());
  }

  private static ServerProcess instance(Servers servers, TraceCollector collector, String name) {
    return ServerProcess.over(
        servers,
        name,
        "outcry.limits.messages=0",
        "outcry.limits.signup=0",
        "outcry.limits.bids=0",
        "outcry.admin.email=" + RunningServer.ADMIN_EMAIL,
        "outcry.admin.password=" + RunningServer.ADMIN_PASSWORD,
        "management.opentelemetry.tracing.export.otlp.endpoint=" + collector.endpoint(),
        "management.opentelemetry.tracing.export.schedule-delay=100ms",
        "management.tracing.sampling.probability=1.0",
        "logging.structured.format.console=ecs",
        "logging.level.dev.outcry=debug",
        "logging.level.org.springframework.web.servlet.DispatcherServlet=debug");
  }

  /** What both have printed. */
  public List<String> printed() {
    return instances.stream().map(ServerProcess::printed).toList();
  }
}

package dev.outcry.acceptance.server;

import static java.util.stream.Collectors.toSet;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans by OTLP over HTTP, and keeps them. */
public final class TraceCollector implements AutoCloseable {

  private final HttpServer server;
  private final List<Span> spans = new CopyOnWriteArrayList<>();

  private TraceCollector(HttpServer server) {
    this.server = server;
  }

  /**
   * A span that ended.
   *
   * @param instance the process that it was in
   * @param parent empty for the first of a trace
   */
  public record Span(String instance, String trace, String id, String parent, String name) {}

  public static TraceCollector start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TraceCollector collector = new TraceCollector(server);
      server.createContext("/v1/traces", collector::take);
      server.start();
      return collector;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What servers have to be told. */
  public String endpoint() {
    return "http://localhost:%d/v1/traces".formatted(server.getAddress().getPort());
  }

  /** All of one trace, so far. */
  public List<Span> ofTrace(String trace) {
    return spans.stream().filter(span -> span.trace().equals(trace)).toList();
  }

  /** With which traces begin. */
  public List<Span> firsts() {
    return spans.stream().filter(span -> span.parent().isEmpty()).toList();
  }

  /** The traces that have a span of this name. */
  public Set<String> tracesWith(String name) {
    return spans.stream()
        .filter(span -> span.name().equals(name))
        .map(Span::trace)
        .collect(toSet());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    ExportTraceServiceRequest.parseFrom(exchange.getRequestBody())
        .getResourceSpansList()
        .forEach(this::keep);
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private void keep(ResourceSpans process) {
    String instance =
        process.getResource().getAttributesList().stream()
            .filter(attribute -> attribute.getKey().equals("service.instance.id"))
            .map(KeyValue::getValue)
            .map(value -> value.getStringValue())
            .findFirst()
            .orElse("");
    process
        .getScopeSpansList()
        .forEach(
            scope ->
                scope
                    .getSpansList()
                    .forEach(
                        span ->
                            spans.add(
                                new Span(
                                    instance,
                                    hex(span.getTraceId()),
                                    hex(span.getSpanId()),
                                    hex(span.getParentSpanId()),
                                    span.getName()))));
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }
}

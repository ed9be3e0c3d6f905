package dev.outcry.adapter.out.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.outcry.application.port.out.TraceContext;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** The header of W3C Trace Context. */
final class TraceHeader {

  static final String NAME = "traceparent";

  private TraceHeader() {}

  static ProducerRecord<String, byte[]> on(
      ProducerRecord<String, byte[]> record, TraceContext trace) {
    record.headers().add(NAME, trace.value().getBytes(UTF_8));
    return record;
  }

  /** Empty also for what is none: nothing depends on it. */
  static Optional<TraceContext> of(ConsumerRecord<?, ?> record) {
    Header header = record.headers().lastHeader(NAME);
    return Optional.ofNullable(header == null ? null : header.value())
        .map(bytes -> new String(bytes, UTF_8))
        .filter(TraceContext::isOne)
        .map(TraceContext::new);
  }
}

package dev.outcry.adapter.out.kafka;

import static java.lang.System.Logger.Level.WARNING;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.application.port.out.TraceContext;
import dev.outcry.application.port.out.UnavailableException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * A topic whose partitions are divided among all instances. A batch is what one poll brought of one
 * key; offsets are committed after the work.
 *
 * <p>While partitions move from one instance to another, the earlier may for a moment still work on
 * what the later is given again: that of the two one fails and none overwrites is up to the stores,
 * which commit only on the state they read (T3, A3).
 */
final class KafkaCommandLane<C> implements CommandLane<C>, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(KafkaCommandLane.class.getName());

  /** For each thread that polls: while one key waits for a store, others go on. */
  private static final int KEYS_AT_ONCE = 4;

  private final LaneSettings settings;
  private final Wire<C> wire;
  private final KafkaClients clients;
  private final KafkaTopic topic;
  private final KafkaTopic deadLetters;
  private final DefaultKafkaProducerFactory<String, byte[]> producers;
  private final KafkaTemplate<String, byte[]> template;
  private @Nullable KafkaAttachment attached;
  private volatile boolean closed;

  KafkaCommandLane(LaneSettings settings, Wire<C> wire, KafkaClients clients, Topics topics) {
    this.settings = settings;
    this.wire = wire;
    this.clients = clients;
    this.topic = topics.lane(settings);
    this.deadLetters = topics.deadLetters(settings);
    this.producers = clients.producers(settings.topic(), KafkaClients.PATIENCE);
    this.template = new KafkaTemplate<>(producers);
  }

  @Override
  public CompletionStage<Appended> append(String key, C command) {
    return append(command, bytes -> new ProducerRecord<>(settings.topic(), key, bytes));
  }

  /** The trace is in a header, where other programs look for it, and not in what is decoded. */
  @Override
  public CompletionStage<Appended> append(String key, C command, TraceContext trace) {
    return append(
        command,
        bytes -> TraceHeader.on(new ProducerRecord<>(settings.topic(), key, bytes), trace));
  }

  private CompletionStage<Appended> append(
      C command, Function<byte[], ProducerRecord<String, byte[]>> record) {
    if (closed) {
      return CompletableFuture.failedFuture(new UnavailableException("the lane is closed"));
    }
    byte[] bytes = wire.encode().apply(command);
    try {
      topic.ensure();
      return sent(record.apply(bytes));
    } catch (RuntimeException failure) {
      return CompletableFuture.failedFuture(notTaken(failure));
    }
  }

  /** What failed before {@code send} returned was never handed over; later, nobody knows. */
  private CompletionStage<Appended> sent(ProducerRecord<String, byte[]> record) {
    return template
        .send(record)
        .handle(
            (sent, failure) -> {
              if (failure != null) {
                topic.doubt();
                throw new OutcomeUnknownException("no answer from the broker", failure);
              }
              return appended(sent.getRecordMetadata());
            });
  }

  private Appended appended(RecordMetadata taken) {
    Instant at = Instant.ofEpochMilli(taken.timestamp());
    try {
      return new Appended(
          topic.positionOf(taken.partition(), taken.offset(), taken.timestamp()), at);
    } catch (UnavailableException unreachable) {
      throw new OutcomeUnknownException("taken, but where cannot be told", unreachable);
    }
  }

  private RuntimeException notTaken(RuntimeException failure) {
    if (failure instanceof UnavailableException || failure instanceof IllegalStateException) {
      return failure;
    }
    topic.doubt();
    return new UnavailableException("the broker cannot be reached", failure);
  }

  @Override
  public synchronized Attachment attach(LaneHandler<C> handler) {
    if (closed || attached != null) {
      throw new IllegalStateException(closed ? "the lane is closed" : "the lane has a handler");
    }
    makeTopic();
    Progress progress = new Progress();
    DeadLetterOffice office = new DeadLetterOffice(deadLetters, template);
    ExecutorService workers = newWorkers();
    LaneListener<C> listener =
        new LaneListener<>(handler, new Decoding<>(topic, wire), office, progress, workers);
    Runnable whenClosed =
        () -> {
          workers.shutdown();
          detach();
        };
    attached = new KafkaAttachment(settings, clients, listener, progress, whenClosed);
    attached.start();
    return attached;
  }

  private ExecutorService newWorkers() {
    CustomizableThreadFactory threads = new CustomizableThreadFactory(settings.topic() + "-");
    threads.setDaemon(true);
    return Executors.newFixedThreadPool(KEYS_AT_ONCE * settings.concurrency(), threads);
  }

  /**
   * Members that find no topic look for it only now and then; without a broker, they do so anyway.
   */
  private void makeTopic() {
    try {
      topic.ensure();
    } catch (UnavailableException outOfReach) {
      LOG.log(WARNING, "topic {0} is out of reach for now", settings.topic());
    }
  }

  private synchronized void detach() {
    attached = null;
  }

  /** Lets the batches at hand finish; what was not handled is there for others, or for later. */
  @Override
  public void close() {
    closed = true;
    KafkaAttachment last;
    synchronized (this) {
      last = attached;
    }
    if (last != null) {
      last.close();
    }
    producers.destroy();
  }
}

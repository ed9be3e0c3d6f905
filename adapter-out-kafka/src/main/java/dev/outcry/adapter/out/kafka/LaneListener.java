package dev.outcry.adapter.out.kafka;

import dev.outcry.adapter.json.UndecodableException;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.application.port.out.ManyKeysHandler;
import dev.outcry.application.port.out.UnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Hands over what a poll brought, each key in its order: all together to a handler that can, else
 * several keys at once. A key that has to wait does not keep others from their turn; what is not
 * done in the end, for that reason or because time is up, is polled again. Nothing is at work any
 * more when a poll has been handled.
 */
final class LaneListener<C> implements BatchMessageListener<String, byte[]> {

  /** When no further key is begun: far below the interval in which a consumer has to poll. */
  private static final long TURN_NANOS = Duration.ofSeconds(10).toNanos();

  private final LaneHandler<C> handler;
  private final Decoding<C> decoding;
  private final DeadLetterOffice office;
  private final Progress progress;
  private final Executor workers;
  private volatile boolean closed;

  LaneListener(
      LaneHandler<C> handler,
      Decoding<C> decoding,
      DeadLetterOffice office,
      Progress progress,
      Executor workers) {
    this.handler = handler;
    this.decoding = decoding;
    this.office = office;
    this.progress = progress;
    this.workers = workers;
  }

  /** Begins no further key. */
  void close() {
    closed = true;
  }

  private record Taken<C>(ConsumerRecord<String, byte[]> source, LaneRecord<C> command) {}

  @Override
  public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
    long begin = System.nanoTime();
    if (!areHandled(records, begin)) {
      throw new UnfinishedException();
    }
    progress.forget(records);
  }

  private boolean areHandled(List<ConsumerRecord<String, byte[]>> records, long begin) {
    Map<String, List<Taken<C>>> keys;
    try {
      keys = byKey(records);
    } catch (UnavailableException brokers) {
      return false;
    }
    return areDoneTogether(keys, begin) || areDoneEachByItself(keys, begin);
  }

  /** False if the handler does one key at a time, or failed with all of these. */
  private boolean areDoneTogether(Map<String, List<Taken<C>>> keys, long begin) {
    if (!(handler instanceof ManyKeysHandler<C> many) || !mayBegin(begin)) {
      return false;
    }
    Map<String, List<LaneRecord<C>>> batches = new LinkedHashMap<>();
    keys.forEach((key, batch) -> batches.put(key, commandsOf(batch)));
    try {
      many.handleAll(batches);
    } catch (Throwable failure) {
      return false;
    }
    keys.values().forEach(this::areDone);
    return true;
  }

  private boolean areDoneEachByItself(Map<String, List<Taken<C>>> keys, long begin) {
    List<CompletableFuture<Boolean>> handled = new ArrayList<>();
    keys.forEach(
        (key, batch) ->
            handled.add(
                CompletableFuture.supplyAsync(
                    () -> mayBegin(begin) && isHandled(key, batch), workers)));
    CompletableFuture.allOf(handled.toArray(CompletableFuture[]::new)).join();
    return handled.stream().allMatch(CompletableFuture::join);
  }

  private boolean mayBegin(long begin) {
    return !closed && System.nanoTime() - begin < TURN_NANOS;
  }

  private Map<String, List<Taken<C>>> byKey(List<ConsumerRecord<String, byte[]>> records) {
    Map<String, List<Taken<C>>> keys = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> source : records) {
      if (!progress.isDone(source)) {
        try {
          LaneRecord<C> command = decoding.of(source);
          keys.computeIfAbsent(source.key(), key -> new ArrayList<>())
              .add(new Taken<>(source, command));
        } catch (UndecodableException undecodable) {
          setAside(source, undecodable);
        }
      }
    }
    return keys;
  }

  /** False if the key has to wait. */
  private boolean isHandled(String key, List<Taken<C>> batch) {
    try {
      if (batch.size() == 1 || !isDone(key, batch)) {
        for (Taken<C> command : batch) {
          handleAlone(key, command);
        }
      }
      return true;
    } catch (UnavailableException unavailable) {
      return false;
    }
  }

  /** False if it failed as a whole. */
  private boolean isDone(String key, List<Taken<C>> batch) {
    try {
      handOver(key, batch);
      return true;
    } catch (UnavailableException unavailable) {
      throw unavailable;
    } catch (Throwable failure) {
      return false;
    }
  }

  private void handleAlone(String key, Taken<C> command) {
    for (int attempt = 1; ; attempt++) {
      try {
        handOver(key, List.of(command));
        return;
      } catch (UnavailableException unavailable) {
        throw unavailable;
      } catch (Throwable failure) {
        if (attempt == CommandLane.ATTEMPTS) {
          setAside(command.source, failure);
          return;
        }
      }
    }
  }

  private void handOver(String key, List<Taken<C>> batch) {
    handler.handle(key, commandsOf(batch));
    areDone(batch);
  }

  private void areDone(List<Taken<C>> batch) {
    batch.forEach(taken -> progress.done(taken.source));
  }

  private static <C> List<LaneRecord<C>> commandsOf(List<Taken<C>> batch) {
    return batch.stream().map(Taken::command).toList();
  }

  private void setAside(ConsumerRecord<String, byte[]> source, Throwable failure) {
    office.setAside(source, failure);
    progress.done(source);
    handler.setAside();
  }
}

package dev.outcry.acceptance.core.support;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.application.port.out.ManyKeysHandler;
import dev.outcry.application.port.out.TraceContext;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.Position;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A lane that keeps its log, as a broker does: it outlives cores, can be read again from the start,
 * and has as many readers as want to read it. It hands over only when the test says so, in the
 * thread that says so.
 */
public final class LogLane<C> implements CommandLane<C> {

  private final Clock clock;
  private final long incarnation;
  private final Map<String, List<LaneRecord<C>>> logs = new LinkedHashMap<>();
  private final Map<String, Integer> handled = new HashMap<>();
  private final List<Reader> readers = new CopyOnWriteArrayList<>();
  private final List<LaneRecord<C>> deadLetters = new CopyOnWriteArrayList<>();
  private long offsets;
  private volatile int batchSize = 100;

  public LogLane(Clock clock) {
    this(clock, 1);
  }

  public LogLane(Clock clock, long incarnation) {
    this.clock = clock;
    this.incarnation = incarnation;
  }

  @Override
  public synchronized CompletionStage<Appended> append(String key, C command) {
    LaneRecord<C> taken =
        new LaneRecord<>(new Position(incarnation, offsets++), clock.instant(), command);
    logs.computeIfAbsent(key, k -> new ArrayList<>()).add(taken);
    return CompletableFuture.completedFuture(new Appended(taken.position(), taken.at()));
  }

  @Override
  public CompletionStage<Appended> append(String key, C command, TraceContext trace) {
    return append(key, command);
  }

  /** A new reader begins behind what was handled by any before it. */
  @Override
  public synchronized Attachment attach(LaneHandler<C> handler) {
    Reader reader = new Reader(handler, new HashMap<>(handled));
    readers.add(reader);
    return () -> readers.remove(reader);
  }

  /** How many commands are handed over at once, at most. */
  public void batchesOf(int size) {
    batchSize = size;
  }

  /** Every reader, and those to come, read from the start again. */
  public synchronized void rewind() {
    handled.clear();
    readers.forEach(reader -> reader.places.clear());
  }

  /** Hands over everything to everyone. Answers whether there was anything. */
  public boolean deliverAll() {
    boolean any = false;
    while (deliverOnce()) {
      any = true;
    }
    return any;
  }

  /** Hands the next batch to each reader; answers whether there was one. */
  public boolean deliverOnce() {
    boolean any = false;
    for (Reader reader : readers) {
      any |= reader.step();
    }
    return any;
  }

  /** Those who read, in the order in which they came. */
  public List<Reader> readers() {
    return List.copyOf(readers);
  }

  /** Everything that was ever appended, key by key. */
  public synchronized List<LaneRecord<C>> log() {
    return logs.values().stream().flatMap(List::stream).toList();
  }

  /** What was given up after the last attempt. */
  public List<LaneRecord<C>> deadLetters() {
    return List.copyOf(deadLetters);
  }

  /** One handler's way through the log. */
  public final class Reader {
    private final LaneHandler<C> handler;
    private final Map<String, Integer> places;
    private int failures;

    private Reader(LaneHandler<C> handler, Map<String, Integer> places) {
      this.handler = handler;
      this.places = places;
    }

    /**
     * Hands over the next batch of every key together if the handler can, else of one; answers
     * whether there was any.
     */
    public boolean step() {
      return handler instanceof ManyKeysHandler<C> many && failures == 0
          ? stepOfAll(many)
          : stepOfOne();
    }

    private boolean stepOfAll(ManyKeysHandler<C> many) {
      Map<String, List<LaneRecord<C>>> batches = new LinkedHashMap<>();
      for (String key : openKeys()) {
        batches.put(key, next(key, batchSize));
      }
      if (batches.isEmpty()) {
        return false;
      }
      try {
        many.handleAll(batches);
        batches.forEach((key, batch) -> advance(key, batch.size()));
      } catch (RuntimeException eachByItself) {
        endIfDead(eachByItself);
        failures++;
      }
      return true;
    }

    private boolean stepOfOne() {
      List<String> open = openKeys();
      if (open.isEmpty()) {
        return false;
      }
      String key = open.get(0);
      List<LaneRecord<C>> batch = next(key, failures > 0 ? 1 : batchSize);
      try {
        handler.handle(key, batch);
        advance(key, batch.size());
      } catch (UnavailableException tryAgain) {
        return true;
      } catch (RuntimeException failed) {
        setAsideAfterTheLastAttempt(key, batch, failed);
      }
      return true;
    }

    private void setAsideAfterTheLastAttempt(
        String key, List<LaneRecord<C>> batch, RuntimeException failed) {
      endIfDead(failed);
      failures++;
      if (failures > ATTEMPTS) {
        deadLetters.addAll(batch);
        advance(key, batch.size());
      }
    }

    private void endIfDead(RuntimeException failed) {
      if (failed instanceof Faults.DeadProcess dead) {
        readers.remove(this);
        throw dead;
      }
    }

    private List<String> openKeys() {
      synchronized (LogLane.this) {
        return logs.keySet().stream().filter(key -> place(key) < logs.get(key).size()).toList();
      }
    }

    private List<LaneRecord<C>> next(String key, int limit) {
      synchronized (LogLane.this) {
        List<LaneRecord<C>> log = logs.get(key);
        int from = place(key);
        return List.copyOf(log.subList(from, Math.min(log.size(), from + limit)));
      }
    }

    private void advance(String key, int by) {
      synchronized (LogLane.this) {
        places.put(key, place(key) + by);
        handled.merge(key, place(key), Math::max);
        failures = 0;
      }
    }

    private int place(String key) {
      return places.getOrDefault(key, 0);
    }
  }
}

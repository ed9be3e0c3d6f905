package dev.outcry.application.service;

import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Effect.Announcement;
import dev.outcry.application.port.out.Effect.RoomNote;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.UnavailableException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Carries out what decisions caused: each effect at least once, those of one source in their order.
 * A note is done only once its room's lane has it, an announcement once its notices are kept; their
 * keys make them once there.
 */
final class CarryOutEffects {

  private static final int AT_ONCE = 500;
  private static final int STRIPES = 1_024;

  private final Effects effects;
  private final RoomNotes notes;
  private final TellPeople telling;
  private final Executor executor;

  /** Sources that wait for a thread. */
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  private final AtomicBoolean isAsked = new AtomicBoolean();

  /** In one process, one thread at a time carries out a source: others would only repeat it. */
  private final List<Lock> stripes =
      Stream.<Lock>generate(ReentrantLock::new).limit(STRIPES).toList();

  CarryOutEffects(Effects effects, RoomNotes notes, TellPeople telling, Executor executor) {
    this.effects = effects;
    this.notes = notes;
    this.telling = telling;
    this.executor = executor;
  }

  /** All that these sources have pending. */
  void of(Set<String> sources) {
    alone(
        sources,
        () -> {
          List<Effect> pending;
          do {
            pending = effects.pending(sources, AT_ONCE);
            carryOut(pending);
          } while (pending.size() == AT_ONCE);
        });
  }

  /** These, which are all that their sources have pending: they were decided just now. */
  void of(List<Effect> pending) {
    alone(
        pending.stream().map(Effect::source).collect(Collectors.toSet()), () -> carryOut(pending));
  }

  /** Stripes are taken in one order, so that nobody waits for whoever waits for them. */
  private void alone(Set<String> sources, Runnable work) {
    List<Lock> held =
        sources.stream()
            .map(source -> Math.floorMod(source.hashCode(), STRIPES))
            .distinct()
            .sorted()
            .map(stripes::get)
            .toList();
    held.forEach(Lock::lock);
    try {
      work.run();
    } finally {
      held.forEach(Lock::unlock);
    }
  }

  /** All that these sources have pending, while the caller goes on. */
  void apart(Set<String> sources) {
    asked.addAll(sources);
    if (!sources.isEmpty() && isAsked.compareAndSet(false, true)) {
      executor.execute(this::carryOutAsked);
    }
  }

  private void carryOutAsked() {
    isAsked.set(false);
    Set<String> some = Set.copyOf(asked);
    asked.removeAll(some);
    if (!some.isEmpty()) {
      soon(some);
    }
  }

  /** All that these sources have pending: now if possible, or else when the sweeper comes. */
  void soon(Set<String> sources) {
    try {
      of(sources);
    } catch (UnavailableException untilTheSweep) {
      return;
    }
  }

  /** What was left behind by whoever decided it. */
  void sweep() {
    effects.sources(AT_ONCE).forEach(source -> soon(Set.of(source)));
  }

  private void carryOut(List<Effect> pending) {
    if (pending.isEmpty()) {
      return;
    }
    notes.post(those(RoomNote.class, pending));
    telling.tell(those(Announcement.class, pending));
    effects.done(pending);
  }

  private static <E extends Effect> List<E> those(Class<E> kind, List<Effect> pending) {
    return pending.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}

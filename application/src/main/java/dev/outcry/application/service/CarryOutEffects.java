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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Carries out what decisions caused: each effect at least once, those of one source in their order.
 * A note is done only once its room's lane has it, an announcement once its notices are kept; their
 * keys make them once there.
 */
final class CarryOutEffects {

  private static final int AT_ONCE = 500;

  private final Effects effects;
  private final RoomNotes notes;
  private final TellPeople telling;
  private final Executor executor;

  /** Sources that wait for a thread of their own. */
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  /** In one process, one thread at a time carries out a source: others would only repeat it. */
  private final List<Lock> stripes = Stream.<Lock>generate(ReentrantLock::new).limit(64).toList();

  CarryOutEffects(Effects effects, RoomNotes notes, TellPeople telling, Executor executor) {
    this.effects = effects;
    this.notes = notes;
    this.telling = telling;
    this.executor = executor;
  }

  /** All that a source has pending. */
  void of(String source) {
    alone(
        source,
        () -> {
          List<Effect> pending;
          do {
            pending = effects.pending(source, AT_ONCE);
            carryOut(pending);
          } while (pending.size() == AT_ONCE);
        });
  }

  /** These, which are all that a source has pending: it has just decided them. */
  void of(String source, List<Effect> pending) {
    alone(source, () -> carryOut(pending));
  }

  private void alone(String source, Runnable work) {
    Lock lock = stripes.get(Math.floorMod(source.hashCode(), stripes.size()));
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  /** All that a source has pending, while the caller goes on. */
  void apart(String source) {
    if (asked.add(source)) {
      executor.execute(
          () -> {
            asked.remove(source);
            soon(source);
          });
    }
  }

  /** All that a source has pending: now if possible, or else when the sweeper comes to it. */
  void soon(String source) {
    try {
      of(source);
    } catch (UnavailableException untilTheSweep) {
      return;
    }
  }

  /** What was left behind by whoever decided it. */
  void sweep() {
    effects.sources(AT_ONCE).forEach(this::soon);
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

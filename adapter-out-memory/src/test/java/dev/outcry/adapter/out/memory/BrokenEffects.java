package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.EffectsContract;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.Rooms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Effects that break a promise, each run through the contract by itself. */
final class BrokenEffects {

  private BrokenEffects() {}

  @Breaks("E1")
  static class ShowsAnEffectOnce extends Sound {
    private final Set<Effect> shown = ConcurrentHashMap.newKeySet();

    @Override
    public List<Effect> pending(String source, int limit) {
      return super.pending(source, limit).stream().filter(shown::add).toList();
    }
  }

  @Breaks("E2")
  static class ShowsTheNewestFirst extends Sound {
    @Override
    public List<Effect> pending(String source, int limit) {
      List<Effect> pending = new ArrayList<>(super.pending(source, limit));
      Collections.reverse(pending);
      return pending;
    }
  }

  @Breaks("E3")
  static class RemembersOnlyTheLastThatWereDone extends Sound {
    private volatile Collection<Effect> done = List.of();

    @Override
    public void done(Collection<Effect> effects) {
      done = List.copyOf(effects);
    }

    @Override
    public List<Effect> pending(String source, int limit) {
      return super.pending(source, limit).stream()
          .filter(effect -> !done.contains(effect))
          .toList();
    }
  }

  @Breaks("E4")
  static class NamesOneSourceOnly extends Sound {
    @Override
    public List<String> sources(int limit) {
      return super.sources(1);
    }
  }

  @Breaks("E4")
  static class NamesSourcesForEver extends Sound {
    private final Set<String> sources = ConcurrentHashMap.newKeySet();

    @Override
    public List<String> sources(int limit) {
      sources.addAll(super.sources(limit));
      return sources.stream().limit(limit).toList();
    }
  }

  @Breaks({})
  static class KeepsEveryPromise extends Sound {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class Sound implements Effects, EffectsContract {

    private final InMemoryEffects effects = new InMemoryEffects();
    private final Rooms rooms = new InMemoryRooms(effects);
    private final Auctions auctions = new InMemoryAuctions(effects);

    @Override
    public Effects effects() {
      return this;
    }

    @Override
    public Rooms rooms() {
      return rooms;
    }

    @Override
    public Auctions auctions() {
      return auctions;
    }

    @Override
    public List<Effect> pending(String source, int limit) {
      return effects.pending(source, limit);
    }

    @Override
    public void done(Collection<Effect> done) {
      effects.done(done);
    }

    @Override
    public List<String> sources(int limit) {
      return effects.sources(limit);
    }
  }
}

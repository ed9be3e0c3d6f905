package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Effects;
import dev.outcry.domain.timeline.MessageKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What waits to be carried out, by source, in the order in which it was decided. */
final class InMemoryEffects implements Effects {

  private final Map<String, Map<MessageKey, Effect>> bySource = new LinkedHashMap<>();

  /**
   * Makes effects pending. Called while the record of the decision is locked, so that nobody sees
   * the one without the other.
   */
  synchronized void add(List<Effect> effects) {
    for (Effect effect : effects) {
      bySource
          .computeIfAbsent(effect.source(), source -> new LinkedHashMap<>())
          .putIfAbsent(effect.key(), effect);
    }
  }

  @Override
  public synchronized List<Effect> pending(String source, int limit) {
    return bySource.getOrDefault(source, Map.of()).values().stream().limit(limit).toList();
  }

  @Override
  public synchronized void done(Collection<Effect> effects) {
    for (Effect effect : effects) {
      bySource.computeIfPresent(
          effect.source(),
          (source, pending) -> {
            pending.remove(effect.key());
            return pending.isEmpty() ? null : pending;
          });
    }
  }

  @Override
  public synchronized List<String> sources(int limit) {
    return bySource.keySet().stream().limit(limit).toList();
  }
}

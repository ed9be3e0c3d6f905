package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;

import dev.outcry.application.port.out.Erasures;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One erasure per person. */
final class InMemoryErasures implements Erasures {

  private final Map<UserId, Erasure> begun = new ConcurrentHashMap<>();

  @Override
  public void begin(Erasure erasure) {
    begun.put(erasure.person(), erasure);
  }

  @Override
  public List<Erasure> pending(int limit) {
    return begun.values().stream().sorted(comparing(Erasure::begunAt)).limit(limit).toList();
  }

  @Override
  public void done(Erasure erasure) {
    begun.remove(erasure.person(), erasure);
  }
}

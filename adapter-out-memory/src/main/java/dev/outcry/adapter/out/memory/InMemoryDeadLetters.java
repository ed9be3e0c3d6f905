package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.DeadLetters;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lanes of this process set aside: of each the last {@value SetAside#KEPT}. */
final class InMemoryDeadLetters implements DeadLetters {

  private final NavigableMap<String, InMemoryCommandLane<?>> lanes;

  InMemoryDeadLetters(Map<String, InMemoryCommandLane<?>> lanes) {
    this.lanes = new TreeMap<>(lanes);
  }

  @Override
  public List<Letter> list(Optional<LetterId> after, int limit) {
    LetterId last = after.orElse(new LetterId("", 0));
    return lanes.tailMap(last.lane(), true).entrySet().stream()
        .flatMap(
            lane ->
                letters(
                    lane.getKey(),
                    lane.getValue(),
                    lane.getKey().equals(last.lane()) ? last.number() : 0))
        .limit(limit)
        .toList();
  }

  private static <C> Stream<Letter> letters(
      String name, InMemoryCommandLane<C> lane, long afterNumber) {
    return lane.setAside().after(afterNumber).entrySet().stream()
        .map(entry -> letter(new LetterId(name, entry.getKey()), entry.getValue()));
  }

  private static Letter letter(LetterId id, DeadLetter<?> letter) {
    return new Letter(
        id, letter.key(), letter.command().at(), letter.failure().getClass().getName());
  }

  @Override
  public boolean replay(LetterId id) {
    InMemoryCommandLane<?> lane = lanes.get(id.lane());
    return lane != null && lane.replay(id.number());
  }
}

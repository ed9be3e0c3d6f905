package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.CommandLaneContract;
import dev.outcry.application.port.out.CommandLane;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class InMemoryCommandLaneTest implements CommandLaneContract {

  private final List<InMemoryCommandLane<String>> narrow = new ArrayList<>();
  private final InMemoryCommandLane<String> lane =
      InMemoryCommandLane.named("test", Clock.systemUTC());

  @Override
  public CommandLane<String> lane() {
    return lane;
  }

  @Override
  public List<String> deadLetters() {
    return lane.deadLetters().stream().map(letter -> letter.command().command()).toList();
  }

  @Override
  public Optional<CommandLane<String>> laneOf(int commands) {
    narrow.add(
        new InMemoryCommandLane<>(
            LaneWorkers.named("narrow"),
            new LaneClock(Clock.systemUTC(), 1),
            new LaneLimits(3, commands, commands)));
    return Optional.of(narrow.get(narrow.size() - 1));
  }

  @AfterEach
  void close() {
    lane.close();
    narrow.forEach(InMemoryCommandLane::close);
  }
}

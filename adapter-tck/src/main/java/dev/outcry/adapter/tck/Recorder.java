package dev.outcry.adapter.tck;

import dev.outcry.application.port.out.LaneHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes down what a lane hands over of one key, and leaves other keys alone. */
final class Recorder implements LaneHandler<String> {

  private final String key;
  private final Consumer<List<String>> reaction;
  private final List<List<LaneRecord<String>>> seen = new ArrayList<>();
  private final List<LaneRecord<String>> done = new ArrayList<>();
  private int setAside;

  /**
   * @param reaction called with the commands of each batch; if it throws, so does the handler
   */
  Recorder(String key, Consumer<List<String>> reaction) {
    this.key = key;
    this.reaction = reaction;
  }

  @Override
  public void handle(String key, List<LaneRecord<String>> batch) {
    if (key.equals(this.key)) {
      synchronized (this) {
        seen.add(List.copyOf(batch));
      }
      reaction.accept(commands(batch));
      synchronized (this) {
        done.addAll(batch);
      }
    }
  }

  @Override
  public synchronized void setAside() {
    setAside++;
  }

  /** How often the lane said that it has set something aside. */
  synchronized int setAsideSoFar() {
    return setAside;
  }

  /** Every batch, in the order of the calls, those that failed as well. */
  synchronized List<List<String>> batches() {
    return seen.stream().map(Recorder::commands).toList();
  }

  /** Every record that was handed over, in the order of the calls. */
  synchronized List<LaneRecord<String>> records() {
    return seen.stream().flatMap(List::stream).toList();
  }

  /** The commands of the batches that did not fail. */
  synchronized List<String> done() {
    return commands(done);
  }

  private static List<String> commands(List<LaneRecord<String>> batch) {
    return batch.stream().map(LaneRecord::command).toList();
  }
}

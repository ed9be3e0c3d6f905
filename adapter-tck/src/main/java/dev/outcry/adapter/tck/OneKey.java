package dev.outcry.adapter.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.CommandLane.Appended;
import dev.outcry.application.port.out.CommandLane.Attachment;
import dev.outcry.application.port.out.UnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A key of a lane that no other test uses.
 *
 * @param patience how long to wait for what should happen at once
 */
record OneKey(CommandLane<String> lane, String key, Duration patience) {

  /** How many commands a lane takes that is made to be filled. */
  static final int NARROW = 8;

  static OneKey of(CommandLane<String> lane, Duration patience) {
    return new OneKey(lane, Samples.anyName(), patience);
  }

  /** Appends a command that must be taken. */
  Appended append(String command) {
    try {
      return complete(command);
    } catch (ExecutionException refused) {
      throw new AssertionError("append was refused", refused.getCause());
    }
  }

  /** Appends commands that must be taken, one after the other. */
  List<Appended> append(List<String> commands) {
    return commands.stream().map(this::append).toList();
  }

  /** Appends a command that may be refused; whether it was not. */
  boolean isTaken(String command) {
    try {
      complete(command);
      return true;
    } catch (ExecutionException refused) {
      assertThat(refused).hasCauseExactlyInstanceOf(UnavailableException.class);
      return false;
    }
  }

  private Appended complete(String command) throws ExecutionException {
    try {
      return lane.append(key, command)
          .toCompletableFuture()
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException | TimeoutException failed) {
      throw new AssertionError("append did not complete", failed);
    }
  }

  Recorder recorder() {
    return new Recorder(key, commands -> {});
  }

  /**
   * @param reaction called with the commands of each batch; if it throws, so does the handler
   */
  Recorder recorder(Consumer<List<String>> reaction) {
    return new Recorder(key, reaction);
  }

  void whileAttached(Recorder recorder, Runnable body) {
    Attachment attachment = lane.attach(recorder);
    try {
      body.run();
    } finally {
      attachment.close();
    }
  }

  /** Waits until exactly these commands were handled without failure, in this order. */
  void awaitDone(Recorder recorder, List<String> commands) {
    awaitDone(recorder, commands.size());
    assertThat(recorder.done()).isEqualTo(commands);
  }

  /** Waits until so many commands were handled without failure. */
  void awaitDone(Recorder recorder, int commands) {
    awaitUntil(() -> recorder.done().size() >= commands);
  }

  void awaitUntil(Callable<Boolean> condition) {
    await()
        .atMost(patience)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(condition);
  }

  /** Commands for tests in which it does not matter what they are. */
  static List<String> commands(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }
}

package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.core.support.Pause;
import dev.outcry.acceptance.faults.Sender.Acknowledged;
import dev.outcry.acceptance.wire.Person;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** People of one room who send at the same time, and somebody who listens. */
final class Crowd {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Person listening = Person.anyone();
  private final String room;
  private final List<Sender> senders = new ArrayList<>();
  private final Listener listener;
  private final List<CompletableFuture<List<Acknowledged>>> speeches = new ArrayList<>();

  /**
   * @param servers where they are at the moment
   */
  Crowd(int size, Supplier<List<URI>> servers) {
    List<Person> people = IntStream.range(0, size).mapToObj(i -> Person.anyone()).toList();
    room = listening.groupWith(people.toArray(Person[]::new));
    for (int i = 0; i < size; i++) {
      senders.add(new Sender("sender-" + i, people.get(i), room, servers));
    }
    listener = new Listener(listening, room, servers);
  }

  /** All together send so many messages per second. */
  void start(int perSecond) {
    Duration pace = Duration.ofSeconds(1).multipliedBy(senders.size()).dividedBy(perSecond);
    senders.forEach(sender -> speeches.add(sender.start(pace)));
  }

  /** Returns once so many more messages are acknowledged. */
  void awaitProgress(int messages) {
    int goal = acknowledged() + messages;
    Awaitility.await().atMost(PATIENCE).until(() -> acknowledged() >= goal);
  }

  String room() {
    return room;
  }

  int acknowledged() {
    return senders.stream().mapToInt(Sender::times).sum();
  }

  Duration longestAnswer() {
    return senders.stream().map(Sender::longestAnswer).max(Duration::compareTo).orElseThrow();
  }

  /** The longest that anybody was without an acknowledgement, or without hearing anything. */
  Duration longestInterruption() {
    return Stream.concat(
            senders.stream().map(Sender::longestInsistence), Stream.of(listener.longestSilence()))
        .max(Duration::compareTo)
        .orElseThrow();
  }

  /**
   * Lets everybody come to an end, and sees that what was acknowledged is there, once, in its order
   * and at its place, and that the listener heard all of it.
   */
  void assertNothingIsLostDoubledOrReordered() throws Exception {
    senders.forEach(Sender::stop);
    List<List<Acknowledged>> all = new ArrayList<>();
    for (CompletableFuture<List<Acknowledged>> speech : speeches) {
      all.add(speech.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }
    List<JsonNode> history = listening.history(room);
    assertThat(history)
        .extracting(entry -> entry.path("seq").asLong())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, history.size()).boxed().toList());
    List<Acknowledged> recorded =
        history.stream()
            .map(
                entry ->
                    new Acknowledged(
                        entry.path("messageKey").asString(),
                        entry.path("content").asString(),
                        entry.path("seq").asLong()))
            .toList();
    assertThat(recorded).containsExactlyInAnyOrderElementsOf(flat(all));
    for (List<Acknowledged> speech : all) {
      assertThat(speech).isSortedAccordingTo((a, b) -> Long.compare(a.seq(), b.seq()));
    }
    Awaitility.await().atMost(PATIENCE).until(() -> listener.lastRev() >= history.size());
    assertThat(listener.heard()).isEqualTo(history);
    listener.close();
  }

  private static List<Acknowledged> flat(List<List<Acknowledged>> all) {
    return all.stream().flatMap(List::stream).toList();
  }

  /** Comes back after each end of its connection, with the last revision that it has. */
  private static final class Listener implements AutoCloseable {
    private final Person person;
    private final String room;
    private final Supplier<List<URI>> servers;
    private final List<JsonNode> heard = new ArrayList<>();
    private final Thread thread = new Thread(this::listen, "listener");
    private volatile long lastRev;
    private volatile Duration longestSilence = Duration.ZERO;
    private long heardAt;
    private volatile boolean closed;

    Listener(Person person, String room, Supplier<List<URI>> servers) {
      this.person = person;
      this.room = room;
      this.servers = servers;
      thread.setDaemon(true);
      thread.start();
    }

    long lastRev() {
      return lastRev;
    }

    Duration longestSilence() {
      return longestSilence;
    }

    synchronized List<JsonNode> heard() {
      return List.copyOf(heard);
    }

    @Override
    public void close() {
      closed = true;
      thread.interrupt();
    }

    private void listen() {
      for (int turn = 0; !closed; turn++) {
        List<URI> all = servers.get();
        URI server = all.get((all.size() - 1 + turn) % all.size());
        try (StompClient stomp = StompClient.connect(server, person.http().token())) {
          stomp.subscribe("/topic/room." + room, OptionalLong.of(lastRev), this::take);
          stomp.ended().handle((code, failure) -> code).join();
        } catch (AssertionError | RuntimeException unreachable) {
          Pause.of(Duration.ofMillis(50));
        }
      }
    }

    private synchronized void take(JsonNode message) {
      long rev = message.path("rev").asLong();
      if (!message.has("event") && rev > lastRev) {
        long now = System.nanoTime();
        Duration silence = Duration.ofNanos(heard.isEmpty() ? 0 : now - heardAt);
        longestSilence = silence.compareTo(longestSilence) > 0 ? silence : longestSilence;
        heardAt = now;
        heard.add(message);
        lastRev = rev;
      }
    }
  }
}

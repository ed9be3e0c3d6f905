package dev.outcry.acceptance.wire;

import dev.outcry.acceptance.client.StompClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Someone in a room on a bad line: comes back whenever it is cut, asks for what was missed, and
 * keeps what is shown at the end.
 */
final class Listener implements AutoCloseable {

  private final Person person;
  private final String room;
  private final CuttableLine line;
  private final Thread thread = new Thread(this::keepListening, "listener");
  private final Map<Long, JsonNode> shown = new TreeMap<>();
  private final List<String> troubles = new ArrayList<>();
  private long rev;
  private int comings;
  private volatile boolean enough;

  Listener(Person person, String room) {
    this.person = person;
    this.room = room;
    this.line = new CuttableLine(person.http().server());
  }

  Person person() {
    return person;
  }

  void start() {
    thread.start();
  }

  void cut() {
    line.cut();
  }

  synchronized long rev() {
    return rev;
  }

  /** The room as it was told, in its order. */
  synchronized List<JsonNode> transcript() {
    return List.copyOf(shown.values());
  }

  /** What should not have been told. */
  synchronized List<String> troubles() {
    return List.copyOf(troubles);
  }

  /** How often the line was made. */
  synchronized int comings() {
    return comings;
  }

  @Override
  public void close() {
    enough = true;
    line.close();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void keepListening() {
    while (!enough) {
      try {
        StompClient client = StompClient.connect(line.uri(), person.http().token());
        synchronized (this) {
          comings++;
        }
        client.subscribe("/topic/room." + room, OptionalLong.of(rev()), new Hearing());
        client.ended().join();
      } catch (AssertionError cutMeanwhile) {
        Thread.onSpinWait();
      }
    }
  }

  /**
   * One line, as long as it lasted: what was missed, as it is now, then every change. Whoever is
   * behind hears once of what changed twice, so that revisions may be left out.
   */
  private final class Hearing implements Consumer<JsonNode> {
    @Override
    public void accept(JsonNode frame) {
      synchronized (Listener.this) {
        switch (frame.path("event").asString("")) {
          case "" -> change(frame);
          case "SYNCED" -> rev = Math.max(rev, frame.path("rev").asLong());
          case "RESYNC_REQUIRED" -> troubles.add("nothing was so long ago: " + frame);
          default -> {}
        }
      }
    }

    private void change(JsonNode entry) {
      long next = entry.path("rev").asLong();
      if (next <= rev) {
        return;
      }
      rev = next;
      JsonNode before = shown.put(entry.path("seq").asLong(), entry);
      if (before != null && !before.path("id").equals(entry.path("id"))) {
        troubles.add(before + " was never there");
      }
    }
  }
}

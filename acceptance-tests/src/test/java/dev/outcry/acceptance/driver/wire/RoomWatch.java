package dev.outcry.acceptance.driver.wire;

import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Talk.Live;
import dev.outcry.acceptance.driver.Talk.Watch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** One room on a connection of its own. */
final class RoomWatch implements Watch {

  /** What comes now and then, whatever happens. */
  private static final Set<String> SIGNS_OF_LIFE = Set.of("HEAD", "DRAINING");

  private final StompClient stomp;
  private final List<Live> seen = new CopyOnWriteArrayList<>();

  /** Whether it began: empty, or the refusal. */
  private final CompletableFuture<Optional<JsonNode>> begun = new CompletableFuture<>();

  private RoomWatch(StompClient stomp) {
    this.stomp = stomp;
  }

  static Answer<Watch> open(StompClient stomp, String roomId, OptionalLong lastRev) {
    RoomWatch watch = new RoomWatch(stomp);
    StompClient.await(stomp.subscribe("/user/queue/errors", watch::refused));
    stomp
        .subscribe("/topic/room." + roomId, lastRev, watch::came)
        .thenRun(() -> watch.begun.complete(Optional.empty()));
    Optional<JsonNode> refusal = StompClient.await(watch.begun);
    if (refusal.isPresent()) {
      stomp.close();
      return Answers.refused(refusal.get());
    }
    return Answer.of(watch);
  }

  private void came(JsonNode frame) {
    Live line = Lines.live(frame);
    if (!SIGNS_OF_LIFE.contains(line.event())) {
      seen.add(line);
    }
  }

  /** The subscription was refused, or it ends. */
  private void refused(JsonNode error) {
    if (!begun.complete(Optional.of(error))) {
      seen.add(new Live("REMOVED", Optional.empty(), 0));
    }
  }

  @Override
  public List<Live> seen() {
    return List.copyOf(seen);
  }

  @Override
  public void close() {
    stomp.close();
  }
}

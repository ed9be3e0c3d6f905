package dev.outcry.acceptance.driver.wire;

import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Auctions.Change;
import dev.outcry.acceptance.driver.Auctions.Watch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** One auction on a connection of its own. */
final class PriceWatch implements Watch {

  private final StompClient stomp;
  private final List<Change> seen = new CopyOnWriteArrayList<>();

  private PriceWatch(StompClient stomp) {
    this.stomp = stomp;
  }

  static Answer<Watch> open(StompClient stomp, String auctionId) {
    PriceWatch watch = new PriceWatch(stomp);
    CompletableFuture<Optional<JsonNode>> begun = new CompletableFuture<>();
    StompClient.await(
        stomp.subscribe("/user/queue/errors", error -> begun.complete(Optional.of(error))));
    stomp
        .subscribe("/topic/auction." + auctionId, change -> watch.seen.add(change(change)))
        .thenRun(() -> begun.complete(Optional.empty()));
    Optional<JsonNode> refusal = StompClient.await(begun);
    if (refusal.isPresent()) {
      stomp.close();
      return Answers.refused(refusal.get());
    }
    return Answer.of(watch);
  }

  @Override
  public List<Change> seen() {
    return List.copyOf(seen);
  }

  @Override
  public void close() {
    stomp.close();
  }

  private static Change change(JsonNode json) {
    return new Change(
        json.path("status").asString(),
        json.path("price").asLong(),
        json.path("minimum").asLong(),
        json.path("bidCount").asLong(),
        ScenarioDay.timeOf(json.path("endsAt").asString()),
        json.path("version").asLong());
  }
}

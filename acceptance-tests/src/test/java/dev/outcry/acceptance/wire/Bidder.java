package dev.outcry.acceptance.wire;

import dev.outcry.acceptance.client.Errands;
import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who bids over STOMP at one instance, and over HTTP at all by turns. A bid that is not
 * decided in time is sent again.
 */
public final class Bidder implements AutoCloseable {

  private final Person person;
  private final List<URI> servers;
  private final AtomicInteger turns = new AtomicInteger();
  private final Errands errands;

  public Bidder(Person person, List<URI> servers) {
    this.person = person;
    this.servers = List.copyOf(servers);
    this.errands = new Errands(person.connect());
  }

  public Person person() {
    return person;
  }

  public HeardBid overHttp(AuctionTwin auction, String key, long amount) {
    ObjectNode body = Json.object().put("bidKey", key).put("amount", amount);
    return heard(key, amount, () -> http().post(auction.bids(), body).json());
  }

  public HeardBid overStomp(AuctionTwin auction, String key, long amount) {
    ObjectNode body =
        Json.object().put("auctionId", auction.id()).put("bidKey", key).put("amount", amount);
    return heard(key, amount, () -> errands.bid(body));
  }

  @Override
  public void close() {
    errands.close();
  }

  private HttpApi http() {
    URI server = servers.get(turns.getAndIncrement() % servers.size());
    return new HttpApi(server, person.http().token());
  }

  private HeardBid heard(String key, long amount, Supplier<JsonNode> ask) {
    Instant sent = Instant.now();
    JsonNode answer = ask.get();
    while (isUndecided(answer)) {
      answer = ask.get();
    }
    return new HeardBid(person, key, amount, sent, BidAnswer.of(answer), Instant.now());
  }

  private static boolean isUndecided(JsonNode answer) {
    return answer.path("status").asString("").equals("UNDECIDED")
        || answer.path("outcome").asString("").equals("UNKNOWN");
  }
}

package dev.outcry.acceptance.driver.wire;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Auctions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

final class WireAuctions implements Auctions {

  /** Over the wire each amount has its own name. */
  private static final Set<String> AMOUNTS = Set.of("INVALID startPrice", "INVALID reservePrice");

  private final Callers callers;
  private final ScenarioDay day;

  WireAuctions(Callers callers, ScenarioDay day) {
    this.callers = callers;
    this.day = day;
  }

  @Override
  public Answer<Opened> open(String seller, String title, List<String> pictures, Terms terms) {
    ObjectNode body = json(title, terms);
    pictures.forEach(body.putArray("imageIds")::add);
    return opened(seller, body);
  }

  @Override
  public Answer<Opened> draft(String seller, String title, Terms terms) {
    return opened(seller, json(title, terms).put("draft", true));
  }

  @Override
  public Answer<View> publish(String seller, String auctionId) {
    return Answers.of(http(seller).post(auction(auctionId) + "/publish", ""), WireAuctions::view);
  }

  private Answer<Opened> opened(String seller, ObjectNode body) {
    Answer<Opened> answer =
        Answers.of(
            http(seller).post("/api/auctions", body),
            auction ->
                new Opened(auction.path("id").asString(), auction.path("roomId").asString()));
    return answer.refusal().filter(AMOUNTS::contains).isPresent()
        ? Answer.malformed("amount")
        : answer;
  }

  @Override
  public Answer<Told> bid(String bidder, String auctionId, Bid bid) {
    ObjectNode body =
        Json.object()
            .put("bidKey", bid.key())
            .put("amount", bid.amount())
            .put("currency", bid.currency());
    bid.expectedVersion().ifPresent(version -> body.put("expectedVersion", version));
    if (callers.get(bidder).isTurnOfStomp()) {
      return answer(callers.get(bidder).errands().bid(body.put("auctionId", auctionId)));
    }
    Reply reply = http(bidder).post(auction(auctionId) + "/bids", body);
    return reply.status() == 201 ? Answer.of(told(reply.json())) : answer(reply.json());
  }

  @Override
  public Answer<Told> buy(String buyer, String auctionId, String key) {
    Reply reply =
        http(buyer).post(auction(auctionId) + "/buy-now", Json.object().put("bidKey", key));
    return reply.status() == 201 ? Answer.of(told(reply.json())) : answer(reply.json());
  }

  @Override
  public Answer<Optional<Told>> find(String bidder, String auctionId, String key) {
    return Answers.maybe(http(bidder).get(auction(auctionId) + "/bids/" + key), WireAuctions::told);
  }

  @Override
  public Answer<View> view(String caller, String auctionId) {
    return Answers.of(http(caller).get(auction(auctionId)), WireAuctions::view);
  }

  @Override
  public Answer<List<String>> pictures(String caller, String auctionId) {
    return Answers.of(
        http(caller).get(auction(auctionId)),
        auction -> auction.path("imageIds").valueStream().map(JsonNode::asString).toList());
  }

  @Override
  public Answer<View> lowerReserve(String seller, String auctionId, long reserve) {
    ObjectNode body = Json.object().put("reservePrice", reserve);
    return Answers.of(
        http(seller).patch(auction(auctionId) + "/reserve", body), WireAuctions::view);
  }

  @Override
  public Answer<View> cancel(String caller, String auctionId, Optional<String> reason) {
    ObjectNode body = Json.object();
    reason.ifPresent(text -> body.put("reason", text));
    return Answers.of(http(caller).post(auction(auctionId) + "/cancel", body), WireAuctions::view);
  }

  @Override
  public Answer<List<String>> list(
      String caller, Optional<String> status, Optional<String> seller, String title) {
    String asked =
        "/api/auctions?size=2&q="
            + URLEncoder.encode(title, StandardCharsets.UTF_8)
            + status.map(name -> "&status=" + name).orElse("")
            + seller.map(id -> "&sellerId=" + id).orElse("");
    List<String> found = new ArrayList<>();
    String cursor = "";
    do {
      Reply reply = http(caller).get(asked + cursor);
      Answer<JsonNode> page = Answers.of(reply, json -> json);
      if (page.refusal().isPresent()) {
        return Answer.refused(page.refusal().get());
      }
      reply.json().path("auctions").forEach(one -> found.add(one.path("id").asString()));
      cursor = Answers.text(reply.json(), "nextCursor").map(next -> "&cursor=" + next).orElse("");
    } while (!cursor.isEmpty());
    return Answer.of(found);
  }

  @Override
  public Answer<Watch> watch(String caller, String auctionId) {
    return PriceWatch.open(callers.get(caller).connect(), auctionId);
  }

  /** A decision, which a refused bid gets as well, or a refusal before there was one. */
  private static Answer<Told> answer(JsonNode json) {
    return json.has("bidSeq") ? Answer.of(told(json)) : Answers.refused(json);
  }

  private static Told told(JsonNode bid) {
    return new Told(
        bid.path("bidSeq").asLong(),
        bid.path("outcome").asString(),
        Answers.text(bid, "reason"),
        bid.path("price").asLong(),
        bid.path("minimum").asLong(),
        bid.path("leading").asBoolean(),
        bid.path("reserveMet").asBoolean(),
        ScenarioDay.timeOf(bid.path("endsAt").asString()),
        bid.path("extended").asBoolean(),
        bid.path("version").asLong(),
        ScenarioDay.timeOf(bid.path("serverTime").asString()));
  }

  private static View view(JsonNode auction) {
    return new View(
        auction.path("status").asString(),
        Answers.text(auction, "reason"),
        Answers.text(auction, "cancelReason"),
        auction.path("price").asLong(),
        auction.path("minimum").asLong(),
        auction.path("bidCount").asLong(),
        auction.path("leading").asBoolean(),
        Answers.text(auction, "winnerId"),
        auction.path("reserveMet").asBoolean(),
        Answers.number(auction, "buyNowPrice"),
        ScenarioDay.timeOf(auction.path("endsAt").asString()),
        auction.path("version").asLong());
  }

  private ObjectNode json(String title, Terms terms) {
    ObjectNode json =
        Json.object()
            .put("title", title)
            .put("currency", terms.currency())
            .put("startPrice", terms.startPrice())
            .put("mode", terms.mode())
            .put("startsAt", day.instantOf(terms.startsAt()).toString())
            .put("endsAt", day.instantOf(terms.endsAt()).toString());
    terms.reserve().ifPresent(reserve -> json.put("reservePrice", reserve));
    terms.buyNow().ifPresent(price -> json.put("buyNowPrice", price));
    ArrayNode increments = json.putArray("increments");
    terms
        .increments()
        .forEach(i -> increments.addObject().put("from", i.from()).put("increment", i.step()));
    terms
        .softClose()
        .ifPresent(
            softClose ->
                json.putObject("softClose")
                    .put("window", softClose.window().toString())
                    .put("extension", softClose.extension().toString())
                    .put("mode", softClose.mode())
                    .put("cap", softClose.cap().toString()));
    return json;
  }

  private static String auction(String auctionId) {
    return "/api/auctions/" + auctionId;
  }

  private HttpApi http(String caller) {
    return callers.get(caller).http();
  }
}

package dev.outcry.acceptance.driver.wire;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

final class WireNotices implements Notices {

  private static final String NOTIFICATIONS = "/api/notifications";

  private final Callers callers;

  WireNotices(Callers callers) {
    this.callers = callers;
  }

  @Override
  public Answer<Mine> mine(String caller) {
    List<Told> found = new ArrayList<>();
    String cursor = "";
    Reply page;
    do {
      page = http(caller).get(NOTIFICATIONS + "?size=2" + cursor);
      page.json().path("notifications").forEach(notice -> found.add(told(notice)));
      cursor = Answers.text(page.json(), "nextCursor").map(next -> "&cursor=" + next).orElse("");
    } while (!cursor.isEmpty());
    int unread = page.json().path("unread").asInt();
    return Answer.of(new Mine(found, unread));
  }

  @Override
  public Answer<String> readAll(String caller) {
    return Answers.of(http(caller).post(NOTIFICATIONS + "/read", ""), done -> caller);
  }

  @Override
  public Watch watch(String caller) {
    List<Told> seen = new CopyOnWriteArrayList<>();
    StompClient stomp = callers.get(caller).connect();
    StompClient.await(
        stomp.subscribe("/user/queue/notifications", notice -> seen.add(told(notice))));
    return new Watch() {
      @Override
      public List<Told> seen() {
        return List.copyOf(seen);
      }

      @Override
      public void close() {
        stomp.close();
      }
    };
  }

  @Override
  public Answer<String> follow(String caller, String auctionId) {
    return Answers.of(http(caller).put(watched(auctionId), Json.object()), done -> auctionId);
  }

  @Override
  public Answer<String> unfollow(String caller, String auctionId) {
    return Answers.of(http(caller).delete(watched(auctionId)), done -> auctionId);
  }

  @Override
  public Answer<List<String>> followed(String caller) {
    return Answers.of(
        http(caller).get("/api/auctions?watched=true&size=100"),
        page -> {
          List<String> ids = new ArrayList<>();
          page.path("auctions").forEach(auction -> ids.add(auction.path("id").asString()));
          return ids;
        });
  }

  private static Told told(JsonNode notice) {
    JsonNode params = notice.path("params");
    return new Told(
        notice.path("id").asString(),
        notice.path("kind").asString(),
        Answers.text(params, "auctionId").orElse(""),
        Answers.text(params, "roomId").orElse(""),
        Answers.number(params, "seq"),
        Answers.number(params, "lastSeq"),
        Answers.number(params, "price"),
        Answers.text(params, "reason"),
        Answers.text(params, "endsAt").map(ScenarioDay::timeOf));
  }

  private static String watched(String auctionId) {
    return "/api/auctions/" + auctionId + "/watch";
  }

  private HttpApi http(String caller) {
    return callers.get(caller).http();
  }
}

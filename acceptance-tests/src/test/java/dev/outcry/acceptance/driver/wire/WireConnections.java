package dev.outcry.acceptance.driver.wire;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Connections;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

final class WireConnections implements Connections {

  private static final String CONNECTIONS = "/api/connections";

  private final Callers callers;

  WireConnections(Callers callers) {
    this.callers = callers;
  }

  @Override
  public String inviteCode(String caller) {
    return http(caller).get("/api/users/me").text("inviteCode");
  }

  @Override
  public Answer<Friend> invite(String caller, String inviteCode) {
    return Answers.of(
        http(caller).post(CONNECTIONS + "/invite", Json.object().put("inviteCode", inviteCode)),
        WireConnections::friend);
  }

  @Override
  public Answer<Friend> accept(String caller, String other) {
    return answer(caller, other, "accept");
  }

  @Override
  public Answer<Friend> reject(String caller, String other) {
    return answer(caller, other, "reject");
  }

  @Override
  public Answer<Friend> disconnect(String caller, String other) {
    return answer(caller, other, "disconnect");
  }

  private Answer<Friend> answer(String caller, String other, String deed) {
    return Answers.of(
        http(caller).post(CONNECTIONS + "/" + other + "/" + deed, ""), WireConnections::friend);
  }

  @Override
  public Answer<List<Friend>> list(String caller, String status) {
    List<Friend> found = new ArrayList<>();
    String cursor = "";
    do {
      Reply page = http(caller).get(CONNECTIONS + "?size=2&status=" + status + cursor);
      page.json().path("connections").forEach(connection -> found.add(friend(connection)));
      cursor = Answers.text(page.json(), "nextCursor").map(next -> "&cursor=" + next).orElse("");
    } while (!cursor.isEmpty());
    return Answer.of(found);
  }

  @Override
  public Answer<List<String>> search(String caller, String prefix, int size) {
    String q = URLEncoder.encode(prefix, StandardCharsets.UTF_8);
    return Answers.of(
        http(caller).get("/api/users?q=" + q + "&size=" + size),
        page -> {
          List<String> names = new ArrayList<>();
          page.path("users").forEach(user -> names.add(user.path("nickname").asString()));
          return names;
        });
  }

  @Override
  public Watch watch(String caller) {
    List<Friend> seen = new CopyOnWriteArrayList<>();
    StompClient stomp = callers.get(caller).connect();
    StompClient.await(
        stomp.subscribe("/user/queue/connections", connection -> seen.add(friend(connection))));
    return new Watch() {
      @Override
      public List<Friend> seen() {
        return List.copyOf(seen);
      }

      @Override
      public void close() {
        stomp.close();
      }
    };
  }

  private static Friend friend(JsonNode connection) {
    return new Friend(
        connection.path("userId").asString(),
        connection.path("nickname").asString(),
        connection.path("status").asString(),
        connection.path("invitedBy").asString(),
        connection.path("changedBy").asString(),
        connection.path("version").asLong());
  }

  private HttpApi http(String caller) {
    return callers.get(caller).http();
  }
}

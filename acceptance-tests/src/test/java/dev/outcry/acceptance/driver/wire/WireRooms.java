package dev.outcry.acceptance.driver.wire;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Rooms;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class WireRooms implements Rooms {

  private final Callers callers;

  WireRooms(Callers callers) {
    this.callers = callers;
  }

  @Override
  public Answer<Opened> openDirect(String caller, String target, String context) {
    ObjectNode body = Json.object().put("targetUserId", target).put("context", context);
    Reply reply = http(caller).post("/api/rooms/direct", body);
    return Answers.of(reply, room -> new Opened(room.path("id").asString(), reply.status() == 201));
  }

  @Override
  public Answer<String> createGroup(String owner, String name, List<String> members) {
    ObjectNode body = Json.object().put("name", name);
    members.forEach(body.putArray("memberIds")::add);
    return Answers.of(
        http(owner).post("/api/rooms/group", body), room -> room.path("id").asString());
  }

  @Override
  public Answer<Done> join(String caller, String roomId) {
    return done(http(caller).post(room(roomId) + "/join", ""));
  }

  @Override
  public Answer<String> createInviteOnlyGroup(String owner, String name) {
    ObjectNode body = Json.object().put("name", name).put("inviteOnly", true);
    return Answers.of(
        http(owner).post("/api/rooms/group", body), room -> room.path("id").asString());
  }

  @Override
  public Answer<String> joinByInvite(String caller, String inviteCode) {
    ObjectNode body = Json.object().put("inviteCode", inviteCode);
    return Answers.of(
        http(caller).post("/api/rooms/join", body), room -> room.path("id").asString());
  }

  @Override
  public Answer<Done> renewInviteCode(String caller, String roomId) {
    return done(http(caller).post(room(roomId) + "/invite-code", ""));
  }

  @Override
  public Answer<Done> kick(String caller, String roomId, String member) {
    return done(http(caller).post(member(roomId, member) + "/kick", ""));
  }

  @Override
  public Answer<Done> mute(String caller, String roomId, String member, int minutes) {
    ObjectNode body = Json.object().put("minutes", minutes);
    return done(http(caller).post(member(roomId, member) + "/mute", body));
  }

  @Override
  public Answer<Done> ban(String caller, String roomId, String person) {
    return done(http(caller).post(member(roomId, person) + "/ban", ""));
  }

  @Override
  public Answer<Done> unban(String caller, String roomId, String person) {
    ObjectNode body = Json.object().put("banned", false);
    return done(http(caller).post(member(roomId, person) + "/ban", body));
  }

  @Override
  public Answer<List<String>> bans(String caller, String roomId) {
    return Answers.of(
        http(caller).get(room(roomId) + "/bans"),
        bans -> bans.valueStream().map(ban -> ban.path("userId").asString()).toList());
  }

  @Override
  public Answer<Done> assign(String caller, String roomId, String member, String role) {
    ObjectNode body = Json.object().put("role", role);
    return done(http(caller).post(member(roomId, member) + "/role", body));
  }

  @Override
  public Answer<Done> rename(String caller, String roomId, String name) {
    return done(http(caller).patch(room(roomId), Json.object().put("name", name)));
  }

  @Override
  public Answer<Done> slowDown(String caller, String roomId, int seconds) {
    return done(http(caller).patch(room(roomId), Json.object().put("slowModeSeconds", seconds)));
  }

  @Override
  public Answer<Done> freeze(String caller, String roomId, boolean frozen) {
    return done(http(caller).patch(room(roomId), Json.object().put("frozen", frozen)));
  }

  @Override
  public Answer<Done> leave(String caller, String roomId) {
    return done(http(caller).post(room(roomId) + "/leave", ""));
  }

  @Override
  public Answer<Detail> view(String caller, String roomId) {
    return Answers.of(http(caller).get(room(roomId)), WireRooms::detail);
  }

  @Override
  public Answer<List<MyRoom>> mine(String caller) {
    return Answers.of(
        http(caller).get("/api/rooms"),
        rooms -> rooms.valueStream().map(room -> myRoom(caller, room)).toList());
  }

  @Override
  public Answer<View> enter(String caller, String roomId) {
    StompClient stomp = callers.get(caller).connect();
    CompletableFuture<Answer<View>> answer = new CompletableFuture<>();
    StompClient.await(
        stomp.subscribe(
            "/user/queue/errors", refusal -> answer.complete(Answers.refused(refusal))));
    stomp
        .send("/app/room.enter", Json.object().put("roomId", roomId))
        .thenRun(() -> answer.complete(Answer.of(stomp::close)));
    return StompClient.await(answer);
  }

  @Override
  public Answer<List<String>> looking(String caller, String roomId) {
    return Answers.of(
        http(caller).get(room(roomId) + "/members/looking"),
        people -> people.valueStream().map(JsonNode::asString).toList());
  }

  @Override
  public Answer<Done> muteForOneself(String caller, String roomId, boolean muted) {
    String path = room(roomId) + "/muted";
    return done(muted ? http(caller).put(path, Json.object()) : http(caller).delete(path));
  }

  @Override
  public Answer<Done> markRead(String caller, String roomId, long seq) {
    return done(http(caller).post(room(roomId) + "/read", Json.object().put("lastReadSeq", seq)));
  }

  @Override
  public Answer<Done> markDelivered(String caller, String roomId, long seq) {
    return done(http(caller).post(room(roomId) + "/delivered", Json.object().put("seq", seq)));
  }

  /** The list has no ids of people: who else is in a direct room, the room itself tells. */
  private MyRoom myRoom(String caller, JsonNode room) {
    String id = room.path("id").asString();
    String type = room.path("type").asString();
    Optional<String> companion =
        type.equals("DIRECT")
            ? Optional.of(other(caller, view(caller, id).get()))
            : Optional.empty();
    return new MyRoom(
        id,
        type,
        companion,
        room.path("memberCount").asLong(),
        Answers.text(room.path("lastMessage"), "content"),
        room.path("unreadCount").asInt(),
        room.path("muted").asBoolean());
  }

  private static String other(String caller, Detail room) {
    return room.members().stream()
        .map(Member::userId)
        .filter(id -> !id.equals(caller))
        .findFirst()
        .orElseThrow();
  }

  private static Detail detail(JsonNode room) {
    return new Detail(
        room.path("type").asString(),
        room.path("members")
            .valueStream()
            .map(m -> new Member(m.path("userId").asString(), m.path("role").asString()))
            .toList(),
        room.path("headSeq").asLong(),
        room.path("headRev").asLong(),
        room.path("readSeq").asLong(),
        Answers.text(room, "inviteCode"));
  }

  private static Answer<Done> done(Reply reply) {
    return Answers.of(reply, nothing -> Done.DONE);
  }

  private static String member(String roomId, String userId) {
    return room(roomId) + "/members/" + userId;
  }

  private static String room(String roomId) {
    return "/api/rooms/" + roomId;
  }

  private HttpApi http(String caller) {
    return callers.get(caller).http();
  }
}

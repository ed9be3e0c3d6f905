package dev.outcry.acceptance.driver.wire;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.People;
import dev.outcry.acceptance.server.RunningServer;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Addresses and usernames get the scenario's own mark, if that leaves them as right or wrong. */
final class WirePeople implements People {

  private final Callers callers;

  WirePeople(Callers callers) {
    this.callers = callers;
  }

  @Override
  public Answer<Session> signUp(Registration form) {
    ObjectNode body =
        Json.object()
            .put("email", marked(form.email()))
            .put("password", form.password())
            .put("nickname", form.nickname());
    form.username().map(this::username).ifPresent(username -> body.put("username", username));
    HttpApi http = callers.nobody();
    return Answers.of(http.post("/api/auth/signup", body), json -> session(json, http));
  }

  @Override
  public Answer<Session> logIn(String email, String password) {
    return logInAs(marked(email), password);
  }

  @Override
  public Session administrator() {
    return logInAs(RunningServer.ADMIN_EMAIL, RunningServer.ADMIN_PASSWORD).get();
  }

  private Answer<Session> logInAs(String email, String password) {
    HttpApi http = callers.nobody();
    ObjectNode body = Json.object().put("email", email).put("password", password);
    return Answers.of(http.post("/api/auth/login", body), json -> session(json, http));
  }

  @Override
  public Answer<Session> refresh(String refreshToken) {
    HttpApi http = callers.nobody();
    ObjectNode body = Json.object().put("refreshToken", refreshToken);
    return Answers.of(http.post("/api/auth/refresh", body), json -> session(json, http));
  }

  @Override
  public void logOut(String token) {
    Answers.of(callers.withToken(token).post("/api/auth/logout", Json.object()), json -> json)
        .get();
  }

  @Override
  public Answer<String> erase(String caller, Optional<String> password) {
    ObjectNode body = Json.object();
    password.ifPresent(given -> body.put("password", given));
    HttpApi http = callers.get(caller).http();
    Reply reply =
        body.isEmpty() ? http.delete("/api/users/me") : http.delete("/api/users/me", body);
    return Answers.of(reply, done -> caller);
  }

  @Override
  public Answer<String> block(String caller, String person) {
    Reply reply = callers.get(caller).http().put("/api/blocks/" + person, Json.object());
    return Answers.of(reply, done -> person);
  }

  @Override
  public Answer<String> unblock(String caller, String person) {
    return Answers.of(callers.get(caller).http().delete("/api/blocks/" + person), done -> person);
  }

  @Override
  public Answer<Boolean> giveReceipts(String caller, boolean given) {
    HttpApi http = callers.get(caller).http();
    Reply reply = http.patch("/api/users/me", Json.object().put("readReceipts", given));
    return Answers.of(
        reply, changed -> http.get("/api/users/me").json().path("readReceipts").asBoolean());
  }

  @Override
  public Answer<String> inquire(String caller, String subject, String body) {
    ObjectNode inquiry = Json.object().put("subject", subject).put("body", body);
    Reply reply = callers.get(caller).http().post("/api/inquiries", inquiry);
    boolean accepted = reply.status() == 202;
    return accepted ? Answer.of(reply.text("id")) : Answers.refused(reply.json());
  }

  @Override
  public Optional<String> holderOf(String token) {
    Reply reply = callers.withToken(token.isEmpty() ? " " : token).get("/api/users/me");
    return reply.status() == 401 ? Optional.empty() : Optional.of(reply.text("userId"));
  }

  private Session session(JsonNode json, HttpApi http) {
    String token = json.path("token").asString();
    String userId = json.path("userId").asString();
    callers.remember(userId, new HttpApi(http.server(), token));
    String refreshToken = json.path("refreshToken").asString();
    return new Session(userId, json.path("nickname").asString(), token, refreshToken);
  }

  private String marked(String email) {
    return callers.scenario() + "." + email;
  }

  private String username(String username) {
    boolean room = username.matches("[a-z0-9_.]{3,20}");
    return room ? username + "." + callers.scenario() : username;
  }
}

package dev.outcry.acceptance.driver.wire;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Reports;
import dev.outcry.acceptance.driver.Rooms.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class WireReports implements Reports {

  private final Callers callers;

  WireReports(Callers callers) {
    this.callers = callers;
  }

  @Override
  public Answer<Done> report(String caller, String roomId, long seq, Optional<String> reason) {
    ObjectNode body = Json.object();
    reason.ifPresent(given -> body.put("reason", given));
    return Answers.of(
        http(caller).post(room(roomId) + "/messages/" + seq + "/report", body),
        nothing -> Done.DONE);
  }

  @Override
  public Answer<List<Report>> list(String caller, String roomId, int size) {
    List<Report> all = new ArrayList<>();
    String cursor = "";
    do {
      Answer<JsonNode> page =
          Answers.of(
              http(caller).get(room(roomId) + "/reports?size=" + size + cursor), json -> json);
      if (page.refusal().isPresent()) {
        return Answer.refused(page.refusal().get());
      }
      page.get().path("reports").forEach(report -> all.add(seen(report)));
      cursor = Answers.text(page.get(), "nextCursor").map(next -> "&cursor=" + next).orElse("");
    } while (!cursor.isEmpty());
    return Answer.of(all);
  }

  @Override
  public Answer<Done> settle(String caller, String roomId, String reportId) {
    return Answers.of(
        http(caller).post(room(roomId) + "/reports/" + reportId + "/settle", ""),
        nothing -> Done.DONE);
  }

  private static Report seen(JsonNode report) {
    return new Report(
        report.path("id").asString(),
        report.path("seq").asLong(),
        report.path("reporterId").asString(),
        Answers.text(report, "reason"),
        report.path("settled").asBoolean());
  }

  private static String room(String roomId) {
    return "/api/rooms/" + roomId;
  }

  private HttpApi http(String caller) {
    return callers.get(caller).http();
  }
}

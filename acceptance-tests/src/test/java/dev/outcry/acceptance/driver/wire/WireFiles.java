package dev.outcry.acceptance.driver.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Files;
import tools.jackson.databind.JsonNode;

final class WireFiles implements Files {

  private static final String ATTACHMENTS = "/api/attachments";

  private final Callers callers;

  WireFiles(Callers callers) {
    this.callers = callers;
  }

  @Override
  public Answer<Uploaded> upload(String caller, String name, String declared, byte[] bytes) {
    return Answers.of(http(caller).upload(ATTACHMENTS, name, declared, bytes), WireFiles::uploaded);
  }

  @Override
  public Answer<byte[]> download(String caller, String id) {
    Reply reply = http(caller).download(ATTACHMENTS + "/" + id);
    return reply.status() == 200
        ? Answer.of(reply.body().getBytes(ISO_8859_1))
        : Answers.refused(reply.json());
  }

  private static Uploaded uploaded(JsonNode json) {
    return new Uploaded(
        json.path("id").asString(),
        json.path("name").asString(),
        json.path("mediaType").asString(),
        json.path("size").asLong());
  }

  private HttpApi http(String caller) {
    return callers.get(caller).http();
  }
}

package dev.outcry.acceptance.client;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What a server said over HTTP. */
public record Reply(int status, HttpHeaders headers, String body) {

  public JsonNode json() {
    return Json.read(body);
  }

  public String text(String field) {
    return json().path(field).asString("");
  }

  public long number(String field) {
    return json().path(field).asLong(-1);
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}

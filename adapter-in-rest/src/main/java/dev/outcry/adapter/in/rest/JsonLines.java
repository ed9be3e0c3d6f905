package dev.outcry.adapter.in.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** An answer that is a file of JSON, one thing a line, written as they come. */
final class JsonLines {

  static final String MEDIA_TYPE = "application/x-ndjson";

  private final HttpServletResponse response;
  private final JsonMapper json;

  JsonLines(HttpServletResponse response, JsonMapper json) {
    this.response = response;
    this.json = json;
  }

  /** Comes first, and once nothing is refused any more. */
  void begin(String fileName) {
    response.setContentType(MEDIA_TYPE);
    response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(fileName));
  }

  void write(Object thing) throws IOException {
    OutputStream lines = response.getOutputStream();
    lines.write(json.writeValueAsBytes(thing));
    lines.write('\n');
  }
}

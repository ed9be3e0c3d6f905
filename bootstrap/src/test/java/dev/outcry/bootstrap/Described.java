package dev.outcry.bootstrap;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether an answer is one that the document of the API tells of, for what was asked. */
record Described(JsonNode document) {

  private static final JsonMapper JSON = new JsonMapper();

  void check(HttpRequest request, HttpResponse<String> response) {
    operation(request).ifPresent(operation -> check(operation.get("responses"), response));
  }

  private void check(JsonNode responses, HttpResponse<String> response) {
    String status = Integer.toString(response.statusCode());
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (!type.startsWith("application/problem+json")) {
      assertThat(responses.propertyNames()).as(response.toString()).contains(status);
      return;
    }
    Set<String> told = codes(responses.path(status));
    told.addAll(codes(document.at("/components/responses/Other")));
    assertThat(told)
        .as(response.toString())
        .contains(JSON.readTree(response.body()).get("code").asString());
  }

  private static Set<String> codes(JsonNode response) {
    return response
        .at("/content/application~1problem+json/schema/allOf/1/properties/code/enum")
        .valueStream()
        .map(JsonNode::asString)
        .collect(toSet());
  }

  private Optional<JsonNode> operation(HttpRequest request) {
    PathContainer path = PathContainer.parsePath(request.uri().getRawPath());
    return document.get("paths").propertyNames().stream()
        .map(PathPatternParser.defaultInstance::parse)
        .filter(pattern -> pattern.matches(path))
        .min(PathPattern.SPECIFICITY_COMPARATOR)
        .map(pattern -> document.get("paths").get(pattern.getPatternString()))
        .map(item -> item.get(request.method().toLowerCase(Locale.ROOT)));
  }
}

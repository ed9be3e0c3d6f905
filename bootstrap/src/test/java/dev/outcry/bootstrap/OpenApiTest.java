package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The document of the API is the one that is committed, and says what a reader needs. That answers
 * are as it tells, is looked at whenever a test here asks the server for anything.
 */
class OpenApiTest {

  private record Operation(String method, String path, JsonNode described) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static Stream<Operation> operations() {
    JsonNode paths = Person.NOBODY.get("/v3/api-docs").json().get("paths");
    return paths.propertyNames().stream()
        .flatMap(
            path ->
                paths.get(path).propertyNames().stream()
                    .map(method -> new Operation(method, path, paths.get(path).get(method))));
  }

  @Test
  void itIsTheOneThatIsCommitted() throws IOException {
    new Committed("docs/api/openapi.yaml").is(Person.NOBODY.get("/v3/api-docs.yaml").body());
  }

  @Test
  void everyOperationHasANameOfItsOwn() {
    List<String> names =
        operations().map(operation -> operation.described.get("operationId").asString()).toList();

    assertThat(names).hasSizeGreaterThan(60).doesNotHaveDuplicates();
  }

  /** Who calls is in the token. */
  @ParameterizedTest
  @MethodSource("operations")
  void nobodyIsAskedWhoTheyAre(Operation operation) {
    assertThat(operation.described.path("parameters").valueStream())
        .extracting(parameter -> parameter.get("name").asString())
        .doesNotContain("caller", "role");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void itSaysWhatAnOperationIsForAndWhoMayCallIt(Operation operation) {
    assertThat(operation.described.path("summary").asString("")).isNotBlank();
    boolean open = operation.described.path("security").isEmpty();

    String path = operation.path.replaceAll("\\{[^}]+}", "1");
    Answer answer =
        Server.send(
            Server.request(path)
                .method(operation.method.toUpperCase(Locale.ROOT), BodyPublishers.noBody()));

    assertThat(answer.text("code").equals("UNAUTHENTICATED")).isNotEqualTo(open);
  }
}

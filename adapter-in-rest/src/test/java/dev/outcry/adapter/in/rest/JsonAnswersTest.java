package dev.outcry.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;

class JsonAnswersTest {

  private final JsonAnswers answers = new JsonAnswers(new StrictJsonConverter(StrictJson.mapper()));
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  /** What endpoints answer. */
  interface Endpoints {
    TimeController.TimeJson ours();

    List<TimeController.TimeJson> many();

    String text();

    List<String> texts();

    void nothing();

    ResponseEntity<TimeController.TimeJson> entity();

    CompletionStage<TimeController.TimeJson> later();
  }

  @ParameterizedTest
  @CsvSource({
    "ours, true",
    "many, true",
    "text, false",
    "texts, false",
    "nothing, false",
    "entity, false",
    "later, false"
  })
  void bodiesOfOursAreForThisOne(String endpoint, boolean taken) throws Exception {
    assertThat(answers.supportsReturnType(returned(Endpoints.class, endpoint))).isEqualTo(taken);
  }

  @Test
  void whatEndpointsOfOthersAnswerIsLeftToSpring() throws Exception {
    assertThat(answers.supportsReturnType(returned(List.class, "size"))).isFalse();
  }

  @Test
  void aBodyIsWrittenWithTheStatusThatItsEndpointHas() throws Exception {
    ModelAndViewContainer view = new ModelAndViewContainer();
    response.setStatus(201);

    answers.handleReturnValue(
        List.of(new TimeController.TimeJson(Instant.EPOCH)),
        returned(Endpoints.class, "many"),
        view,
        new ServletWebRequest(new MockHttpServletRequest(), response));

    assertThat(view.isRequestHandled()).isTrue();
    assertThat(response.getStatus()).isEqualTo(201);
    assertThat(response.getContentType()).isEqualTo("application/json");
    assertThat(response.getContentAsString())
        .isEqualTo("[{\"serverTime\":\"1970-01-01T00:00:00.000Z\"}]");
  }

  private static MethodParameter returned(Class<?> of, String endpoint) throws Exception {
    return new MethodParameter(of.getMethod(endpoint), -1);
  }
}

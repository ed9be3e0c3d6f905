package dev.outcry.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.RefusalCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalAnswerTest {

  @ParameterizedTest
  @EnumSource
  void everyRefusalIsTheClientsToMend(RefusalCode code) {
    RefusalAnswer answer = RefusalAnswer.to(code);

    assertThat(answer.status().is4xxClientError()).isTrue();
    assertThat(answer.detail()).endsWith(".");
    assertThat(ProblemJson.of(code).code()).isEqualTo(code.name());
  }

  @ParameterizedTest
  @EnumSource
  void noProblemSharesItsNameWithARefusal(ProblemCode code) {
    assertThat(RefusalCode.values()).extracting(Enum::name).doesNotContain(code.name());
    assertThat(code.status().isError()).isTrue();
  }

  @Test
  void factsAreMembers() {
    ProblemJson problem = ProblemJson.of(RefusalCode.BID_TOO_LOW, Map.of("minimum", 1600L));

    assertThat(StrictJson.mapper().writeValueAsString(problem))
        .startsWith(
            "{\"type\":\"urn:outcry:problem:bid-too-low\",\"title\":\"Bid too low\",\"status\":409,"
                + "\"detail\":\"The amount is below the minimum.\",\"code\":\"BID_TOO_LOW\","
                + "\"traceId\":\"")
        .endsWith(",\"minimum\":1600}");
  }
}

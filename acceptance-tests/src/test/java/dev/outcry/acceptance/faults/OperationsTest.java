package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.server.TwoInstances;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees. */
class OperationsTest {

  private final TwoInstances outcry = TwoInstances.shared();
  private final HttpApi nobody = new HttpApi(outcry.uris().get(0), "");

  @Test
  void aBrokerThatStandsStillIsShownAndTakesNoInstanceOutOfTheBalancer() {
    outcry.servers().kafka().pause();
    try {
      Reply health = nobody.get("/actuator/health");

      assertThat(health.json().at("/components/kafka/status").asString()).isEqualTo("DOWN");
      assertThat(health.json().at("/components/db/status").asString()).isEqualTo("UP");
      assertThat(nobody.get("/readyz").status()).isEqualTo(200);
      assertThat(nobody.get("/livez").status()).isEqualTo(200);
    } finally {
      outcry.servers().kafka().resume();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> nobody.get("/actuator/health/kafka").status() == 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chat-persistence", "auction-bids", "chat-read-receipt"})
  void theLagOfEachGroupIsAMetric(String group) {
    assertThat(nobody.get("/actuator/prometheus").body().lines())
        .anyMatch(
            line ->
                line.startsWith("kafka_consumer_fetch_manager_records_lag_max{")
                    && line.contains("client_id=\"consumer-" + group + "-"));
    assertThat(nobody.get("/actuator/metrics/kafka.consumer.fetch.manager.records.lag.max").body())
        .contains("consumer-" + group + "-");
  }
}

package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import org.junit.jupiter.api.Test;

class DocsOverHttpTest {

  @Test
  void theDescriptionNamesPathsAndNotTheCallerAsAParameter() {
    Answer docs = Person.NOBODY.get("/v3/api-docs");

    assertThat(docs.status()).isEqualTo(200);
    assertThat(docs.json().get("paths").propertyNames())
        .contains(
            "/api/auctions/{auctionId}/bids",
            "/api/rooms/{roomId}/messages/{seq}",
            "/api/dead-letters");
    assertThat(docs.body()).doesNotContain("\"caller\"");
    assertThat(Person.NOBODY.get("/swagger-ui.html").header("location"))
        .contains("/swagger-ui/index.html");
  }

  @Test
  void whatIsSaidOverStompIsDescribedToo() {
    Answer docs = Person.NOBODY.get("/asyncapi.yaml");

    assertThat(docs.status()).isEqualTo(200);
    assertThat(docs.body()).startsWith("asyncapi: 3").contains("/topic/room.{roomId}");
  }

  @Test
  void whoAsksIsToldHowLongThingsLast() {
    Answer info = Person.NOBODY.get("/actuator/info");

    assertThat(info.json().at("/outcry/durability").asString())
        .isEqualTo("memory: ends with the process");
    assertThat(info.json().at("/outcry/ports/timeline").asString()).isEqualTo("memory");
    assertThat(info.json().at("/outcry/ports/tokens").asString()).isEqualTo("JwtAccessTokens");
  }

  @Test
  void whoAsksIsToldWhichVersionThisIs() {
    Answer info = Person.NOBODY.get("/actuator/info");

    assertThat(info.json().at("/build/version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(info.json().at("/build/time").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.+Z");
  }
}

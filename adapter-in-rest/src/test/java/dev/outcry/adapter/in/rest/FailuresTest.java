package dev.outcry.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.OpenAuction;
import dev.outcry.application.port.in.PlaceBid;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.SendMessage.Sent;
import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.user.UserId;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What is answered when the core cannot answer. */
class FailuresTest {

  private static final MessageKey KEY = MessageKey.causedBy("a test");

  private final Outcry real = Outcry.inMemory();

  @AfterEach
  void close() {
    real.close();
  }

  @Test
  void aMessageThatNoLaneTookIsUnavailable() {
    MvcTestResult answer =
        send(
            command -> {
              throw new UnavailableException("down: jdbc://10.0.0.1");
            });

    assertThat(answer).hasStatus(503).hasHeader("Retry-After", "1");
    assertThat(answer).bodyText().contains("\"code\":\"UNAVAILABLE\"").doesNotContain("jdbc");
  }

  @Test
  void aMessageThatWasTakenAndNotRecordedInTimeIsAccepted() {
    CompletionStage<Void> taken = CompletableFuture.completedFuture(null);
    MvcTestResult answer = send(command -> new Sent(KEY, taken, unknown()));

    assertThat(answer).hasStatus(202);
    assertThat(answer)
        .bodyText()
        .isEqualTo("{\"messageKey\":\"%s\",\"status\":\"ACCEPTED\"}".formatted(KEY));
  }

  @Test
  void aMessageOfWhichNothingIsKnownIsUnknown() {
    MvcTestResult answer = send(command -> new Sent(KEY, unknown(), unknown()));

    assertThat(answer).hasStatus(503).hasHeader("Retry-After", "1");
    assertThat(answer).bodyText().contains("\"code\":\"UNKNOWN\"");
  }

  @Test
  void aBidThatIsUndecidedInTimeIsToBeAskedFor() {
    MvcTestResult answer = bid(command -> unknown());

    assertThat(answer).hasStatus(202);
    assertThat(answer.getResponse().getHeader("Location")).matches("/api/auctions/[^/]+/bids/k1");
    assertThat(answer).bodyText().contains("\"status\":\"UNDECIDED\"");
  }

  @Test
  void aBidThatNoLaneTookIsUnavailable() {
    MvcTestResult answer =
        bid(command -> CompletableFuture.failedFuture(new UnavailableException("down")));

    assertThat(answer).hasStatus(503);
    assertThat(answer).bodyText().contains("\"code\":\"UNAVAILABLE\"");
  }

  @Test
  void aMistakeOfOursTellsNothingOfItself() {
    MvcTestResult answer =
        send(
            command -> {
              throw new IllegalStateException("select * from users");
            });

    assertThat(answer).hasStatus(500);
    assertThat(answer)
        .bodyText()
        .contains("\"code\":\"INTERNAL\"")
        .doesNotContain("select", "Exception");
  }

  @Test
  void nobodyIsNotServed() {
    MvcTestResult answer = mvc(Map.of()).get().uri("/api/rooms").exchange();

    assertThat(answer).hasStatus(401).hasHeader("WWW-Authenticate", "Bearer");
  }

  @Test
  void failuresOfOthersAreLeftToOthers() {
    Problems problems = new Problems(StrictJson.mapper());
    MockHttpServletResponse response = new MockHttpServletResponse();
    Exception failure = new IllegalStateException();

    assertThat(
            problems.resolveException(
                new MockHttpServletRequest("GET", "/shop"), response, null, failure))
        .isNull();
    assertThat(
            problems.resolveException(
                new MockHttpServletRequest("GET", "/api/x"), response, null, failure))
        .isNotNull();
    assertThat(response.getStatus()).isEqualTo(500);
  }

  private MvcTestResult send(SendMessage sendMessage) {
    return mvc(Map.of("sendMessage", sendMessage))
        .post()
        .uri("/api/rooms/r/messages")
        .principal(() -> "ann")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"content\":\"hello\"}")
        .exchange();
  }

  private MvcTestResult bid(PlaceBid placeBid) {
    Instant now = Instant.now();
    Terms terms =
        Terms.of(BiddingMode.OPEN, Money.of(100, "USD"), now, now.plus(Duration.ofHours(1)));
    String auction =
        real.openAuction()
            .open(new OpenAuction.Command(new UserId("seller"), "Clock", terms))
            .id()
            .value();
    return mvc(Map.of("placeBid", placeBid))
        .post()
        .uri("/api/auctions/{id}/bids", auction)
        .principal(() -> "ann")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"bidKey\":\"k1\",\"amount\":100}")
        .exchange();
  }

  /** The real core but for these use cases. */
  private MockMvcTester mvc(Map<String, Object> failing) {
    Outcry outcry =
        (Outcry)
            Proxy.newProxyInstance(
                Outcry.class.getClassLoader(),
                new Class<?>[] {Outcry.class},
                (proxy, method, arguments) ->
                    failing.containsKey(method.getName())
                        ? failing.get(method.getName())
                        : method.invoke(real, arguments));
    return MockMvcTester.create(
        MockMvcBuilders.standaloneSetup(
                new RoomController(outcry),
                new MessageController(outcry),
                new AuctionController(outcry, new RestClock(Instant::now)))
            .setMessageConverters(new StrictJsonConverter(StrictJson.mapper()))
            .setCustomArgumentResolvers(new CallerResolver())
            .setHandlerExceptionResolvers(new Problems(StrictJson.mapper()))
            .build());
  }

  private static <T> CompletionStage<T> unknown() {
    return CompletableFuture.failedFuture(new OutcomeUnknownException("no answer"));
  }
}

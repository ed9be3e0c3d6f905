package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.core.support.Pause;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.acceptance.server.ServerProcess;
import dev.outcry.acceptance.server.Servers;
import dev.outcry.acceptance.server.TwoInstances;
import dev.outcry.acceptance.wire.Person;
import dev.outcry.adapter.out.mail.MailServer;
import dev.outcry.adapter.out.mail.MailServer.Letter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The mail server is down for a while, or an instance dies: each inquiry arrives, and once. */
class InquiriesByMailTest {

  private static final String RETRY = "outcry.inquiries.retry-after=2s";
  private static final String UNLIMITED = "outcry.limits.inquiries=0";
  private static final int INQUIRIES = 20;
  private static final Duration DOWN =
      Duration.ofSeconds(Integer.getInteger("outcry.faults.outage-seconds", 5));

  private final Servers servers = TwoInstances.shared().servers();

  @Test
  void whileNoServerTakesMailInquiriesAreKeptAndThenArriveOnce() {
    try (MailServer mail = MailServer.stopped();
        RunningServer one = instance(mail);
        RunningServer two = instance(mail)) {
      List<Person> people = List.of(Person.at(one.uri()), Person.at(two.uri()));
      List<String> asked =
          IntStream.range(0, INQUIRIES).mapToObj(i -> ask(people.get(i % 2), i)).toList();
      Pause.of(DOWN);

      mail.startAgain();

      awaitAll(mail, asked);
      String last = ask(people.get(0), INQUIRIES);
      List<String> all = new ArrayList<>(asked);
      all.add(last);
      awaitAll(mail, all);
    }
  }

  @Test
  void whatAnInstanceHadThatWasKilledIsMailedByAnother() {
    try (MailServer mail = MailServer.stopped();
        ServerProcess doomed =
            ServerProcess.over(servers, "doomed", settings(mail).toArray(String[]::new))) {
      Person ann = Person.at(doomed.awaitReady());
      List<String> asked = IntStream.range(0, 3).mapToObj(i -> ask(ann, i)).toList();
      doomed.kill();
      mail.startAgain();
      assertThat(mail.letters()).isEmpty();

      try (RunningServer survivor = instance(mail)) {
        awaitAll(mail, asked);
      }
    }
  }

  private static void awaitAll(MailServer mail, List<String> asked) {
    List<String> names = asked.stream().map(id -> "<inquiry-" + id + "@example.org>").toList();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(mail.letters())
                    .extracting(Letter::id)
                    .containsExactlyInAnyOrderElementsOf(names));
  }

  private static String ask(Person person, int number) {
    Reply reply =
        person
            .http()
            .post(
                "/api/inquiries",
                Json.object().put("subject", "문의 " + number).put("body", "언제 내나요?"));
    assertThat(reply.status()).isEqualTo(202);
    return reply.text("id");
  }

  private RunningServer instance(MailServer mail) {
    RunningServer.Builder builder = RunningServer.over(servers);
    settings(mail).forEach(builder::set);
    return builder.start();
  }

  private static List<String> settings(MailServer mail) {
    return Stream.concat(
            mail.settings().stream(),
            Stream.of("outcry.inquiries.to=desk@example.org", RETRY, UNLIMITED))
        .toList();
  }
}

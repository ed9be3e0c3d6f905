package dev.outcry.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.StompClient;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.acceptance.server.Servers;
import dev.outcry.acceptance.server.TwoInstances;
import dev.outcry.acceptance.wire.Person;
import dev.outcry.adapter.out.mail.MailServer;
import dev.outcry.adapter.out.mail.MailServer.Letter;
import dev.outcry.adapter.out.push.Browser;
import dev.outcry.adapter.out.push.PushServer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whoever is away is told in the browser and by mail, once, whichever instance it falls to. */
class NoticesForTheAbsentTest {

  private final Servers servers = TwoInstances.shared().servers();

  @Test
  void whoeverIsAwayIsPushedToAndMailedOnceAndWhoeverIsHereIsNot() {
    try (MailServer mail = MailServer.start();
        PushServer push = PushServer.start();
        RunningServer one = instance(settings(mail, push));
        RunningServer two = instance(settings(mail, push))) {
      Person ann = Person.at(one.uri());
      Person ben = Person.at(two.uri());
      Person seller = Person.at(two.uri());
      Browser phone = new Browser();
      Browser desk = new Browser();
      String annsPath = subscribe(ann, push, phone);
      String bensPath = subscribe(ben, push, desk);
      StompClient here = ben.connect();
      String auction = seller.auctionUntil(Duration.ofSeconds(8));

      bid(ann, auction, 1_000);
      bid(ben, auction, 2_000);
      awaitPush(push, phone, annsPath, "OUTBID", auction);
      bid(ann, auction, 3_000);

      awaitPush(push, phone, annsPath, "WON", auction);
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(mail.letters())
                      .extracting(Letter::subject)
                      .anyMatch(subject -> subject.contains("You have won"))
                      .anyMatch(subject -> subject.contains("Your lot is sold")));
      assertThat(push.pushes()).noneMatch(each -> each.path().equals(bensPath));
      assertThat(push.pushes()).extracting(PushServer.Push::topic).doesNotHaveDuplicates();
      assertThat(mail.letters()).extracting(Letter::id).doesNotHaveDuplicates().hasSize(2);
      here.close();
    }
  }

  @Test
  void fiftyMessagesAreOnePushToWhoeverIsAwayAndNoneToWhoeverLooks() {
    try (PushServer push = PushServer.start();
        RunningServer one = instance(push.settings());
        RunningServer two = instance(push.settings())) {
      Person ann = Person.at(one.uri());
      Person ben = Person.at(two.uri());
      Person cat = Person.at(one.uri());
      String room = cat.groupWith(ann, ben);
      Browser phone = new Browser();
      String annsPath = subscribe(ann, push, phone);
      subscribe(ben, push, new Browser());
      try (StompClient looking = ben.connect()) {
        StompClient.await(looking.send("/app/room.enter", Json.object().put("roomId", room)));
        awaitLooking(cat, room, ben);

        for (int i = 1; i <= 50; i++) {
          assertThat(cat.say(room, Person.newKey(), "no. " + i).status()).isEqualTo(200);
        }

        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(
                () ->
                    assertThat(ann.http().get("/api/notifications").json().path("notifications"))
                        .singleElement()
                        .matches(notice -> notice.at("/params/seq").asInt() == 1)
                        .matches(notice -> notice.at("/params/lastSeq").asInt() == 50));
        assertThat(cat.say(room, Person.newKey(), "Ann!", ann).status()).isEqualTo(200);
        awaitPush(push, phone, annsPath, "MENTION", room);
        assertThat(push.pushes())
            .allMatch(each -> each.path().equals(annsPath))
            .extracting(each -> phone.read(each.body()))
            .hasSize(2)
            .first()
            .asString()
            .contains("\"kind\":\"MESSAGE\"");
        assertThat(ben.http().get("/api/notifications").json().path("notifications")).isEmpty();
      }
    }
  }

  /** That somebody looks is told to the others a little after it began. */
  private static void awaitLooking(Person asking, String room, Person looking) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                asking
                    .http()
                    .get("/api/rooms/" + room + "/members/looking")
                    .body()
                    .contains(looking.id()));
  }

  /**
   * @param about the auction or room
   */
  private static void awaitPush(
      PushServer push, Browser browser, String path, String kind, String about) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(push.pushes())
                    .filteredOn(each -> each.path().equals(path))
                    .extracting(each -> browser.read(each.body()))
                    .filteredOn(text -> text.contains("\"kind\":\"" + kind + "\""))
                    .singleElement()
                    .asString()
                    .contains("Id\":\"" + about + "\""));
  }

  private static String subscribe(Person person, PushServer push, Browser browser) {
    String path = "/" + UUID.randomUUID();
    ObjectNode subscription = Json.object().put("endpoint", push.endpoint(path).value());
    subscription
        .putObject("keys")
        .put("p256dh", browser.keys().p256dh())
        .put("auth", browser.keys().auth());
    assertThat(person.http().post("/api/push-subscriptions", subscription).status()).isEqualTo(201);
    return path;
  }

  private static void bid(Person person, String auction, long amount) {
    ObjectNode bid = Json.object().put("bidKey", "b" + amount).put("amount", amount);
    assertThat(person.http().post("/api/auctions/" + auction + "/bids", bid).status())
        .isEqualTo(201);
  }

  private static List<String> settings(MailServer mail, PushServer push) {
    return Stream.of(
            mail.settings(), push.settings(), List.of("outcry.mail.from=outcry@example.org"))
        .flatMap(List::stream)
        .toList();
  }

  private RunningServer instance(List<String> settings) {
    RunningServer.Builder builder = RunningServer.over(servers);
    settings.forEach(builder::set);
    return builder.start();
  }
}

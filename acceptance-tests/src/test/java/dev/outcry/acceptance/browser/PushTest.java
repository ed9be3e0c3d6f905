package dev.outcry.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.server.RunningServer;
import dev.outcry.acceptance.wire.Person;
import dev.outcry.adapter.out.push.Browser;
import dev.outcry.adapter.out.push.PushServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * Whoever allows it is told while no page is open. A browser without a window knows no push
 * service: it is given one of the test, and what that gets is brought to it by hand.
 */
class PushTest {

  private static final String SUBSCRIBES =
      """
      PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
        globalThis.subscribedBy = [userVisibleOnly, applicationServerKey].join();
        return { toJSON: () => (%s) };
      };
      """;

  private static final String SHOWN =
      """
      async () => {
        const registration = await navigator.serviceWorker.getRegistration('/outcry/');
        return (await registration.getNotifications()).map(({ body, tag, lang, data }) => [body, tag, lang, data]);
      }
      """;

  private static final String SUBSCRIBED =
      """
      async () => {
        if (localStorage.getItem('outcry.push')) return 'kept';
        const { installing, waiting, active } = await navigator.serviceWorker.getRegistration('/outcry/') ?? {};
        const worker = installing ?? waiting ?? active;
        const said = document.querySelector('outcry-app').shadowRoot.querySelector('outcry-notices')?.problem?.code;
        return `${Notification.permission}, worker ${worker?.state}, subscribed by ${globalThis.subscribedBy}, problem ${said}`;
      }
      """;

  private final Browser phone = new Browser();

  @Test
  void whoeverAllowsItIsToldOutsideThePage() {
    try (PushServer push = PushServer.start();
        RunningServer server = start(push);
        Window window = Stage.chromium().window(server.uri())) {
      window.page().context().grantPermissions(List.of("notifications"));
      window.page().addInitScript(SUBSCRIBES.formatted(subscription(push)));
      window.page().addInitScript("localStorage.setItem('outcry.language', 'ko')");
      AtomicReference<String> registration = new AtomicReference<>();
      CDPSession browser = window.page().context().newCDPSession(window.page());
      browser.on(
          "ServiceWorker.workerRegistrationUpdated",
          told -> remember(told.getAsJsonArray("registrations"), registration));
      browser.send("ServiceWorker.enable");
      Person ann = Person.at(server.uri());
      window.be(ann, "Ann").go("#/notices").see("outcry-notices h1");
      Chromium.await()
          .untilAsserted(
              () -> assertThat((String) window.page().evaluate(SUBSCRIBED)).isEqualTo("kept"));
      assertThat((String) window.page().evaluate("globalThis.subscribedBy")).startsWith("true,B");

      window.page().evaluate("localStorage.removeItem('outcry.session')");
      window.open("/livez");
      String auction = outbid(ann, Person.at(server.uri()), Person.at(server.uri()));
      Chromium.await().until(() -> push.pushes().size() == 1);
      String told = phone.read(push.pushes().get(0).body());

      window.open("/");
      JsonObject message = new JsonObject();
      message.addProperty("origin", server.uri().toString());
      message.addProperty("registrationId", registration.get());
      message.addProperty("data", told);
      browser.send("ServiceWorker.deliverPushMessage", message);

      Chromium.await()
          .untilAsserted(
              () ->
                  assertThat((List<?>) window.page().evaluate(SHOWN))
                      .singleElement()
                      .asList()
                      .contains("다른 사람이 앞섰습니다", "ko", "#/auctions/" + auction));
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static RunningServer start(PushServer push) {
    RunningServer.Builder builder = RunningServer.inMemory();
    push.settings().forEach(builder::set);
    return builder.start();
  }

  private static String outbid(Person ann, Person ben, Person seller) {
    String auction = seller.auctionUntil(Duration.ofHours(1));
    for (Map.Entry<Person, Integer> each : List.of(Map.entry(ann, 1_000), Map.entry(ben, 2_000))) {
      each.getKey()
          .http()
          .post(
              "/api/auctions/" + auction + "/bids",
              Json.object().put("bidKey", "b" + each.getValue()).put("amount", each.getValue()));
    }
    return auction;
  }

  private String subscription(PushServer push) {
    return "{endpoint: '%s', expirationTime: null, keys: {p256dh: '%s', auth: '%s'}}"
        .formatted(push.endpoint("/phone").value(), phone.keys().p256dh(), phone.keys().auth());
  }

  private static void remember(JsonArray registrations, AtomicReference<String> id) {
    registrations.forEach(
        each -> id.set(each.getAsJsonObject().get("registrationId").getAsString()));
  }
}

package dev.outcry.adapter.out.push;

import com.interaso.webpush.WebPush;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.push.PushSubscription;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent to a push service: encrypted, and even so nothing but what happened and where, by
 * ids. A service that has not delivered a notice yet puts the same one in its place.
 */
final class PushRequests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int DAY_SECONDS = 24 * 60 * 60;
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final WebPush webPush;

  PushRequests(WebPush webPush) {
    this.webPush = webPush;
  }

  /**
   * One notice for one browser.
   *
   * @throws IllegalArgumentException if the keys of the browser are no keys
   */
  HttpRequest of(Notice notice, PushSubscription browser) {
    String topic = notice.id().toString().replace("-", "");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(browser.endpoint().uri())
            .timeout(TIMEOUT)
            .POST(BodyPublishers.ofByteArray(encrypted(payload(notice), browser)));
    webPush
        .getHeaders(browser.endpoint().value(), DAY_SECONDS, topic, WebPush.Urgency.High)
        .forEach(request::header);
    return request.build();
  }

  /** The library is not written in Java: what it throws of keys, it does not declare. */
  private byte[] encrypted(byte[] payload, PushSubscription browser) {
    try {
      return webPush.getBody(payload, browser.keys().point(), browser.keys().secret());
    } catch (Exception noKeys) {
      throw new IllegalArgumentException("a browser's keys are none", noKeys);
    }
  }

  private static byte[] payload(Notice notice) {
    Map<String, Object> told = new TreeMap<>();
    notice
        .params()
        .forEach(
            (name, value) -> {
              if (name.endsWith("Id")) {
                told.put(name, value);
              }
            });
    told.put("id", notice.id().toString());
    told.put("kind", notice.kind().name());
    return JSON.writeValueAsString(told).getBytes(StandardCharsets.UTF_8);
  }
}

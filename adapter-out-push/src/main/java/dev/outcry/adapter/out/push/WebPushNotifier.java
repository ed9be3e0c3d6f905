package dev.outcry.adapter.out.push;

import static java.util.stream.Collectors.groupingBy;

import dev.outcry.application.port.out.Notifier;
import dev.outcry.application.port.out.PushServices;
import dev.outcry.application.port.out.PushSubscriptions;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.push.PushSubscription;
import dev.outcry.domain.user.UserId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells people in all of their browsers. So many requests are under way at a time; what finds no
 * place within some seconds is left for the next time, as is what a service does not take for now.
 */
final class WebPushNotifier implements Notifier {

  private static final Logger LOG = System.getLogger(WebPushNotifier.class.getName());

  private static final int AT_ONCE = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final PushSubscriptions subscriptions;
  private final PushServices services;
  private final PushRequests requests;

  WebPushNotifier(PushSubscriptions subscriptions, PushServices services, PushRequests requests) {
    this.subscriptions = subscriptions;
    this.services = services;
    this.requests = requests;
  }

  @Override
  public String name() {
    return "push";
  }

  @Override
  public CompletionStage<Set<NoticeId>> carry(List<Notice> notices) {
    Map<UserId, List<PushSubscription>> browsers =
        subscriptions.of(notices.stream().map(Notice::userId).distinct().toList()).stream()
            .collect(groupingBy(PushSubscription::owner));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Set<NoticeId> done = ConcurrentHashMap.newKeySet();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (Notice notice : notices) {
      List<CompletableFuture<Boolean>> each =
          browsers.getOrDefault(notice.userId(), List.of()).stream()
              .map(browser -> send(notice, browser, deadline))
              .toList();
      all.add(
          CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
              .thenRun(
                  () -> {
                    if (each.stream().allMatch(CompletableFuture::join)) {
                      done.add(notice.id());
                    }
                  }));
    }
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).thenApply(v -> done);
  }

  /** Whether it need not be sent again. */
  private CompletableFuture<Boolean> send(Notice notice, PushSubscription browser, long deadline) {
    if (!services.know(browser.endpoint())) {
      return CompletableFuture.completedFuture(true);
    }
    HttpRequest request;
    try {
      request = requests.of(notice, browser);
    } catch (IllegalArgumentException neverCan) {
      subscriptions.forget(browser);
      return CompletableFuture.completedFuture(true);
    }
    if (!takePlace(deadline)) {
      return CompletableFuture.completedFuture(false);
    }
    return client
        .sendAsync(request, BodyHandlers.discarding())
        .whenComplete((answer, failure) -> places.release())
        .thenApply(answer -> isDone(answer, browser))
        .exceptionally(
            failure -> {
              warn(browser, failure.getClass().getSimpleName());
              return false;
            });
  }

  private boolean takePlace(long deadline) {
    try {
      return places.tryAcquire(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean isDone(HttpResponse<?> answer, PushSubscription browser) {
    int status = answer.statusCode();
    if (status == 404 || status == 410) {
      subscriptions.forget(browser);
      return true;
    }
    boolean taken = status / 100 == 2;
    if (!taken) {
      warn(browser, "status " + status);
    }
    boolean forNow = status == 408 || status == 429 || status >= 500;
    return taken || !forNow;
  }

  private static void warn(PushSubscription browser, String why) {
    LOG.log(
        Level.WARNING,
        "A push service did not take a notice: {0}, {1}",
        browser.endpoint().uri().getHost(),
        why);
  }
}

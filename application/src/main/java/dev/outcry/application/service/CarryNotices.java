package dev.outcry.application.service;

import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.Notices.Due;
import dev.outcry.application.port.out.Notifier;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Carries notices to those who have no session: whoever has one was told live. Some are taken at a
 * time, and for a while: what was not carried then is taken again, here or by another instance.
 */
final class CarryNotices {

  private static final int AT_ONCE = 100;
  private static final int PATIENCE_SECONDS = 30;

  private final Notices notices;
  private final Presence presence;
  private final List<Notifier> notifiers;
  private final Duration again;
  private final InstantSource clock;

  CarryNotices(Ports ports, List<Notifier> notifiers, Duration again, InstantSource clock) {
    this.notices = ports.notices();
    this.presence = ports.presence();
    this.notifiers = notifiers;
    this.again = again;
    this.clock = clock;
  }

  /** All that are due. */
  void turn() {
    List<Due> due;
    do {
      Instant now = clock.instant();
      due = notices.claim(now, now.plus(again), AT_ONCE);
      carry(due);
    } while (due.size() == AT_ONCE);
  }

  private void carry(List<Due> due) {
    if (due.isEmpty()) {
      return;
    }
    Set<UserId> here =
        presence.presentAmong(due.stream().map(each -> each.notice().userId()).distinct().toList());
    List<Due> away = due.stream().filter(each -> !here.contains(each.notice().userId())).toList();
    Map<String, Set<NoticeId>> carried = carriedOf(away);

    List<NoticeId> done = new ArrayList<>();
    List<Due> left = new ArrayList<>();
    for (Due each : due) {
      NoticeId id = each.notice().id();
      Set<String> by = new HashSet<>(each.by());
      carried.forEach(
          (name, ids) -> {
            if (ids.contains(id)) by.add(name);
          });
      if (here.contains(each.notice().userId()) || by.containsAll(carried.keySet())) {
        done.add(id);
      } else if (!by.equals(each.by())) {
        left.add(new Due(each.notice(), by));
      }
    }
    notices.done(done);
    if (!left.isEmpty()) {
      notices.carried(left);
    }
  }

  /** All ways at once. */
  private Map<String, Set<NoticeId>> carriedOf(List<Due> away) {
    Map<String, CompletableFuture<Set<NoticeId>>> under = new LinkedHashMap<>();
    for (Notifier notifier : notifiers) {
      List<Notice> some =
          away.stream()
              .filter(each -> !each.by().contains(notifier.name()))
              .map(Due::notice)
              .toList();
      under.put(notifier.name(), carriedBy(notifier, some));
    }
    Map<String, Set<NoticeId>> carried = new LinkedHashMap<>();
    under.forEach((name, ids) -> carried.put(name, ids.join()));
    return carried;
  }

  private static CompletableFuture<Set<NoticeId>> carriedBy(Notifier notifier, List<Notice> some) {
    if (some.isEmpty()) {
      return CompletableFuture.completedFuture(Set.of());
    }
    return CompletableFuture.completedFuture(some)
        .thenCompose(notifier::carry)
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .exceptionally(CarryNotices::noneAfter);
  }

  private static Set<NoticeId> noneAfter(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (!(cause instanceof UnavailableException)) {
      BackgroundFailures.report(failure);
    }
    return Set.of();
  }
}

package dev.outcry.bootstrap;

import dev.outcry.application.port.out.Notifier;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log what somebody would be told, and nothing of whom. */
final class LogNotifier implements Notifier {

  private static final Logger LOG = LoggerFactory.getLogger(LogNotifier.class);

  @Override
  public String name() {
    return "log";
  }

  @Override
  public CompletionStage<Set<NoticeId>> carry(List<Notice> notices) {
    notices.forEach(notice -> LOG.info("Notice {} of {}", notice.id(), notice.kind()));
    return CompletableFuture.completedFuture(
        notices.stream().map(Notice::id).collect(Collectors.toSet()));
  }
}

package dev.outcry.domain.notice;

import dev.outcry.domain.Params;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Something that one person is told.
 *
 * @param userId who is told
 * @param params as {@link Params} are
 * @param at when it happened, in milliseconds
 */
public record Notice(
    NoticeId id, UserId userId, NoticeKind kind, Map<String, Object> params, Instant at) {
  public Notice {
    params = Params.copyOf(params);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}

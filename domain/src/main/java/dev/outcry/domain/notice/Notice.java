package dev.outcry.domain.notice;

import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Something that one person is told.
 *
 * @param userId who is told
 * @param params strings and {@link Long}s by name: ids, amounts in minor units and times, but no
 *     prose and no names
 * @param at when it happened, in milliseconds
 */
public record Notice(
    NoticeId id, UserId userId, NoticeKind kind, Map<String, Object> params, Instant at) {
  public Notice {
    params = Map.copyOf(params);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}

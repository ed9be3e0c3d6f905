package dev.outcry.domain.room;

import static dev.outcry.domain.InvalidValueException.require;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * For how long what is said in rooms is kept, before it becomes tombstones.
 *
 * @param byType from a second to 36,500 days; for ever in rooms of a type that is left out
 */
public record Retention(Map<RoomType, Duration> byType) {

  /** Everything is kept. */
  public static final Retention FOR_EVER = new Retention(Map.of());

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(36_500);

  public Retention {
    byType = Map.copyOf(byType);
    byType.forEach(Retention::check);
  }

  private static void check(RoomType type, Duration kept) {
    require(
        kept.compareTo(SHORTEST) >= 0 && kept.compareTo(LONGEST) <= 0,
        "retention." + type.name().toLowerCase(Locale.ROOT),
        "must be from a second to 36,500 days");
  }

  /** The same, but so long in rooms of this type. */
  public Retention with(RoomType type, Duration kept) {
    Map<RoomType, Duration> changed = new EnumMap<>(RoomType.class);
    changed.putAll(byType);
    changed.put(type, kept);
    return new Retention(changed);
  }
}

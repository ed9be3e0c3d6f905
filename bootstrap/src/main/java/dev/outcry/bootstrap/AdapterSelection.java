package dev.outcry.bootstrap;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Which adapter shall serve which ports, as set under {@code outcry.adapters}.
 *
 * @param store people, rooms, auctions and effects: {@code memory} or {@code postgres}
 * @param timeline what was said: {@code memory}, {@code postgres} or {@code mongo}
 * @param attachments files that people uploaded: {@code memory}, {@code postgres} or {@code mongo};
 *     where the timeline is if not set
 * @param lanes the ordered lanes: {@code memory} or {@code kafka}
 * @param feed live delivery: {@code memory}, {@code redis} or {@code kafka}
 * @param presence what comes and goes, such as refresh tokens, rate limits and sessions: {@code
 *     memory} or {@code redis}
 */
@ConfigurationProperties(AdapterSelection.PREFIX)
record AdapterSelection(
    @DefaultValue(MEMORY) String store,
    @DefaultValue(MEMORY) String timeline,
    @Nullable String attachments,
    @DefaultValue(MEMORY) String lanes,
    @DefaultValue(MEMORY) String feed,
    @DefaultValue(MEMORY) String presence) {

  AdapterSelection {
    attachments = attachments == null ? timeline : attachments;
  }

  static final String PREFIX = "outcry.adapters";
  static final String MEMORY = "memory";
  static final String POSTGRES = "postgres";
  static final String MONGO = "mongo";
  static final String REDIS = "redis";
  static final String KAFKA = "kafka";

  static AdapterSelection of(Environment environment) {
    return Binder.get(environment).bindOrCreate(PREFIX, AdapterSelection.class);
  }

  /** Whether any port is served by this technology. */
  boolean uses(String technology) {
    return List.of(store, timeline, attachments, lanes, feed, presence).contains(technology);
  }

  /**
   * Refuses what could not keep the promises.
   *
   * @throws ImpossibleSelectionException with the reason
   */
  void check(Set<Role> roles) {
    oneOf("store", store, MEMORY, POSTGRES);
    oneOf("timeline", timeline, MEMORY, POSTGRES, MONGO);
    oneOf("attachments", attachments, MEMORY, POSTGRES, MONGO);
    oneOf("lanes", lanes, MEMORY, KAFKA);
    oneOf("feed", feed, MEMORY, REDIS, KAFKA);
    oneOf("presence", presence, MEMORY, REDIS);
    refuseIf(
        isMemory(store) != isMemory(timeline),
        "Rooms and what was said in them must last equally long: store=%s and timeline=%s do not."
            .formatted(store, timeline));
    refuseIf(
        isMemory(attachments) != isMemory(timeline),
        "Messages and their attachments must last equally long: timeline=%s and attachments=%s do not."
            .formatted(timeline, attachments));
    if (isMemory(lanes)) {
      refuseIf(
          roles.size() < Role.values().length,
          "lanes=memory hands over only what this very process appends, so it needs all roles.");
    } else {
      String shared = "lanes=%s is shared by instances, and ".formatted(lanes);
      refuseIf(
          isMemory(store), shared + "store=memory is not: each would record for itself alone.");
      refuseIf(isMemory(feed), shared + "feed=memory is not: answers would not reach who waits.");
      refuseIf(
          isMemory(presence),
          shared + "presence=memory is not: each would count and log out for itself alone.");
    }
  }

  private static boolean isMemory(String adapter) {
    return adapter.equals(MEMORY);
  }

  private static void oneOf(String port, String chosen, String... known) {
    refuseIf(
        !List.of(known).contains(chosen),
        "%s.%s=%s is none of %s.".formatted(PREFIX, port, chosen, String.join(", ", known)));
  }

  private static void refuseIf(boolean impossible, String why) {
    if (impossible) {
      throw new ImpossibleSelectionException(why);
    }
  }
}

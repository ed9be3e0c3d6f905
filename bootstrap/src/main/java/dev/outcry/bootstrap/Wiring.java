package dev.outcry.bootstrap;

import dev.outcry.application.port.out.Notifier;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which adapter serves which port.
 *
 * @param adapters names of adapters by names of ports
 */
record Wiring(Map<String, String> adapters) {

  private static final String ADAPTERS = "dev.outcry.adapter.out.";
  private static final String MEMORY = "memory";

  /** What waits for one goes on waiting. */
  private static final String NONE = "none";

  private static final List<String> LASTING =
      List.of("accounts", "rooms", "auctions", "timeline", "attachments");

  private static final List<String> LANES =
      List.of("messages", "bids", "read receipts", "notifications");

  private static final List<String> COMING_AND_GOING =
      List.of("log-ins", "vouchers", "limits", "sessions", "presence");

  /** Every component of these is a port, by whose name people know it. */
  static Wiring of(Record... parts) {
    Map<String, String> adapters = new LinkedHashMap<>();
    for (Record part : parts) {
      for (RecordComponent port : part.getClass().getRecordComponents()) {
        adapters.put(words(port.getName()), adapterOf(valueOf(port, part)));
      }
    }
    return new Wiring(adapters);
  }

  private static String words(String name) {
    return name.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static Object valueOf(RecordComponent port, Record part) {
    try {
      return port.getAccessor().invoke(part);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String durability() {
    List<String> keepers = LASTING.stream().map(adapters::get).distinct().toList();
    if (keepers.equals(List.of(MEMORY))) {
      return "memory: ends with the process";
    }
    String accepted = String.valueOf(adapters.get("messages"));
    return "%s: survives the end of any process%s"
        .formatted(
            String.join(", ", keepers),
            accepted.equals(MEMORY) ? "; what is accepted but not recorded yet does not" : "");
  }

  /**
   * Refuses to go on without an adapter that was asked for, and would be replaced by memory.
   *
   * @throws ImpossibleSelectionException naming the module that is missing
   */
  void check(AdapterSelection selection) {
    check("rooms", selection.store());
    check("timeline", selection.timeline());
    check("attachments", selection.attachments());
    LANES.forEach(lane -> check(lane, selection.lanes()));
    check("feed", selection.feed());
    COMING_AND_GOING.forEach(port -> check(port, selection.presence()));
  }

  private void check(String port, String chosen) {
    if (!chosen.equals(MEMORY) && MEMORY.equals(adapters.get(port))) {
      throw new ImpossibleSelectionException(
          "%s was asked for %s, but outcry-adapter-out-%s is not on the class path."
              .formatted(chosen, port, chosen));
    }
  }

  /** Ports by adapter, for people. */
  List<String> lines() {
    Map<String, List<String>> ports =
        adapters.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    LinkedHashMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    return ports.entrySet().stream()
        .map(e -> "%s (%s)".formatted(e.getKey(), String.join(", ", e.getValue())))
        .toList();
  }

  private static String adapterOf(Object port) {
    if (port instanceof Optional<?> maybe) {
      return maybe.map(Wiring::adapterOf).orElse(NONE);
    }
    if (port instanceof List<?> some) {
      return some.isEmpty()
          ? NONE
          : some.stream().map(Wiring::adapterOf).collect(Collectors.joining(" and "));
    }
    if (port instanceof Notifier notifier) {
      return notifier.name();
    }
    if (port instanceof SendingLane<?> sending) {
      return adapterOf(sending.lane());
    }
    Class<?> type = port.getClass();
    if (type.getName().startsWith(ADAPTERS)) {
      return type.getName().substring(ADAPTERS.length()).split("\\.")[0];
    }
    return type.getNestHost() == MemoryAdaptersAutoConfiguration.class
        ? MEMORY
        : type.getSimpleName();
  }
}

package dev.outcry.bootstrap;

import dev.outcry.application.port.out.Notifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  static Wiring of(
      CoreAutoConfiguration.Stores stores,
      CoreAutoConfiguration.Carriers carriers,
      CoreAutoConfiguration.Makers makers,
      CoreAutoConfiguration.Doors doors,
      CoreAutoConfiguration.Messengers messengers) {
    Map<String, String> adapters = new LinkedHashMap<>();
    adapters.put("users", adapterOf(stores.users()));
    adapters.put("accounts", adapterOf(stores.accounts()));
    adapters.put("rooms", adapterOf(stores.rooms()));
    adapters.put("auctions", adapterOf(stores.auctions()));
    adapters.put("effects", adapterOf(stores.effects()));
    adapters.put("notices", adapterOf(stores.notices()));
    adapters.put("watchlist", adapterOf(stores.watchlist()));
    adapters.put("blocks", adapterOf(stores.blocks()));
    adapters.put("receipt choices", adapterOf(stores.receiptChoices()));
    adapters.put("connections", adapterOf(stores.connections()));
    adapters.put("invite codes", adapterOf(stores.inviteCodes()));
    adapters.put("inquiries", adapterOf(stores.inquiries()));
    adapters.put("browsers", adapterOf(stores.pushSubscriptions()));
    adapters.put("timeline", adapterOf(stores.timeline()));
    adapters.put("attachments", adapterOf(stores.attachments()));
    adapters.put("lanes", adapterOf(carriers.messages()));
    adapters.put("feed", adapterOf(carriers.feed()));
    adapters.put("log-ins", adapterOf(doors.refreshTokens()));
    adapters.put("vouchers", adapterOf(doors.vouchers()));
    adapters.put("limits", adapterOf(doors.rateLimits()));
    adapters.put("presence", adapterOf(doors.sessions()));
    adapters.put("ids", adapterOf(makers.ids()));
    adapters.put("passwords", adapterOf(makers.hasher()));
    adapters.put("tokens", adapterOf(makers.tokens()));
    adapters.put("media", adapterOf(makers.media()));
    adapters.put("mail", messengers.mailer().map(Wiring::adapterOf).orElse(NONE));
    List<String> notifiers = messengers.notifiers().stream().map(Notifier::name).toList();
    adapters.put("notifiers", notifiers.isEmpty() ? NONE : String.join(" and ", notifiers));
    return new Wiring(adapters);
  }

  String durability() {
    List<String> keepers = LASTING.stream().map(adapters::get).distinct().toList();
    if (keepers.equals(List.of(MEMORY))) {
      return "memory: ends with the process";
    }
    String accepted = String.valueOf(adapters.get("lanes"));
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
    check("lanes", selection.lanes());
    check("feed", selection.feed());
    check("log-ins", selection.presence());
    check("vouchers", selection.presence());
    check("limits", selection.presence());
    check("presence", selection.presence());
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

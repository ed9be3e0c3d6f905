package dev.outcry.acceptance.faults;

import dev.outcry.acceptance.wire.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** All that two people can read of a room and an auction. */
final class Readable {

  private Readable() {}

  static Map<String, Object> to(Person ann, Person ben, String room, String auction) {
    ObjectNode state = (ObjectNode) ben.http().get("/api/auctions/" + auction).json();
    state.remove("serverTime");
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("auction", state);
    all.put("bids", ben.http().get("/api/auctions/" + auction + "/bids").json());
    all.put("head", ann.http().get("/api/rooms/" + room).json());
    all.put("ann's rooms", ann.http().get("/api/rooms").json());
    all.put("ben's rooms", ben.http().get("/api/rooms").json());
    for (String place : List.of(room, state.path("roomId").asString())) {
      all.put("history of " + place, ann.history(place));
      all.put("changes of " + place, ann.missed(place, 0));
    }
    return all;
  }
}

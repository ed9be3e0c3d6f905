package dev.outcry.acceptance.features;

import dev.outcry.acceptance.driver.Driver;
import dev.outcry.acceptance.driver.People.Registration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The people and places of one scenario, by the names that it gives them. */
public final class World {

  private static final String NOBODY = "Nobody";
  private static final String NOWHERE = "Nowhere";

  private final Driver driver;
  private final Map<String, String> people = new LinkedHashMap<>();
  private final Map<String, String> rooms = new LinkedHashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private String room = "";

  World(Driver driver) {
    this.driver = driver;
  }

  Driver driver() {
    return driver;
  }

  /** A number that the scenario did not use yet. */
  int nextNumber() {
    return numbers.incrementAndGet();
  }

  /** The address that people have where a scenario does not care. */
  static String emailOf(String name) {
    return name.toLowerCase(Locale.ROOT) + "@example.org";
  }

  /** The password that people have where a scenario does not care. */
  static String passwordOf(String name) {
    return name + "'s own password";
  }

  void signUp(String name) {
    Registration form = new Registration(emailOf(name), passwordOf(name), name, Optional.empty());
    people.put(name, driver.people().signUp(form).get().userId());
  }

  void administrator(String name) {
    people.put(name, driver.people().administrator().userId());
  }

  Collection<String> everybody() {
    return people.keySet();
  }

  /** The id of this person; {@code Nobody} has one that nobody has. */
  String person(String name) {
    return name.equals(NOBODY) ? "nobody" : known(people, name);
  }

  String nameOf(String userId) {
    return name(people, userId);
  }

  /** This room is what the scenario is about from now on. */
  void enter(String name, String roomId) {
    rooms.put(name, roomId);
    room = roomId;
  }

  /** The id of a room by its name; {@code Nowhere} is the name of none. */
  String room(String name) {
    return switch (name) {
      case "the room" -> room;
      case NOWHERE -> "nowhere";
      default -> known(rooms, name);
    };
  }

  String nameOfRoom(String roomId) {
    return name(rooms, roomId);
  }

  void nameFile(String name, String id) {
    files.put(name, id);
  }

  /** The id of a file by its name; {@code nothing} is the name of none. */
  String file(String name) {
    return name.equals("nothing") ? "nothing" : known(files, name);
  }

  String nameOfFile(String id) {
    return name(files, id);
  }

  private static String known(Map<String, String> ids, String name) {
    String id = ids.get(name);
    if (id == null) {
      throw new IllegalArgumentException("the scenario did not introduce " + name);
    }
    return id;
  }

  private static String name(Map<String, String> ids, String id) {
    return ids.entrySet().stream()
        .filter(entry -> entry.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("somebody unknown");
  }
}

package dev.outcry.adapter.in.web;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.CreateGroupRoom;
import dev.outcry.application.port.in.LogIn;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * People to be, a room that talks and an auction to bid in, made by the use cases that everybody
 * has. It rests as long as nobody is there, so that it does not fill a memory that nobody looks at.
 */
final class Demo implements SmartLifecycle {

  /** Told to everybody. */
  static final String PASSWORD = "outcry-demo";

  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * @param name by which a link may say who opens the page
   */
  record Guest(String name, String nickname) {
    String email() {
      return name + "@demo.example";
    }
  }

  static final List<Guest> GUESTS =
      List.of(new Guest("mina", "Mina 미나"), new Guest("ben", "Ben"), new Guest("jun", "Jun 준"));

  private static final Guest HOUSE = new Guest("house", "Hammer & Sons");
  private static final List<Guest> BOTS =
      List.of(new Guest("robin", "Robin (bot)"), new Guest("sofia", "Sofia (bot)"));

  /**
   * @param room that talks, once it is there
   * @param auction the latest, once there is one
   */
  record Stage(@Nullable String room, @Nullable String auction) {}

  private final Outcry outcry;
  private final Duration auctionLength;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread daemon = new Thread(work, "outcry-demo");
            daemon.setDaemon(true);
            return daemon;
          });

  private volatile @Nullable RoomId room;
  private volatile @Nullable DemoAuction auction;
  private volatile @Nullable DemoTalk talk;
  private volatile Instant visitedAt = Instant.EPOCH;
  private volatile boolean running;

  /**
   * @param auctionLength for how long each auction is open
   */
  Demo(Outcry outcry, Duration auctionLength) {
    this.outcry = outcry;
    this.auctionLength = auctionLength;
  }

  /** Someone looks. */
  Stage visit() {
    visitedAt = outcry.tellTime().tell();
    RoomId talking = room;
    DemoAuction held = auction;
    return new Stage(
        talking == null ? null : talking.value(),
        held == null ? null : held.current().map(id -> id.value()).orElse(null));
  }

  @Override
  public void start() {
    running = true;
    thread.execute(this::setUp);
    thread.scheduleWithFixedDelay(this::goOn, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    running = false;
    thread.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void setUp() {
    try {
      Map<String, UserId> people = new LinkedHashMap<>();
      GUESTS.forEach(guest -> people.put(guest.name(), enter(guest)));
      BOTS.forEach(bot -> people.put(bot.name(), enter(bot)));
      UserId house = enter(HOUSE);
      RoomId lounge = roomOf(house, Set.copyOf(people.values()));
      DemoTalk script = new DemoTalk(outcry, lounge, people);
      script.begin();
      auction =
          new DemoAuction(
              outcry,
              house,
              BOTS.stream().map(bot -> people.get(bot.name())).toList(),
              lounge,
              auctionLength);
      talk = script;
      room = lounge;
      visitedAt = outcry.tellTime().tell();
    } catch (RuntimeException failed) {
      LOG.warn("There is no demo", failed);
    }
  }

  private void goOn() {
    DemoAuction held = auction;
    DemoTalk script = talk;
    if (held == null || script == null) {
      return;
    }
    try {
      boolean watched = isWatched();
      held.goOn(watched);
      if (watched) {
        script.goOn();
      }
    } catch (RuntimeException failed) {
      LOG.warn("The demo stumbled, and goes on", failed);
    }
  }

  private boolean isWatched() {
    Instant now = outcry.tellTime().tell();
    return Duration.between(visitedAt, now).compareTo(PATIENCE) < 0
        || outcry.listServers().list().values().stream().anyMatch(sessions -> sessions > 0);
  }

  private UserId enter(Guest guest) {
    try {
      SignUp.Command command = new SignUp.Command(guest.email(), PASSWORD, guest.nickname());
      return outcry.signUp().signUp(command).user().id();
    } catch (RefusedException known) {
      return outcry.logIn().logIn(new LogIn.Command(guest.email(), PASSWORD)).user().id();
    }
  }

  private RoomId roomOf(UserId house, Set<UserId> people) {
    RoomName name = new RoomName("The lounge 라운지");
    return outcry.listMyRooms().list(house).stream()
        .filter(mine -> mine.room().kind().name().filter(name::equals).isPresent())
        .map(mine -> mine.room().id())
        .findFirst()
        .orElseGet(
            () ->
                outcry
                    .createGroupRoom()
                    .create(new CreateGroupRoom.Command(house, name, people))
                    .id());
  }

  /** Says something, which is nobody's concern afterwards. */
  static void say(Outcry outcry, UserId who, RoomId where, String what) {
    outcry.sendMessage().send(new SendMessage.Command(who, where, what));
  }
}

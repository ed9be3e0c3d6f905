package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.CreateGroupRoom;
import dev.outcry.application.port.in.InvitePerson;
import dev.outcry.application.port.in.OpenAuction;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.DefaultAdapters;
import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.application.port.out.Users;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.limit.Limits;
import dev.outcry.domain.login.Identity;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.Password;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** A core in memory with an engine before it, whose time the test turns by hand. */
public final class House implements AutoCloseable {

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private final AtomicLong skipped = new AtomicLong();
  private final ExecutorService executor = Executors.newFixedThreadPool(4);
  private final People people = new People();
  private final Outcry outcry;
  private final StompEngine engine;

  public House() {
    this(Limits.NONE);
  }

  House(Limits limits) {
    outcry =
        Outcry.builder()
            .clock(new Skipping())
            .passwordHasher(new PlainText())
            .people(people)
            .limits(limits)
            .build();
    engine = new StompEngine(outcry, executor, skipped::get);
  }

  public Outcry outcry() {
    return outcry;
  }

  StompEngine engine() {
    return engine;
  }

  /** An engine that keeps time by itself. */
  public StompEngine newRunningEngine() {
    return new StompEngine(outcry, executor);
  }

  public SignedIn someone(String nickname) {
    String email = "p" + PEOPLE.incrementAndGet() + "@example.org";
    return outcry.signUp().signUp(new SignUp.Command(email, "correct horse", nickname));
  }

  public RoomId room(SignedIn owner, SignedIn... others) {
    Set<UserId> members =
        Set.of(others).stream().map(person -> person.user().id()).collect(Collectors.toSet());
    return outcry
        .createGroupRoom()
        .create(new CreateGroupRoom.Command(owner.user().id(), new RoomName("room"), members))
        .id();
  }

  public Auction auction(SignedIn seller) {
    Instant now = Instant.now();
    return outcry
        .openAuction()
        .open(
            new OpenAuction.Command(
                seller.user().id(),
                "a lamp",
                Terms.of(
                    BiddingMode.OPEN,
                    Money.of(1_000, "KRW"),
                    now.minusSeconds(1),
                    now.plusSeconds(3_600))));
  }

  InviteCode codeOf(SignedIn person) {
    return outcry.viewProfile().view(person.user().id()).inviteCode();
  }

  void invite(SignedIn inviter, InviteCode code) {
    outcry.invitePerson().invite(new InvitePerson.Command(inviter.user().id(), code));
  }

  /** Waits until it is stored. */
  public void say(SignedIn sender, RoomId room, String text) {
    outcry
        .sendMessage()
        .send(new SendMessage.Command(sender.user().id(), room, text))
        .persisted()
        .toCompletableFuture()
        .join();
  }

  /** Whoever looks people up waits from now on. */
  void loseSightOfPeople() {
    people.inSight.acquireUninterruptibly();
  }

  void seePeopleAgain() {
    people.inSight.release();
  }

  Client client() {
    return new Client(engine);
  }

  /** Someone who is connected and hears of everything that is said to them alone. */
  Client connected(SignedIn person) {
    Client client = client();
    client.connect(person.token().value());
    client.subscribe("acks", "/user/queue/acks");
    client.subscribe("bids", "/user/queue/bids");
    client.subscribe("errors", "/user/queue/errors");
    return client;
  }

  /** The same, but this client is heard of meanwhile. */
  void skip(Duration time, Client alive) {
    skipped.addAndGet(time.toMillis());
    alive.touch();
    engine.tick();
  }

  void skip(Duration time) {
    skipped.addAndGet(time.toMillis());
    engine.tick();
  }

  @Override
  public void close() {
    engine.close();
    outcry.close();
    people.memory.close();
    executor.shutdownNow();
  }

  private final class Skipping extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.now().plusMillis(skipped.get());
    }
  }

  /** Those of the memory, which can be made to keep whoever looks for them waiting. */
  private static final class People implements Users, Accounts {
    private final DefaultAdapters memory =
        ServiceLoader.load(DefaultAdapters.Provider.class)
            .findFirst()
            .orElseThrow()
            .create(Clock.systemUTC());
    private final Semaphore inSight = new Semaphore(1);

    @Override
    public Map<UserId, User> findAll(Collection<UserId> ids) {
      inSight.acquireUninterruptibly();
      try {
        return memory.users().findAll(ids);
      } finally {
        inSight.release();
      }
    }

    @Override
    public List<User> nicknamed(Nickname prefix, int limit) {
      return memory.users().nicknamed(prefix, limit);
    }

    @Override
    public Optional<User> named(Username username) {
      return memory.users().named(username);
    }

    @Override
    public Added add(Account account) {
      return memory.accounts().add(account);
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
      return memory.accounts().findByEmail(email);
    }

    @Override
    public Optional<Account> findByUser(UserId id) {
      return memory.accounts().findByUser(id);
    }

    @Override
    public Set<UserId> administrators() {
      return memory.accounts().administrators();
    }

    @Override
    public Optional<UserId> ownerOf(Identity identity) {
      return memory.accounts().ownerOf(identity);
    }

    @Override
    public Set<Identity> identitiesOf(UserId person) {
      return memory.accounts().identitiesOf(person);
    }

    @Override
    public UserId link(Identity identity, UserId person) {
      return memory.accounts().link(identity, person);
    }

    @Override
    public boolean changePassword(UserId id, String before, String after) {
      return memory.accounts().changePassword(id, before, after);
    }

    @Override
    public void erase(UserId id) {
      memory.accounts().erase(id);
    }
  }

  private static final class PlainText implements PasswordHasher {
    @Override
    public String hash(Password password) {
      return password.value();
    }

    @Override
    public boolean matches(Password password, String hash) {
      return password.value().equals(hash);
    }
  }
}

package dev.outcry.adapter.out.postgres;

import static dev.outcry.adapter.tck.Samples.ALL;
import static dev.outcry.adapter.tck.Samples.NOON;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.outcry.adapter.tck.Bidding;
import dev.outcry.adapter.tck.Commit;
import dev.outcry.adapter.tck.Samples;
import dev.outcry.application.port.out.Auctions.BidRef;
import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Rooms.Change;
import dev.outcry.application.port.out.Timeline.Reading;
import dev.outcry.application.port.out.Timeline.Search;
import dev.outcry.application.port.out.Timeline.Within;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.history.Ledger;
import dev.outcry.domain.history.LinkedStep;
import dev.outcry.domain.history.Opening;
import dev.outcry.domain.room.Ban;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomRules;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryType;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.SearchTerm;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Draws calls of ports that make sense after those before: on what is stored, on what was stored
 * once, and on what never was. A call can be made to any number of stores.
 */
final class AnyCall {

  private static final int PEOPLE = 12;
  private static final int FEW = 5;

  /** How many rooms and auctions calls are about. */
  private static final int SOME = 15;

  private final Random random;

  /** Tells what is stored, so that calls can be about it. */
  private final Stores oracle;

  private final List<Room> rooms = new ArrayList<>();
  private final List<Opening> auctions = new ArrayList<>();
  private final List<Head> heads = new ArrayList<>(List.of(Head.NONE));

  AnyCall(long seed, Stores oracle) {
    random = new Random(seed);
    this.oracle = oracle;
    rooms.add(Samples.aGroup());
    auctions.add(Samples.anOpeningOf(Samples.anAuction()));
  }

  /** Makes a call; its answer can be compared. */
  Function<Stores, Object> next() {
    return switch (random.nextInt(20)) {
      case 0 -> signUp();
      case 1 -> addRoom();
      case 2, 3 -> join();
      case 4 -> leave();
      case 5 -> random.nextBoolean() ? hideOrAdvance() : keepOrder();
      case 6, 7, 8, 9, 10 -> talk();
      case 11 -> addAuction();
      case 12, 13, 14 -> bid();
      case 15 -> carryOut();
      case 16 -> readRooms();
      case 17 -> readAuction();
      default -> readTimeline();
    };
  }

  /** Everything that was ever said, bid or left to be done in what the calls were about. */
  Function<Stores, Object> state() {
    return stores ->
        List.of(
            rooms.stream().map(r -> stores.rooms().members(r.id(), ALL)).toList(),
            rooms.stream().map(r -> stores.timeline().head(r.id())).toList(),
            rooms.stream().map(r -> stores.timeline().after(r.id(), Seq.NONE, ALL)).toList(),
            auctions.stream().map(a -> stores.auctions().ledger(id(a))).toList(),
            auctions.stream().map(a -> stores.auctions().history(id(a), 0, ALL)).toList(),
            stores.effects().sources(ALL).stream()
                .collect(toMap(source -> source, source -> stores.effects().pending(source, ALL))));
  }

  private Function<Stores, Object> signUp() {
    EmailAddress email = new EmailAddress(random.nextInt(200) + "@example.org");
    var account = Samples.anAccount(email, new Username("user" + random.nextInt(200)));
    return stores ->
        List.of(
            stores.accounts().add(account),
            stores.accounts().findByEmail(email),
            stores.users().findAll(List.of(account.user().id(), Samples.anyUserId())));
  }

  private Function<Stores, Object> addRoom() {
    Room room =
        random.nextBoolean()
            ? Samples.aGroup()
            : Samples.aDirectRoom(person(0, PEOPLE / 2), person(PEOPLE / 2, PEOPLE));
    List<Membership> members =
        IntStream.range(0, random.nextInt(FEW))
            .mapToObj(i -> Samples.aMember(room, person(2 * i, 2 * i + 2)))
            .toList();
    know(room, rooms);
    return stores -> stores.rooms().add(room, members);
  }

  private Function<Stores, Object> join() {
    Room room = any(rooms);
    Membership member = Samples.aMember(room, person());
    List<Effect> effects = effects("room:" + room.id());
    return stores ->
        stores.rooms().find(room.id()).map(r -> stores.rooms().join(member, FEW, effects));
  }

  private Function<Stores, Object> leave() {
    RoomId room = any(rooms).id();
    UserId person = person();
    List<Effect> effects = effects("room:" + room);
    return stores -> stores.rooms().leave(room, person, effects);
  }

  /** One step of whoever keeps order: the same for every store. */
  private Function<Stores, Object> keepOrder() {
    Room room = any(rooms);
    UserId person = person();
    int step = random.nextInt(5);
    MemberRole role = MemberRole.values()[random.nextInt(MemberRole.values().length)];
    Optional<Instant> until = Optional.of(NOON.plusSeconds(random.nextInt(FEW)));
    Ban ban = new Ban(room.id(), person, person(), NOON);
    List<Effect> effects = effects("room:" + room.id());
    return stores -> {
      Optional<Membership> member = stores.rooms().membership(room.id(), person);
      List<Change> gone = member.map(Change::gone).stream().toList();
      Object done =
          switch (step) {
            case 0 ->
                member.map(m -> stores.rooms().change(List.of(Change.to(m, m.as(role))), effects));
            case 1 ->
                member.map(
                    m ->
                        stores.rooms().change(List.of(Change.to(m, m.mutedUntil(until))), effects));
            case 2 -> member.map(m -> stores.rooms().ban(ban, gone, effects));
            case 3 -> stores.rooms().unban(room.id(), person);
            default ->
                stores
                    .rooms()
                    .find(room.id())
                    .map(
                        r ->
                            stores
                                .rooms()
                                .revise(
                                    r, r.under(new RoomRules(step, !r.rules().frozen())), effects));
          };
      return List.of(
          done,
          stores.rooms().listing(room.id(), person),
          stores.rooms().bansAmong(room.id(), List.of(person)));
    };
  }

  private Function<Stores, Object> hideOrAdvance() {
    RoomId room = any(rooms).id();
    UserId person = person();
    Seq place = new Seq(random.nextInt(50));
    Map<UserId, ReadMark> marks =
        Map.of(person, ReadMark.read(place), Samples.anyUserId(), ReadMark.delivered(place));
    boolean hide = random.nextBoolean();
    return stores -> {
      if (hide) {
        stores.rooms().hide(room, person, place);
      } else {
        stores.rooms().advance(room, marks);
      }
      return stores.rooms().membership(room, person);
    };
  }

  private Function<Stores, Object> talk() {
    RoomId room = any(rooms).id();
    Head current = oracle.timeline().head(room);
    Commit commit = Commit.on(room, random.nextInt(10) == 0 ? any(heads) : current);
    for (int i = random.nextInt(FEW); i >= 0; i--) {
      commit = with(commit, current);
    }
    heads.add(current);
    Commit whole = commit;
    return stores -> whole.before().equals(current) == whole.to(stores.timeline());
  }

  private Commit with(Commit commit, Head current) {
    Optional<Entry> known =
        oracle.timeline().after(commit.roomId(), anyPlace(current), 1).stream()
            .filter(entry -> entry.type() != EntryType.SYSTEM && !entry.isDeleted())
            .filter(entry -> commit.entries().stream().noneMatch(e -> e.seq().equals(entry.seq())))
            .filter(entry -> commit.before().equals(current))
            .findFirst();
    return switch (random.nextInt(6)) {
      case 0 -> commit.note(Samples.anyNote());
      case 1 -> known.map(entry -> commit.edit(entry, words())).orElse(commit);
      case 2 -> known.map(commit::delete).orElse(commit);
      default -> commit.say(person(), words());
    };
  }

  private Function<Stores, Object> addAuction() {
    Auction auction = Samples.anAuctionEndingAt(NOON.plusSeconds(random.nextInt(100_000)));
    Opening opening = Samples.anOpeningOf(auction);
    know(opening, auctions);
    return stores -> {
      stores.auctions().add(opening);
      return stores.auctions().find(auction.id());
    };
  }

  /** On what is stored, sometimes on how it was announced. */
  private Function<Stores, Object> bid() {
    Ledger opened = Ledger.of(any(auctions));
    Auction announced = opened.auction();
    Optional<Ledger> current = oracle.auctions().ledger(announced.id());
    Bidding bidding = Bidding.on(random.nextInt(10) == 0 ? opened : current.orElse(opened));
    for (int i = random.nextInt(FEW); i >= 0; i--) {
      long won = bidding.after().minimum().minorUnits() + 100L * (random.nextInt(4) - 1);
      Instant at = announced.endsAt().minusMillis(random.nextInt(200_000));
      bidding = bidding.bid(person(), new BidKey(Samples.anyName()), won, at);
    }
    if (random.nextInt(20) == 0 && !bidding.after().isClosed()) {
      bidding = random.nextBoolean() ? bidding.close() : bidding.cancel();
    }
    for (Effect effect : effects("auction:" + announced.id())) {
      bidding = bidding.causing(effect);
    }
    Bidding whole = bidding;
    return stores -> whole.to(stores.auctions());
  }

  private Function<Stores, Object> carryOut() {
    String source = any(oracle.effects().sources(100), "room:none");
    List<Effect> pending = oracle.effects().pending(source, 100);
    List<Effect> done = pending.subList(0, pending.isEmpty() ? 0 : random.nextInt(pending.size()));
    return stores -> {
      stores.effects().done(done);
      return List.of(
          stores.effects().pending(source, FEW), Set.copyOf(stores.effects().sources(10_000)));
    };
  }

  private Function<Stores, Object> readRooms() {
    UserId person = person();
    RoomId room = any(rooms).id();
    return stores ->
        List.of(
            Set.copyOf(stores.rooms().of(person)),
            stores.rooms().members(room, FEW),
            stores.rooms().membership(room, person));
  }

  private Function<Stores, Object> readAuction() {
    Auction auction = any(auctions).auction();
    long seq = random.nextInt(20);
    Set<BidRef> bids =
        oracle.auctions().history(auction.id(), seq, FEW).stream()
            .map(LinkedStep::step)
            .filter(Decision.class::isInstance)
            .map(step -> BidRef.of((Decision) step))
            .collect(toSet());
    return stores ->
        List.of(
            stores.auctions().find(auction.id()),
            stores.auctions().ledger(auction.id()),
            stores.auctions().history(auction.id(), seq, FEW),
            Set.copyOf(stores.auctions().decisions(auction.id(), bids)),
            stores.auctions().due(auction.endsAt(), FEW));
  }

  private Function<Stores, Object> readTimeline() {
    RoomId room = any(rooms).id();
    UserId reader = person();
    Seq place = anyPlace(oracle.timeline().head(room));
    Set<PostKey> keys =
        oracle.timeline().after(room, place, FEW).stream()
            .map(entry -> entry.posting().postKey())
            .collect(toSet());
    PostKey unknown = new PostKey(reader, MessageKey.causedBy("nothing"));
    Map<RoomId, Reading> read =
        rooms.stream().collect(toMap(Room::id, each -> new Reading(place, random.nextInt(3) == 0)));
    Set<UserId> unheard = random.nextBoolean() ? Set.of() : Set.of(person());
    Map<RoomId, Within> within =
        rooms.stream().collect(toMap(Room::id, each -> new Within(place, false)));
    Search search =
        new Search(
            SearchTerm.of("words " + random.nextInt(10)),
            within,
            Set.of(reader),
            Optional.empty(),
            FEW);
    return stores ->
        List.of(
            stores.timeline().head(room),
            stores.timeline().before(room, place, FEW),
            stores.timeline().after(room, place, FEW),
            stores.timeline().changedAfter(room, new Rev(place.value()), FEW),
            stores.timeline().find(room, unknown),
            Set.copyOf(stores.timeline().load(room, keys, Set.of(place.next())).entries()),
            stores.timeline().search(search),
            stores.timeline().overview(reader, read, unheard));
  }

  private static AuctionId id(Opening opening) {
    return opening.auction().id();
  }

  private <T> void know(T one, List<T> some) {
    if (some.size() < SOME) {
      some.add(one);
    } else {
      some.set(random.nextInt(SOME), one);
    }
  }

  private List<Effect> effects(String source) {
    return IntStream.range(0, random.nextInt(3)).mapToObj(i -> Samples.anEffect(source)).toList();
  }

  private String words() {
    return "naïve 🦊 \"quoted\"\\ \n\t words " + random.nextInt(1_000);
  }

  private Seq anyPlace(Head head) {
    return new Seq(random.nextLong(head.seq().value() + 2));
  }

  private UserId person() {
    return person(0, PEOPLE);
  }

  private UserId person(int from, int to) {
    return new UserId("person:" + (from + random.nextInt(to - from)));
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private String any(List<String> some, String otherwise) {
    return some.isEmpty() ? otherwise : any(some);
  }
}

package dev.outcry.acceptance.core;

import static dev.outcry.acceptance.core.support.People.ANN;
import static dev.outcry.acceptance.core.support.People.BOB;
import static dev.outcry.acceptance.core.support.People.CAT;
import static dev.outcry.acceptance.core.support.People.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.LogLane;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.ListNotices;
import dev.outcry.application.port.in.MarkNoticesRead;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.WatchNotices;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.LaneHandler;
import dev.outcry.application.port.out.NoticeCommand;
import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.Notices.Kept;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.TraceContext;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeKind;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.Room;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How people come to be told of what is said, whatever breaks off in between. */
class ChatNoticesTest {

  private final ManualClock clock = new ManualClock();
  private final LogLane<RoomCommand> messages = new LogLane<>(clock);
  private final LogLane<NoticeCommand> said = new LogLane<>(clock);
  private final FailingOnce lane = new FailingOnce(said);
  private final AtomicInteger calls = new AtomicInteger();
  private final Wiring wiring = wiring();
  private final Outcry outcry =
      wiring.start(builder -> builder.notifications(lane).notices(counted()));
  private final Talk talk = new Talk(outcry);
  private final RoomId room = talk.group(ANN, BOB, CAT);
  private final List<Notice> toldLive = new CopyOnWriteArrayList<>();

  @BeforeEach
  void listen() {
    WatchNotices.Watch watch = outcry.watchNotices().watch(BOB, toldLive::add);
    watch.ready().toCompletableFuture().join();
  }

  @AfterEach
  void stop() {
    outcry.close();
    wiring.close();
  }

  @Test
  void whatWasRecordedButNotHandedOnIsFoundAgain() {
    lane.failNext();
    say(ANN, "Pizza?", BOB);

    messages.deliverAll();
    said.deliverAll();

    assertThat(lane.refused.get()).isOne();
    assertThat(notices(BOB)).extracting(Notice::kind).containsExactly(NoticeKind.MENTION);
    assertThat(notices(CAT)).extracting(Notice::kind).containsExactly(NoticeKind.MESSAGE);
  }

  @Test
  void whatIsHandedOverAgainIsToldOfOnce() {
    say(ANN, "Pizza?", BOB);
    say(ANN, "Anyone?");
    messages.deliverAll();
    said.deliverAll();
    List<Notice> before = notices(BOB);
    assertThat(before).hasSize(2);

    messages.rewind();
    said.rewind();
    messages.deliverAll();
    said.deliverAll();

    assertThat(notices(BOB)).isEqualTo(before);
    assertThat(toldLive.stream().map(Notice::id).distinct()).hasSize(2);
  }

  @Test
  void whatWasReadMeanwhileIsNotToldOfWhenItIsHandedOverAgain() {
    say(ANN, "Pizza?");
    messages.deliverAll();
    said.deliverAll();
    outcry.markNoticesRead().mark(new MarkNoticesRead.Command(BOB, Optional.empty()));

    said.rewind();
    said.deliverAll();

    assertThat(unread(BOB)).isZero();
    assertThat(notices(BOB)).hasSize(1);
    assertThat(toldLive).hasSize(1);
  }

  @Test
  void whatWasDeletedBeforeItWasHandedOnIsNotToldOf() {
    lane.failNext();
    say(ANN, "Oops", BOB);
    messages.deliverOnce();
    talk.sendDelete(ANN, room, 1);
    messages.batchesOf(1);
    messages.rewind();
    messages.deliverAll();
    messages.rewind();
    int handedOn = said.log().size();
    messages.deliverAll();

    assertThat(said.log()).hasSize(handedOn);
  }

  @Test
  void whatIsSaidInManyRoomsAtOnceIsKeptInFewRoundTrips() {
    List<RoomId> rooms = Stream.generate(() -> talk.group(ANN, BOB, CAT)).limit(10).toList();
    for (int i = 0; i < 100; i++) {
      send(ANN, rooms.get(i % 10), "nr " + i, i % 3 == 0 ? List.of(BOB) : List.of());
    }
    messages.deliverAll();

    calls.set(0);
    said.deliverAll();

    assertThat(said.log()).hasSize(100);
    assertThat(calls.get()).isLessThanOrEqualTo(3);
    assertThat(notices(CAT)).hasSize(10);
    assertThat(notices(BOB)).hasSize(34 + 10);
  }

  @Test
  void aMessageToManyIsOneCommand() {
    RoomId large = talk.group(ANN, People.crowd(999));
    send(ANN, large, "Hello, all of you", List.of());
    messages.deliverAll();

    assertThat(said.log()).hasSize(1);
    said.deliverAll();

    assertThat(notices(People.person(998))).hasSize(1);
  }

  @Test
  void inTheRoomOfAnAuctionOnlyMentionsAreToldOf() {
    Room auction =
        new Room(
            new RoomId("auction-room"),
            new Room.OfAuction(new AuctionId("a"), new RoomName("Lot 1")),
            SELLER,
            ManualClock.START);
    wiring
        .rooms()
        .add(
            auction,
            Stream.of(ANN, BOB, CAT)
                .map(
                    who ->
                        Membership.of(auction, who, MemberRole.MEMBER, Seq.NONE, ManualClock.START))
                .toList());

    send(ANN, auction.id(), "Nice", List.of());
    send(ANN, auction.id(), "Is it, Bob?", List.of(BOB));
    messages.deliverAll();
    said.deliverAll();

    assertThat(notices(BOB)).extracting(Notice::kind).containsExactly(NoticeKind.MENTION);
    assertThat(notices(CAT)).isEmpty();
  }

  @Test
  void aNoticeHoldsNoWords() {
    say(ANN, "a secret", BOB);
    messages.deliverAll();
    said.deliverAll();

    assertThat(notices(BOB).get(0).params().keySet())
        .containsExactlyInAnyOrder("roomId", "seq", "senderId");
    assertThat(notices(CAT).get(0).params().keySet())
        .containsExactlyInAnyOrder("roomId", "seq", "lastSeq", "senderId");
    assertThat(said.log().toString()).doesNotContain("secret");
  }

  private Wiring wiring() {
    Wiring memory = Wiring.inMemory(clock);
    return memory.withLanes(messages, memory.bids(), memory.marks());
  }

  private Notices counted() {
    Notices real = wiring.memory().notices();
    return (Notices)
        Proxy.newProxyInstance(
            Notices.class.getClassLoader(),
            new Class<?>[] {Notices.class},
            (proxy, method, arguments) -> {
              calls.incrementAndGet();
              return method.invoke(real, arguments);
            });
  }

  private void say(UserId who, String text, UserId... mentions) {
    send(who, room, text, List.of(mentions));
  }

  private void send(UserId who, RoomId where, String text, List<UserId> mentions) {
    outcry
        .sendMessage()
        .send(
            new SendMessage.Command(
                who,
                where,
                Optional.of(Talk.key(text)),
                new MessageText(text),
                new References(Optional.empty(), mentions),
                List.of()));
  }

  private List<Notice> notices(UserId person) {
    return outcry
        .listNotices()
        .list(new ListNotices.Query(person, Optional.empty(), 100))
        .notices()
        .stream()
        .map(Kept::notice)
        .toList();
  }

  private int unread(UserId person) {
    return outcry.listNotices().list(new ListNotices.Query(person, Optional.empty(), 100)).unread();
  }

  /** A lane that refuses when it is told to. */
  private static final class FailingOnce implements CommandLane<NoticeCommand> {
    private final CommandLane<NoticeCommand> real;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean failing;

    FailingOnce(CommandLane<NoticeCommand> real) {
      this.real = real;
    }

    void failNext() {
      failing = true;
    }

    @Override
    public CompletionStage<Appended> append(String key, NoticeCommand command) {
      if (failing) {
        failing = false;
        refused.incrementAndGet();
        return CompletableFuture.failedFuture(new UnavailableException("not now"));
      }
      return real.append(key, command);
    }

    @Override
    public CompletionStage<Appended> append(String key, NoticeCommand command, TraceContext trace) {
      return append(key, command);
    }

    @Override
    public Attachment attach(LaneHandler<NoticeCommand> handler) {
      return real.attach(handler);
    }
  }
}

package dev.outcry.acceptance.core.support;

import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Notices.Kept;
import dev.outcry.domain.auction.Auction;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.auction.Hammer;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeKind;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the stores know of one room and one auction.
 *
 * @param room the entries of the room
 * @param lotRoom the entries of the auction's room
 * @param told what people were told of the auction
 */
public record State(
    Head head,
    List<Entry> room,
    List<Membership> members,
    Head lotHead,
    List<Entry> lotRoom,
    Auction auction,
    List<Decision> decisions,
    List<Notice> told) {

  /** Waits until all that was decided is carried out. */
  public static State of(Wiring wiring, RoomId room, Auction auction) {
    Await.until("all is carried out", () -> wiring.effects().sources(1).isEmpty());
    RoomId lotRoom = auction.lot().roomId();
    return new State(
        wiring.timeline().head(room),
        Talk.timeline(wiring.timeline(), room),
        wiring.rooms().members(room, 1_000),
        wiring.timeline().head(lotRoom),
        Talk.timeline(wiring.timeline(), lotRoom),
        wiring.auctions().find(auction.id()).orElseThrow(),
        Bidding.history(wiring.auctions(), auction.id()),
        Stream.of(People.ANN, People.BOB, People.CAT, People.DAN, People.SELLER)
            .flatMap(
                person -> wiring.memory().notices().list(person, Optional.empty(), 100).stream())
            .map(Kept::notice)
            .toList());
  }

  /**
   * What must be alike however the day went: neither ids, which are made anew, nor what stands
   * before what where nothing decides that.
   */
  public record Gist(
      List<String> said,
      List<String> members,
      List<Object> lotNotes,
      List<String> decisions,
      List<String> told,
      Rev rev,
      Rev lotRev,
      @Nullable Hammer hammer) {}

  public Gist gist() {
    return new Gist(
        room.stream().map(State::content).sorted().toList(),
        members.stream().map(State::member).toList(),
        lotRoom.stream().flatMap(e -> e.content().note().stream()).<Object>map(n -> n).toList(),
        decisions.stream().map(State::decision).toList(),
        toldOfTheAuction().sorted().toList(),
        head.rev(),
        lotHead.rev(),
        auction.hammer());
  }

  /** Of the auction; what is told of a room depends on who has read or deleted it by then. */
  private Stream<String> toldOfTheAuction() {
    return told.stream().filter(each -> each.kind() != NoticeKind.MESSAGE).map(State::notice);
  }

  /** Where someone who came later begins to read depends on the moment. */
  private static String member(Membership member) {
    boolean fromTheStart = member.hiddenUpTo().equals(Seq.NONE);
    return member.userId() + (fromTheStart ? " " + member.mark() : "");
  }

  private static String notice(Notice notice) {
    return notice.userId()
        + " "
        + notice.kind()
        + " "
        + notice.params().get("price")
        + " "
        + notice.params().get("version");
  }

  private static String content(Entry entry) {
    return entry.sender()
        + ": "
        + entry.content().text().map(t -> t.value()).orElse("")
        + entry.content().note().map(Object::toString).orElse("");
  }

  private static String decision(Decision decision) {
    return decision.seq()
        + " "
        + decision.bid().bidder()
        + " "
        + decision.bid().key()
        + " "
        + decision.result()
        + " "
        + decision.refusal()
        + " "
        + decision.state();
  }
}

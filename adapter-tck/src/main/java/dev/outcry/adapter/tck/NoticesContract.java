package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.NOON;
import static dev.outcry.adapter.tck.Samples.aNotice;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.Notices.Due;
import dev.outcry.application.port.out.Notices.Kept;
import dev.outcry.application.port.out.Notices.Place;
import dev.outcry.application.port.out.Notices.RoomRead;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Notices} does. */
public interface NoticesContract {

  /** The notices to test, the same throughout a test. */
  Notices notices();

  @Test
  default void n1_aNoticeIsKeptOnceAsItWasAddedFirst() {
    UserId person = anyUserId();
    Notice first = aNotice(person, NOON);
    Notice other = aNotice(person, NOON.plusMillis(1));
    Notice changed =
        new Notice(first.id(), person, first.kind(), Map.of("price", 2L), NOON.plusMillis(7));

    assertThat(notices().add(List.of(first))).containsExactly(first);
    assertThat(notices().add(List.of(changed, other))).containsExactly(other);
    assertThat(notices().add(List.of(first, other))).isEmpty();
    assertThat(notices().add(List.of())).isEmpty();

    assertThat(listed(person)).containsExactly(other, first);
  }

  @Test
  default void n1_oneOfSeveralWhoAddItHearsThatItIsNew() {
    UserId person = anyUserId();
    List<Notice> some =
        List.of(aNotice(person, NOON), aNotice(person, NOON), aNotice(person, NOON));

    List<List<Notice>> added = Race.of(runner -> notices().add(some));

    assertThat(added.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(some);
  }

  @Test
  default void n2_theLatestIsListedFirstAndOnlyToWhoeverItIsFor() {
    UserId person = anyUserId();
    Notice middle = aNotice(person, NOON.plusMillis(1));
    Notice oldest = aNotice(person, NOON);
    Notice latest = aNotice(person, NOON.plusMillis(2));

    notices().add(List.of(middle, oldest, aNotice(anyUserId(), NOON.plusMillis(1)), latest));

    assertThat(listed(person)).containsExactly(latest, middle, oldest);
    assertThat(listed(anyUserId())).isEmpty();
  }

  @Test
  default void n2_pagesGoOnWhereTheLastOneEnded() {
    UserId person = anyUserId();
    for (int i = 0; i < 9; i++) {
      notices().add(List.of(aNotice(person, NOON.plusMillis(i / 4))));
    }
    List<Notice> all = listed(person);

    List<Notice> found = new ArrayList<>();
    List<Kept> page = notices().list(person, Optional.empty(), 2);
    while (!page.isEmpty() && found.size() < 20) {
      assertThat(page).hasSizeLessThanOrEqualTo(2);
      page.forEach(kept -> found.add(kept.notice()));
      Place last = Place.of(found.get(found.size() - 1));
      page = notices().list(person, Optional.of(last), 2);
    }

    assertThat(all).hasSize(9);
    assertThat(found).isEqualTo(all);
  }

  @Test
  default void n3_aNoticeIsUnreadUntilItIsMarked() {
    UserId person = anyUserId();
    Notice one = aNotice(person, NOON);
    Notice two = aNotice(person, NOON.plusMillis(1));
    Notice three = aNotice(person, NOON.plusMillis(2));
    Notice ofAnother = aNotice(anyUserId(), NOON);
    notices().add(List.of(one, two, three, ofAnother));
    assertThat(unreadOf(person)).containsExactly(three, two, one);

    NoticeId unknown = aNotice(person, NOON).id();
    notices().markRead(person, Optional.of(Set.of(two.id(), unknown, ofAnother.id())));
    notices().markRead(person, Optional.of(Set.of()));
    assertThat(unreadOf(person)).containsExactly(three, one);
    assertThat(unreadOf(ofAnother.userId())).containsExactly(ofAnother);

    notices().markRead(person, Optional.empty());
    notices().add(List.of(one));
    assertThat(unreadOf(person)).isEmpty();
    assertThat(unreadOf(ofAnother.userId())).containsExactly(ofAnother);
    assertThat(listed(person)).containsExactly(three, two, one);
  }

  @Test
  default void n4_whatIsNotMarkedIsCountedUpToALimit() {
    UserId person = anyUserId();
    Notice read = aNotice(person, NOON);
    notices().add(List.of(read, aNotice(person, NOON), aNotice(person, NOON)));
    notices().add(List.of(aNotice(person, NOON), aNotice(anyUserId(), NOON)));

    notices().markRead(person, Optional.of(Set.of(read.id())));

    assertThat(notices().unread(person, 100)).isEqualTo(3);
    assertThat(notices().unread(person, 2)).isEqualTo(2);
    assertThat(notices().unread(anyUserId(), 100)).isZero();
  }

  @Test
  default void n7_ofWhomIsErasedNoNoticeIsLeft() {
    UserId person = anyUserId();
    Notice one = aNotice(person, NOON);
    Notice ofAnother = aNotice(anyUserId(), NOON);
    notices().add(List.of(one, aNotice(person, NOON), ofAnother));

    notices().erase(person);
    notices().erase(person);

    assertThat(listed(person)).isEmpty();
    assertThat(notices().unread(person, 100)).isZero();
    assertThat(listed(ofAnother.userId())).containsExactly(ofAnother);
    assertThat(notices().add(List.of(one))).containsExactly(one);
  }

  @Test
  default void n5_messagesOfARoomAreOneNoticeAsLongAsItIsUnread() {
    UserId person = anyUserId();
    RoomId room = anyRoomId();
    Notice first = messages(person, room, 1, 1);
    Notice further = messages(person, room, 2, 50);
    Notice elsewhere = messages(person, anyRoomId(), 2, 50);
    Notice ofAnother = messages(anyUserId(), room, 2, 50);

    assertThat(notices().gather(List.of(first))).containsExactly(first);
    assertThat(notices().gather(List.of(further, elsewhere, ofAnother)))
        .containsExactlyInAnyOrder(elsewhere, ofAnother);
    assertThat(unreadOf(person)).containsExactlyInAnyOrder(first.upTo(new Seq(50)), elsewhere);

    assertThat(notices().gather(List.of(messages(person, room, 3, 3)))).isEmpty();
    assertThat(listed(person)).contains(first.upTo(new Seq(50))).hasSize(2);
    assertThat(notices().gather(List.of())).isEmpty();
  }

  @Test
  default void n5_whatStandsUnderItsOwnIdIsAnsweredAgain() {
    UserId person = anyUserId();
    Notice first = messages(person, anyRoomId(), 1, 4);
    notices().gather(List.of(first));

    assertThat(notices().gather(List.of(first))).containsExactly(first);
    assertThat(listed(person)).containsExactly(first);
  }

  @Test
  default void n5_whatWasReadComesOnlyWithWhatIsNew() {
    UserId person = anyUserId();
    RoomId room = anyRoomId();
    Notice read = messages(person, room, 1, 5);
    notices().gather(List.of(read));
    notices().markRead(person, Optional.empty());

    assertThat(notices().gather(List.of(messages(person, room, 2, 4)))).isEmpty();
    assertThat(notices().gather(List.of(read))).isEmpty();
    assertThat(unreadOf(person)).isEmpty();

    Notice fresh = messages(person, room, 5, 6);
    assertThat(notices().gather(List.of(fresh))).containsExactly(fresh);
    assertThat(unreadOf(person)).containsExactly(fresh);
    assertThat(listed(person)).hasSize(2);
  }

  @Test
  default void n5_mentionsAreNotGathered() {
    UserId person = anyUserId();
    RoomId room = anyRoomId();
    Notice mention = Notice.mention(room, new Seq(3), anyUserId(), person, NOON);
    notices().add(List.of(mention));
    notices().markRead(person, Optional.empty());

    Notice message = messages(person, room, 2, 2);

    assertThat(notices().gather(List.of(message))).containsExactly(message);
    assertThat(listed(person)).containsExactlyInAnyOrder(mention, message);
  }

  @Test
  default void n6_whatIsReadInARoomIsMarked() {
    UserId person = anyUserId();
    RoomId room = anyRoomId();
    Notice early = Notice.mention(room, new Seq(3), anyUserId(), person, NOON);
    Notice late = Notice.mention(room, new Seq(9), anyUserId(), person, NOON);
    Notice messages = messages(person, room, 4, 8);
    Notice elsewhere = Notice.mention(anyRoomId(), new Seq(1), anyUserId(), person, NOON);
    Notice other = aNotice(person, NOON);
    Notice report = Notice.report(room, new Seq(1), anyUserId(), person, NOON);
    Notice ofAnother = Notice.mention(room, new Seq(1), anyUserId(), anyUserId(), NOON);
    notices().add(List.of(early, late, elsewhere, other, report, ofAnother));
    notices().gather(List.of(messages));

    notices().readUpTo(List.of(new RoomRead(room, person, new Seq(7))));
    assertThat(unreadOf(person))
        .containsExactlyInAnyOrder(messages, late, elsewhere, other, report);

    notices()
        .readUpTo(
            List.of(
                new RoomRead(room, person, new Seq(8)),
                new RoomRead(anyRoomId(), person, new Seq(8))));
    notices().readUpTo(List.of());
    assertThat(unreadOf(person)).containsExactlyInAnyOrder(late, elsewhere, other, report);
    assertThat(unreadOf(ofAnother.userId())).containsExactly(ofAnother);
  }

  private static Notice messages(UserId person, RoomId room, long first, long last) {
    return Notice.messages(room, new Seq(first), new Seq(last), anyUserId(), person, NOON);
  }

  @Test
  default void n8_aNoticeIsDueUntilItIsClaimedAndAgainLater() {
    Instant day = Instant.parse("2001-02-01T00:00:00Z");
    UserId person = anyUserId();
    Notice first = aNotice(person, day);
    Notice second = aNotice(person, day.plusSeconds(1));
    Notice read = aNotice(person, day);
    notices().add(List.of(second, first, read));
    notices().markRead(person, Optional.of(Set.of(read.id())));
    Instant now = day.plusSeconds(2);

    assertThat(notices().claim(day.minusMillis(1), now, 10)).isEmpty();
    assertThat(claimed(now, now.plusSeconds(60), 1)).containsExactly(first);
    assertThat(claimed(now, now.plusSeconds(61), 10)).containsExactly(second);
    assertThat(notices().claim(now.plusSeconds(59), now.plusSeconds(99), 10)).isEmpty();
    assertThat(claimed(now.plusSeconds(61), now.plusSeconds(99), 10))
        .containsExactlyInAnyOrder(first, second);
    notices().add(List.of(first));
    assertThat(notices().claim(now.plusSeconds(98), now.plusSeconds(99), 10)).isEmpty();
    assertThat(notices().claim(day.plus(Notices.DUE_FOR).plusSeconds(1), now, 10)).isEmpty();
  }

  @Test
  default void n8_ofSeveralWhoClaimEachIsAnsweredToOne() {
    Instant day = Instant.parse("2001-03-01T00:00:00Z");
    List<Notice> some = Stream.generate(() -> aNotice(anyUserId(), day)).limit(100).toList();
    notices().add(some);

    List<List<Notice>> claimed = Race.of(runner -> claimed(day, day.plusSeconds(60), 10));

    assertThat(claimed.stream().flatMap(List::stream))
        .doesNotHaveDuplicates()
        .allMatch(some::contains);
  }

  @Test
  default void n8_whatWasGatheredIsDueAsItStands() {
    Instant day = Instant.parse("2001-05-01T00:00:00Z");
    UserId person = anyUserId();
    RoomId room = anyRoomId();
    Notice first = Notice.messages(room, new Seq(1), new Seq(4), anyUserId(), person, day);
    notices().gather(List.of(first));
    notices()
        .gather(List.of(Notice.messages(room, new Seq(5), new Seq(9), anyUserId(), person, day)));

    assertThat(claimed(day, day.plusSeconds(60), 10)).containsExactly(first.upTo(new Seq(9)));
  }

  @Test
  default void n9_whatIsDoneIsNeverDueAgainAndWhoCarriedTheRestIsKnown() {
    Instant day = Instant.parse("2001-04-01T00:00:00Z");
    Notice one = aNotice(anyUserId(), day);
    Notice two = aNotice(anyUserId(), day);
    notices().add(List.of(one, two));

    notices().done(List.of(one.id(), aNotice(anyUserId(), day).id()));
    notices().done(List.of(one.id()));
    notices().done(List.of());
    notices().carried(List.of(new Due(two, Set.of("mail", "push")), new Due(one, Set.of("mail"))));

    assertThat(notices().claim(day, day.plusSeconds(60), 10))
        .containsExactly(new Due(two, Set.of("mail", "push")));
  }

  private List<Notice> claimed(Instant now, Instant until, int limit) {
    return notices().claim(now, until, limit).stream().map(Due::notice).toList();
  }

  private List<Notice> listed(UserId person) {
    return notices().list(person, Optional.empty(), 1_000).stream().map(Kept::notice).toList();
  }

  private List<Notice> unreadOf(UserId person) {
    return notices().list(person, Optional.empty(), 1_000).stream()
        .filter(kept -> !kept.read())
        .map(Kept::notice)
        .toList();
  }
}

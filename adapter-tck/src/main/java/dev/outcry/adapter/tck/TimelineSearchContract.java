package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.ALL;
import static dev.outcry.adapter.tck.Samples.NOON;
import static dev.outcry.adapter.tck.Samples.anyFiles;
import static dev.outcry.adapter.tck.Samples.anyNote;
import static dev.outcry.adapter.tck.Samples.anyRoomId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.Place;
import dev.outcry.application.port.out.Timeline.Search;
import dev.outcry.application.port.out.Timeline.Within;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.SearchTerm;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Timeline} finds when it is searched. Part of {@link TimelineContract}. */
public interface TimelineSearchContract {

  /** The timeline to test, the same throughout a test. */
  Timeline timeline();

  @Test
  default void t13_aPartOfTheWordsIsFoundInAnyScript() {
    Commit said =
        Commit.toNew(anyRoomId())
            .say(anyUserId(), "온라인경매장에서 만나요")
            .say(anyUserId(), "Straße, ÉCOLE,\n\n  Ωmega")
            .say(anyUserId(), "Going 🔨🔨 once: 100% a_b \\E [x] 'y' \"z\"")
            .say(anyUserId(), "경 매")
            .note(anyNote())
            .committedTo(timeline());
    RoomId room = said.roomId();

    assertFinds(room, "경매", said.entries().get(0));
    assertFinds(room, "\u1100\u1167\u11BC\u1106\u1162", said.entries().get(0));
    assertFinds(room, "경  매", said.entries().get(3));
    assertFinds(room, "매장에서 만", said.entries().get(0));
    assertFinds(room, "école, ωM", said.entries().get(1));
    assertFinds(room, "e\u0301cole", said.entries().get(1));
    assertFinds(room, "🔨🔨", said.entries().get(2));
    for (String literal : List.of("100%", "a_b", "\\E [x]", "'y' \"z\"", "0% a")) {
      assertFinds(room, literal, said.entries().get(2));
    }
    for (String other : List.of("1__%", ".*", "ecole", "장경", "🔨🔨🔨", "ag", "a%b")) {
      assertFinds(room, other);
    }
  }

  @Test
  default void t13_allBigramsAreNotYetTheWords() {
    Commit said =
        Commit.toNew(anyRoomId())
            .say(anyUserId(), "bc ab")
            .say(anyUserId(), "abcab")
            .committedTo(timeline());

    assertFinds(said.roomId(), "abc", said.last());
  }

  @Test
  default void t13_whatIsThereNowIsFoundAndNothingElse() {
    Commit said =
        Commit.toNew(anyRoomId())
            .say(anyUserId(), "first words")
            .attach(anyUserId(), "other words", anyFiles())
            .attach(anyUserId(), "", anyFiles())
            .say(anyUserId(), "w")
            .committedTo(timeline());
    RoomId room = said.roomId();
    Entry first = said.entries().get(0);
    Entry second = said.entries().get(1);
    assertFinds(room, "words", second, first);

    Commit edited =
        said.then()
            .edit(first, "what was meant")
            .edit(said.entries().get(2), "Words!")
            .committedTo(timeline());
    Entry third = edited.last();
    assertFinds(room, "first");
    assertFinds(room, "meant", edited.entries().get(0));
    assertFinds(room, "words", third, second);

    Commit liked = edited.then().react(second, anyUserId(), "👍").committedTo(timeline());
    assertFinds(room, "words", third, liked.last());

    liked.then().delete(liked.last()).committedTo(timeline());
    assertFinds(room, "words", third);
    assertFinds(room, "other");
  }

  @Test
  default void t14_theLatestOfAllRoomsComesFirst() {
    RoomId[] rooms =
        Stream.generate(Samples::anyRoomId)
            .limit(3)
            .sorted(Comparator.comparing(RoomId::value))
            .toArray(RoomId[]::new);
    Commit one =
        Commit.toNew(rooms[0])
            .sayAt(NOON.plusMillis(5), anyUserId(), "Lot 1")
            .sayAt(NOON.plusMillis(2), anyUserId(), "Lot 2")
            .sayAt(NOON.plusMillis(2), anyUserId(), "Lot 3")
            .committedTo(timeline());
    Commit two =
        Commit.toNew(rooms[1])
            .sayAt(NOON.plusMillis(2), anyUserId(), "Lot 4")
            .sayAt(NOON.plusMillis(9), anyUserId(), "Lot 5")
            .committedTo(timeline());
    Commit three = Commit.toNew(rooms[2]).sayAt(NOON, anyUserId(), "Lot 6").committedTo(timeline());
    List<Entry> all =
        List.of(
            two.last(),
            one.entries().get(0),
            two.entries().get(0),
            one.entries().get(2),
            one.entries().get(1),
            three.last());

    assertThat(timeline().search(search("lot", all(rooms), Optional.empty(), ALL))).isEqualTo(all);
    for (int size = 1; size <= all.size(); size++) {
      assertThat(pages("lot", all(rooms), size)).isEqualTo(all);
    }
  }

  @Test
  default void t15_onlyWhatIsSeenOfTheRoomsIsFound() {
    UserId ann = anyUserId();
    UserId ben = anyUserId();
    List<Commit> said =
        Stream.generate(
                () ->
                    Commit.toNew(anyRoomId())
                        .say(ann, "Lot 1")
                        .say(ben, "Lot 2")
                        .say(ann, "Lot 3")
                        .committedTo(timeline()))
            .limit(4)
            .toList();
    RoomId whole = said.get(0).roomId();
    RoomId half = said.get(1).roomId();
    RoomId loud = said.get(2).roomId();
    Map<RoomId, Within> rooms =
        Map.of(
            whole,
            new Within(Seq.NONE, false),
            half,
            new Within(new Seq(2), false),
            loud,
            new Within(new Seq(1), true),
            anyRoomId(),
            new Within(Seq.NONE, true));

    assertThat(found(rooms, Set.of(ben, anyUserId())))
        .containsExactlyInAnyOrder(
            said.get(0).entries().get(0),
            said.get(0).entries().get(2),
            said.get(1).entries().get(2),
            said.get(2).entries().get(1),
            said.get(2).entries().get(2));
    assertThat(found(rooms, Set.of())).hasSize(6);
    assertThat(found(Map.of(), Set.of())).isEmpty();
  }

  @Test
  default void t13_aSearchFindsWhatLookingAtEveryEntryFinds() {
    RandomWords words = new RandomWords(new Random(20_300_601));
    RoomId[] rooms = Stream.generate(Samples::anyRoomId).limit(4).toArray(RoomId[]::new);
    List<Entry> said = new ArrayList<>();
    for (RoomId room : rooms) {
      Commit commit = Commit.toNew(room);
      for (int i = 0; i < 100; i++) {
        commit = commit.sayAt(NOON.plusMillis(i / 3), anyUserId(), words.text());
      }
      said.addAll(commit.committedTo(timeline()).entries());
    }

    int found = 0;
    for (int i = 0; i < 200; i++) {
      Search search = new Search(words.term(said), all(rooms), Set.of(), Optional.empty(), ALL);
      List<Entry> expected =
          said.stream().filter(search::isFor).sorted(Comparator.comparing(Place::of)).toList();
      assertThat(timeline().search(search)).as(search.term().folded().value()).isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(200);
  }

  private void assertFinds(RoomId room, String term, Entry... entries) {
    assertThat(timeline().search(search(term, all(room), Optional.empty(), ALL)))
        .as(term)
        .containsExactly(entries);
  }

  private List<Entry> found(Map<RoomId, Within> rooms, Set<UserId> unheard) {
    return timeline()
        .search(new Search(SearchTerm.of("lot"), rooms, unheard, Optional.empty(), ALL));
  }

  private List<Entry> pages(String term, Map<RoomId, Within> rooms, int size) {
    List<Entry> all = new ArrayList<>();
    Optional<Place> end = Optional.empty();
    List<Entry> page;
    do {
      page = timeline().search(search(term, rooms, end, size));
      assertThat(page).hasSizeLessThanOrEqualTo(size);
      all.addAll(page);
      end = Optional.of(Place.of(all.get(all.size() - 1)));
    } while (page.size() == size && all.size() < 100);
    return all;
  }

  private static Search search(
      String term, Map<RoomId, Within> rooms, Optional<Place> before, int limit) {
    return new Search(SearchTerm.of(term), rooms, Set.of(), before, limit);
  }

  private static Map<RoomId, Within> all(RoomId... rooms) {
    Map<RoomId, Within> all = new HashMap<>();
    Stream.of(rooms).forEach(room -> all.put(room, new Within(Seq.NONE, true)));
    return all;
  }
}

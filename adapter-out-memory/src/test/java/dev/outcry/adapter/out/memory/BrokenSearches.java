package dev.outcry.adapter.out.memory;

import static java.util.Comparator.comparing;

import dev.outcry.application.port.out.Head;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.Folded;
import dev.outcry.domain.timeline.Seq;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Timelines that break a promise about searching, each run through the contract by itself. */
final class BrokenSearches {

  private BrokenSearches() {}

  @Breaks("T13")
  static class FindsWhatWasEditedAway extends BrokenTimelines.Sound {
    private final Queue<Entry> states = new ConcurrentLinkedQueue<>();

    @Override
    public boolean commit(RoomId roomId, Head before, Head after, List<Entry> entries) {
      states.addAll(entries);
      return super.commit(roomId, before, after, entries);
    }

    @Override
    public List<Entry> search(Search search) {
      return states.stream()
          .filter(search::isFor)
          .sorted(comparing(Place::of))
          .limit(search.limit())
          .toList();
    }
  }

  /** Has a part of the words that is as long as what is searched for, and nothing else. */
  @Breaks("T13")
  static class TakesBigramsForWords extends BrokenTimelines.Sound {
    @Override
    public List<Entry> search(Search search) {
      Set<Integer> wanted = bigrams(search.term().folded());
      return search.rooms().keySet().stream()
          .flatMap(room -> after(room, Seq.NONE, Integer.MAX_VALUE).stream())
          .filter(
              entry ->
                  entry
                      .content()
                      .text()
                      .filter(text -> bigrams(Folded.of(text.value())).containsAll(wanted))
                      .isPresent())
          .toList();
    }

    private static Set<Integer> bigrams(Folded folded) {
      return folded.bigrams().boxed().collect(Collectors.toSet());
    }
  }

  @Breaks("T14")
  static class AnswersRoomAfterRoom extends BrokenTimelines.Sound {
    @Override
    public List<Entry> search(Search search) {
      return super.search(search).stream()
          .sorted(comparing((Entry entry) -> entry.roomId().value()).thenComparing(Place::of))
          .toList();
    }
  }

  @Breaks("T14")
  static class BeginsPagesWhereOthersEnded extends BrokenTimelines.Sound {
    @Override
    public List<Entry> search(Search search) {
      Optional<Place> before =
          search.before().map(p -> new Place(p.at(), p.roomId(), p.seq().next()));
      return super.search(
          new Search(search.term(), search.rooms(), search.unheard(), before, search.limit()));
    }
  }

  @Breaks("T15")
  static class FindsWhatIsHidden extends BrokenTimelines.Sound {
    @Override
    public List<Entry> search(Search search) {
      Map<RoomId, Within> rooms = new HashMap<>(search.rooms());
      rooms.replaceAll((room, within) -> new Within(Seq.NONE, within.hearsAll()));
      return super.search(
          new Search(search.term(), rooms, search.unheard(), search.before(), search.limit()));
    }
  }

  @Breaks("T15")
  static class HearsNobodyWhoIsUnheardAnywhere extends BrokenTimelines.Sound {
    @Override
    public List<Entry> search(Search search) {
      return super.search(search).stream()
          .filter(entry -> !search.unheard().contains(entry.sender()))
          .toList();
    }
  }
}

package dev.outcry.adapter.out.mongo;

import static java.util.Comparator.comparing;

import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Timelines in MongoDB, without transactions. A batch is committed by one compare-and-set of the
 * head, which also stores the batch as pending. Readers look at the head first, then at the
 * entries, and add what is pending; if an entry that they need was changed in between, they look
 * again.
 */
final class MongoTimeline implements Timeline {

  private static final int ATTEMPTS = 20;

  private final Heads heads;
  private final Entries entries;
  private final Commits commits;
  private final Overviews overviews;
  private final Searches searches;
  private final OldestMessages oldest;

  MongoTimeline(MongoTemplate template) {
    this.heads = new Heads(template);
    this.entries = new Entries(template);
    this.commits = new Commits(heads, entries);
    this.overviews = new Overviews(template, heads);
    this.searches = new Searches(template, heads);
    this.oldest = new OldestMessages(template, entries);
  }

  @Override
  public Head head(RoomId roomId) {
    return Failures.reading(() -> heads.findBare(roomId).map(HeadDocument::head).orElse(Head.NONE));
  }

  @Override
  public boolean commit(RoomId roomId, Head before, Head after, List<Entry> batch) {
    List<EntryDocument> pending = batch.stream().map(EntryDocuments::toDocument).toList();
    HeadDocument next = HeadDocument.after(roomId.value(), before, after, pending);
    return Failures.writing(() -> commits.commit(roomId, before, next));
  }

  @Override
  public Excerpt load(RoomId roomId, Set<PostKey> keys, Set<Seq> places) {
    Predicate<EntryDocument> asked =
        entry ->
            places.contains(new Seq(entry.seq())) || keys.contains(EntryDocuments.postKey(entry));
    return atOneMoment(
        roomId,
        moment ->
            moment
                .view(entries.findAny(roomId, keys, places), asked)
                .map(found -> new Excerpt(moment.head(), toEntries(found))));
  }

  @Override
  public Optional<Entry> find(RoomId roomId, PostKey key) {
    return atOneMoment(
            roomId,
            moment ->
                moment.view(
                    entries.findKey(roomId, key),
                    entry -> EntryDocuments.postKey(entry).equals(key)))
        .stream()
        .findFirst()
        .map(EntryDocuments::toEntry);
  }

  @Override
  public List<Entry> before(RoomId roomId, Seq place, int limit) {
    return range(
            roomId,
            head -> {
              long last = Math.min(place.value() - 1, head.seq().value());
              return new Range(Math.max(last - limit, 0), last);
            })
        .stream()
        .sorted(comparing(Entry::seq).reversed())
        .toList();
  }

  @Override
  public List<Entry> after(RoomId roomId, Seq place, int limit) {
    return range(
            roomId,
            head -> new Range(place.value(), Math.min(place.value() + limit, head.seq().value())))
        .stream()
        .sorted(comparing(Entry::seq))
        .toList();
  }

  /** The places above one, up to another; none if that is not above it. */
  private record Range(long above, long upTo) {
    boolean contains(EntryDocument entry) {
      return above < entry.seq() && entry.seq() <= upTo;
    }
  }

  /** Places have no gaps, so the head tells which are asked for. */
  private List<Entry> range(RoomId roomId, Function<Head, Range> asked) {
    return toEntries(
        atOneMoment(
            roomId,
            moment -> {
              Range range = asked.apply(moment.head());
              return range.above() < range.upTo()
                  ? moment.view(
                      entries.findRange(roomId, new Seq(range.above()), new Seq(range.upTo())),
                      range::contains)
                  : Optional.of(List.of());
            }));
  }

  @Override
  public List<Entry> changedAfter(RoomId roomId, Rev rev, int limit) {
    return toEntries(atOneMoment(roomId, moment -> changes(roomId, moment, rev, limit)));
  }

  /**
   * An entry that changes while this index is walked may be passed by unseen. If no revision is
   * left out, none was; otherwise the head tells whether any entry changed.
   */
  private Optional<List<EntryDocument>> changes(RoomId roomId, Moment moment, Rev rev, int limit) {
    long later = Math.max(moment.head().rev().value() - rev.value(), 0);
    return moment
        .view(
            entries.findChanges(roomId, rev, limit, moment.pending().size()),
            entry -> entry.rev() > rev.value())
        .map(found -> found.stream().sorted(EntryDocument.BY_CHANGE).limit(limit).toList())
        .filter(
            found ->
                found.size() == Math.min(limit, later)
                    || heads.findBare(roomId).stream().allMatch(moment::isUnchangedAt));
  }

  @Override
  public List<Entry> saidBy(UserId sender, Optional<PlaceInRoom> after, int limit) {
    bringInFirst(sender, after);
    return toEntries(Failures.reading(() -> entries.findSaidBy(sender, after, limit)));
  }

  @Override
  public List<Entry> leftBy(UserId sender, Optional<PlaceInRoom> after, int limit) {
    bringInFirst(sender, after);
    return toEntries(Failures.reading(() -> entries.findLeftBy(sender, after, limit)));
  }

  /** What is pending is applied first. */
  @Override
  public List<Entry> saidBefore(Set<RoomId> rooms, Instant before, int limit) {
    Failures.writing(
        () -> {
          commits.applyPendingIn(rooms);
          return rooms;
        });
    return toEntries(Failures.reading(() -> oldest.find(rooms, before, limit)));
  }

  /** What is pending is applied before the first page, and is among the entries from then on. */
  private void bringInFirst(UserId sender, Optional<PlaceInRoom> after) {
    if (after.isEmpty()) {
      Failures.writing(
          () -> {
            commits.applyPendingOf(sender);
            return sender;
          });
    }
  }

  @Override
  public Map<RoomId, Overview> overview(
      UserId reader, Map<RoomId, Reading> asked, Set<UserId> unheard) {
    Overviews.Asker asker = new Overviews.Asker(reader, unheard);
    return Failures.reading(() -> overviews.of(asker, asked));
  }

  @Override
  public List<Entry> search(Search search) {
    return Failures.reading(() -> searches.search(search));
  }

  /** What a look at a room at one moment finds, again if the moment was over too soon. */
  private <R> R atOneMoment(RoomId roomId, Function<Moment, Optional<R>> look) {
    return Failures.reading(
        () -> {
          for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<R> seen =
                look.apply(heads.find(roomId).map(Moment::of).orElse(Moment.NOTHING_SAID));
            if (seen.isPresent()) {
              return seen.get();
            }
          }
          throw new UnavailableException("room " + roomId + " changes too fast to be read");
        });
  }

  private static List<Entry> toEntries(List<EntryDocument> documents) {
    return documents.stream().map(EntryDocuments::toEntry).toList();
  }
}

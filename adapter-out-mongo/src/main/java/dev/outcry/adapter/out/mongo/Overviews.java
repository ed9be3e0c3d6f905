package dev.outcry.adapter.out.mongo;

import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline.Overview;
import dev.outcry.application.port.out.Timeline.Reading;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * How rooms look to a reader, in two round trips for fifty rooms: their heads, and then what the
 * heads leave open. Each question walks one index from one end, and at most as many entries as are
 * counted, but for those of whoever is not heard.
 */
final class Overviews {

  private static final int ATTEMPTS = 100;

  /** Keeps the answer, a last message of each, far below the 16 MB of a document. */
  private static final int ROOMS_AT_ONCE = 50;

  /**
   * Who wants to know.
   *
   * @param unheard whose messages are left out, but where all are heard
   */
  record Asker(UserId reader, Set<UserId> unheard) {
    RoomQuestions questions(int number, RoomId room, Reading reading, Moment moment) {
      return new RoomQuestions(
          number, room, reader, reading.upTo(), reading.hearsAll() ? Set.of() : unheard, moment);
    }
  }

  private static final Overview NOTHING_SAID =
      new Overview(Head.NONE, Optional.empty(), 0, Seq.NONE);

  private final MongoTemplate template;
  private final Heads heads;

  Overviews(MongoTemplate template, Heads heads) {
    this.template = template;
    this.heads = heads;
  }

  Map<RoomId, Overview> of(Asker asker, Map<RoomId, Reading> asked) {
    Map<RoomId, Overview> seen = new HashMap<>();
    List<RoomId> rooms = List.copyOf(asked.keySet());
    for (int from = 0; from < rooms.size(); from += ROOMS_AT_ONCE) {
      Map<RoomId, Reading> some = new HashMap<>(asked);
      some.keySet().retainAll(rooms.subList(from, Math.min(from + ROOMS_AT_ONCE, rooms.size())));
      seen.putAll(lookUntilSeen(asker, some));
    }
    return Map.copyOf(seen);
  }

  private Map<RoomId, Overview> lookUntilSeen(Asker asker, Map<RoomId, Reading> asked) {
    Map<RoomId, Reading> unseen = new HashMap<>(asked);
    Map<RoomId, Overview> seen = new HashMap<>();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      seen.putAll(look(asker, unseen));
      unseen.keySet().removeAll(seen.keySet());
      if (unseen.isEmpty()) {
        return seen;
      }
    }
    throw new UnavailableException("rooms change too fast to be read");
  }

  /** All but those of rooms in which an entry was changed meanwhile. */
  private Map<RoomId, Overview> look(Asker asker, Map<RoomId, Reading> asked) {
    Map<RoomId, Overview> seen = new HashMap<>();
    asked.keySet().forEach(room -> seen.put(room, NOTHING_SAID));
    List<RoomQuestions> questions = new ArrayList<>();
    for (HeadDocument head : heads.findAll(asked.keySet())) {
      RoomId room = new RoomId(head.room());
      Reading reading = Objects.requireNonNull(asked.get(room), "a room that was not asked for");
      questions.add(asker.questions(questions.size(), room, reading, Moment.of(head)));
      seen.remove(room);
    }
    if (!questions.isEmpty()) {
      Document answers = ask(questions);
      questions.forEach(
          room ->
              room.overview(answers, this::toEntry)
                  .ifPresent(overview -> seen.put(room.room(), overview)));
    }
    return seen;
  }

  /** Asks about all rooms at once, beside the head of one of them. */
  private Document ask(List<RoomQuestions> questions) {
    Document anyRoom = new Document("_id", questions.get(0).room().value());
    List<Document> pipeline =
        Stream.concat(
                Stream.of(
                    new Document("$match", anyRoom),
                    new Document("$project", new Document("_id", 1))),
                questions.stream().flatMap(RoomQuestions::stages))
            .toList();
    return Objects.requireNonNull(
        template.getCollection(HeadDocument.COLLECTION).aggregate(pipeline).first(),
        "a head that was there");
  }

  private EntryDocument toEntry(Document document) {
    return template.getConverter().read(EntryDocument.class, document);
  }
}

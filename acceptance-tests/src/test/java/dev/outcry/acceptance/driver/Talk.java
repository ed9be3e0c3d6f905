package dev.outcry.acceptance.driver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What is said in rooms. People and rooms go by their ids, the caller always first. */
public interface Talk {

  /** The place and revision of something that is recorded. */
  record Posted(long seq, long rev, boolean duplicate) {}

  /** What an entry is to the one who sees it. */
  enum Kind {
    TEXT,
    SYSTEM,
    DELETED,
    HIDDEN
  }

  /**
   * An entry as somebody sees it.
   *
   * @param senderId empty for what nobody said and for what is hidden
   * @param says the words; of a system entry, its code
   * @param params of a system entry; times are the scenario's
   */
  record Entry(
      long seq,
      long rev,
      Kind kind,
      Optional<String> senderId,
      String says,
      Map<String, String> params,
      boolean edited,
      Pointing pointing,
      List<Reacted> reactions) {}

  /**
   * What a message points at.
   *
   * @param replyTo the place of what it answers
   * @param mentions ids of people
   * @param files ids of what is attached
   */
  record Pointing(OptionalLong replyTo, List<String> mentions, List<String> files) {
    public static final Pointing NOWHERE = new Pointing(OptionalLong.empty(), List.of(), List.of());
  }

  /** A kind of reaction, and the ids of those who reacted so. */
  record Reacted(String emoji, int count, List<String> userIds) {}

  enum Direction {
    BEFORE,
    AFTER,
    AROUND
  }

  record Page(List<Entry> entries, boolean hasMore, OptionalLong next) {}

  /**
   * What changed since a revision, all pages of it.
   *
   * @param rev the revision that the caller has then
   */
  record Missed(List<Entry> entries, long rev) {}

  /**
   * A line that a watcher gets: an entry, or word about the watch.
   *
   * @param event {@code ENTRY}, {@code SYNCED} (only after resuming), {@code RESYNC_REQUIRED},
   *     {@code REMOVED}, {@code TYPING} or {@code READ}
   * @param entry there if the event is {@code ENTRY}
   * @param signal there if somebody is typing or has read
   */
  record Live(String event, Optional<Entry> entry, long rev, Optional<Signal> signal) {
    public Live(String event, Optional<Entry> entry, long rev) {
      this(event, entry, rev, Optional.empty());
    }
  }

  /** What somebody does right now, and up to where. */
  record Signal(String userId, OptionalLong seq) {}

  /** Somebody has a room open. */
  interface Watch extends AutoCloseable {
    /** All that came so far, in the order in which it came. */
    List<Live> seen();

    @Override
    void close();
  }

  /**
   * @param key the sender's own name for the message, the same for each repeat; empty if there is
   *     none
   */
  Answer<Posted> send(
      String caller, String roomId, Optional<String> key, String text, Pointing pointing);

  /** Answered once others have been told, or need not be. */
  Answer<Boolean> signalTyping(String caller, String roomId);

  Answer<Posted> react(String caller, String roomId, long seq, String emoji);

  Answer<Posted> withdraw(String caller, String roomId, long seq, String emoji);

  /**
   * @param expectedRev the revision that the editor saw
   */
  Answer<Posted> edit(String caller, String roomId, long seq, String text, long expectedRev);

  Answer<Posted> delete(String caller, String roomId, long seq);

  /** What became of an own message. */
  Answer<Optional<Posted>> find(String caller, String roomId, String key);

  /**
   * @param place empty for the newest page
   */
  Answer<Page> history(
      String caller, String roomId, Direction direction, OptionalLong place, int size);

  /** Something that was found, and where it was said. */
  record Found(String roomId, Entry entry) {}

  /**
   * All pages of what is found.
   *
   * @param roomId empty for all rooms of the caller
   * @param size of a page
   */
  Answer<List<Found>> search(String caller, String words, Optional<String> roomId, int size);

  /** Refused with {@code RESYNC_REQUIRED} where pages cannot do it. */
  Answer<Missed> resume(String caller, String roomId, long afterRev);

  /**
   * Returns once nothing that is said from then on can be missed, or the watch has ended.
   *
   * @param lastRev the last revision that the watcher has; empty to begin now
   */
  Answer<Watch> watch(String caller, String roomId, OptionalLong lastRev);
}

package dev.outcry.adapter.tck;

import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.domain.Position;
import dev.outcry.domain.attachment.Attached;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.BodyDigest;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.Emoji;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryChange;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Posting;
import dev.outcry.domain.timeline.Reaction;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is about to be committed to a timeline, numbered as the application does it. Immutable: each
 * change answers with a further commit.
 *
 * @param entries new and changed ones, each place once
 */
public record Commit(RoomId roomId, Head before, Head after, List<Entry> entries) {

  public Commit {
    entries = List.copyOf(entries);
  }

  /** Nothing yet, on a room in which nothing was said. */
  public static Commit toNew(RoomId roomId) {
    return on(roomId, Head.NONE);
  }

  /** Nothing yet, on a room that has come this far. */
  public static Commit on(RoomId roomId, Head head) {
    return new Commit(roomId, head, head, List.of());
  }

  /** Nothing yet, on what this commit leaves. */
  public Commit then() {
    return on(roomId, after);
  }

  /** With something that someone said. */
  public Commit say(UserId sender, String words) {
    return say(sender, Samples.anyMessageKey(), words);
  }

  /** With something that someone said under this key. */
  public Commit say(UserId sender, MessageKey key, String words) {
    return say(sender, key, new Content.Message(new MessageText(words)));
  }

  /** With something that points at something. */
  public Commit say(UserId sender, String words, References references) {
    Content.Message content = new Content.Message(new MessageText(words), references);
    return say(sender, Samples.anyMessageKey(), content);
  }

  /** With files, and words to them. */
  public Commit attach(UserId sender, String words, List<Attached> files) {
    Content.Message content =
        new Content.Message(new MessageText(words), References.NONE, List.copyOf(files));
    return say(sender, Samples.anyMessageKey(), content);
  }

  /** With something that someone said at this time. */
  public Commit sayAt(Instant at, UserId sender, String words) {
    return say(at, sender, Samples.anyMessageKey(), new Content.Message(new MessageText(words)));
  }

  private Commit say(UserId sender, MessageKey key, Content.Message content) {
    return say(Samples.NOON, sender, key, content);
  }

  private Commit say(Instant at, UserId sender, MessageKey key, Content.Message content) {
    Optional<BodyDigest> digest =
        Optional.of(new BodyDigest(content.words().value().getBytes(StandardCharsets.UTF_8)));
    return post(new Posting(sender, key, after.rev().next(), digest, at, next()), content);
  }

  /** With something that happened. */
  public Commit note(Content.Note note) {
    MessageKey key = MessageKey.causedBy(Samples.anyName());
    return post(
        new Posting(UserId.SYSTEM, key, after.rev().next(), Optional.empty(), Samples.NOON, next()),
        note);
  }

  /** With other words in an entry, by its sender. */
  public Commit edit(Entry entry, String words) {
    Entry.Edit edit =
        new Entry.Edit(
            entry.sender(),
            new MessageText(words),
            entry.rev(),
            Samples.NOON.plusSeconds(1),
            next());
    return change(entry.edit(edit, after.rev().next(), Duration.ofDays(1)));
  }

  /** With a tombstone for an entry, by its sender. */
  public Commit delete(Entry entry) {
    Entry.Deletion deletion =
        new Entry.Deletion(entry.sender(), false, Samples.NOON.plusSeconds(2), next());
    return change(entry.delete(deletion, after.rev().next()));
  }

  /** With a reaction to an entry. */
  public Commit react(Entry entry, UserId by, String emoji) {
    return change(entry.react(new Reaction(by, new Emoji(emoji)), after.rev().next(), next()));
  }

  /** Without a reaction that an entry has. */
  public Commit withdraw(Entry entry, UserId by, String emoji) {
    return change(entry.withdraw(new Reaction(by, new Emoji(emoji)), after.rev().next(), next()));
  }

  /** With the same done so often. */
  public Commit times(int count, UnaryOperator<Commit> change) {
    return Stream.iterate(this, change).skip(count).findFirst().orElseThrow();
  }

  /** The entry that was added or changed last. */
  public Entry last() {
    return entries.get(entries.size() - 1);
  }

  /** The same, committed; it must be taken. */
  public Commit committedTo(Timeline timeline) {
    if (!to(timeline)) {
      throw new AssertionError("a commit on the current head was refused");
    }
    return this;
  }

  /** Commits; whether it was taken. */
  public boolean to(Timeline timeline) {
    return timeline.commit(roomId, before, after, entries);
  }

  /** As one of several to commit at once. */
  public Timeline.Batch batch() {
    return new Timeline.Batch(roomId, before, after, entries);
  }

  private Position next() {
    return new Position(1, after.position().offset() + 1);
  }

  private Commit post(Posting posting, Content content) {
    return with(Entry.posted(roomId, after.seq().next(), posting, content));
  }

  private Commit change(EntryChange change) {
    return with(
        change.fold(
            EntryChange.Changed::entry,
            unchanged -> {
              throw new IllegalArgumentException("nothing would change");
            },
            refused -> {
              throw new IllegalArgumentException(refused.refusal().code().name());
            }));
  }

  private Commit with(Entry entry) {
    Stream<Entry> others = entries.stream().filter(other -> !other.seq().equals(entry.seq()));
    return new Commit(
        roomId,
        before,
        new Head(after.seq().max(entry.seq()), entry.rev(), next()),
        Stream.concat(others, Stream.of(entry)).toList());
  }
}

package dev.outcry.application.service;

import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.application.port.out.NoticeCommand;
import dev.outcry.application.port.out.ReplyTo;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Timeline.Excerpt;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.attachment.Attached;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.BodyDigest;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.EntryAnswer.Persisted;
import dev.outcry.domain.timeline.EntryChange;
import dev.outcry.domain.timeline.EntryType;
import dev.outcry.domain.timeline.PostKey;
import dev.outcry.domain.timeline.Posting;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A batch of commands as it is worked into one room's timeline: numbers and answers. */
final class RecordedEntries {

  private final RoomId roomId;
  private final Head before;
  private final Duration editWindow;
  private final MessageFiles files;
  private final Map<PostKey, Entry> byKey = new HashMap<>();
  private final Map<Seq, Entry> bySeq = new HashMap<>();
  private final Map<Seq, Entry> toStore = new LinkedHashMap<>();
  private final List<Entry> changes = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Attached> lost = new ArrayList<>();
  private final List<NoticeCommand> said = new ArrayList<>();
  private Head head;

  /** An answer, and who waits for it. */
  record Answer(ReplyTo to, EntryAnswer answer) {}

  RecordedEntries(RoomId roomId, Excerpt excerpt, Duration editWindow, MessageFiles files) {
    this.files = files;
    this.roomId = roomId;
    this.editWindow = editWindow;
    this.before = excerpt.head();
    this.head = before;
    excerpt.entries().forEach(this::know);
  }

  /** Whether what is posted now is what was posted under this key. */
  static boolean isRepeat(Entry known, BodyDigest digest) {
    Optional<BodyDigest> first = known.posting().digest();
    return first.isEmpty() || first.get().equals(digest);
  }

  /** The head with all of the batch. */
  Head head() {
    return head;
  }

  RoomId roomId() {
    return roomId;
  }

  /** Whether any of it was not recorded before. */
  boolean isNews() {
    return !head.equals(before);
  }

  /** What to store: each entry once, as it stands after the batch. */
  Timeline.Batch toStore() {
    return new Timeline.Batch(roomId, before, head, List.copyOf(toStore.values()));
  }

  /** What to deliver: every step, in the order of revisions. */
  List<Entry> changes() {
    return changes;
  }

  List<Answer> answers() {
    return answers;
  }

  /** The files of what is deleted: to be removed before that is stored. */
  List<Attached> lost() {
    return lost;
  }

  /** What people may have to be told of. */
  List<NoticeCommand> said() {
    return said;
  }

  /** What was recorded before; but who did so may have died before handing it on. */
  void replay(LaneRecord<RoomCommand> taken) {
    if (taken.command() instanceof RoomCommand.Post post) {
      Entry known = byKey.get(new PostKey(post.sender(), post.key()));
      if (known != null
          && !known.isDeleted()
          && known.posting().position().equals(taken.position())) {
        isSaid(known, post);
      }
    }
  }

  private void isSaid(Entry entry, RoomCommand.Post post) {
    List<UserId> mentions = post.references().map(References::mentions).orElse(List.of());
    said.add(new NoticeCommand(roomId, entry.seq(), post.sender(), mentions, entry.posting().at()));
  }

  void apply(LaneRecord<RoomCommand> taken) {
    RoomCommand command = taken.command();
    if (command instanceof RoomCommand.PostNotes posted) {
      posted.notes().forEach(note -> postNote(taken, note));
    } else {
      EntryAnswer answer = answerTo(command, taken);
      command.replyTo().ifPresent(to -> answers.add(new Answer(to, answer)));
    }
    head = head.at(taken.position());
  }

  private EntryAnswer answerTo(RoomCommand command, LaneRecord<RoomCommand> taken) {
    if (command instanceof RoomCommand.Post post) {
      return post(taken, post);
    }
    if (command instanceof RoomCommand.Edit edit) {
      Entry.Edit wish =
          new Entry.Edit(
              edit.editor(), edit.text(), edit.expectedRev(), taken.at(), taken.position());
      return change(edit.seq(), (entry, next) -> entry.edit(wish, next, editWindow));
    }
    if (command instanceof RoomCommand.Delete delete) {
      Entry.Deletion wish =
          new Entry.Deletion(delete.by(), delete.byModerator(), taken.at(), taken.position());
      return change(delete.seq(), (entry, next) -> entry.delete(wish, next));
    }
    if (command instanceof RoomCommand.React react) {
      return change(
          react.seq(), (entry, next) -> entry.react(react.reaction(), next, taken.position()));
    }
    if (command instanceof RoomCommand.Withdraw withdraw) {
      return change(
          withdraw.seq(),
          (entry, next) -> entry.withdraw(withdraw.reaction(), next, taken.position()));
    }
    throw new IllegalStateException("no such command: " + command.getClass());
  }

  private EntryAnswer post(LaneRecord<RoomCommand> taken, RoomCommand.Post post) {
    Entry known = byKey.get(new PostKey(post.sender(), post.key()));
    if (known == null) {
      Optional<RefusalCode> refusal =
          post.references().flatMap(References::replyTo).flatMap(this::refusalToReplyTo);
      if (refusal.isPresent()) {
        return new EntryAnswer.Refused(refusal.get());
      }
      Optional<List<Attached>> claimed = files.claim(post);
      if (claimed.isEmpty()) {
        return new EntryAnswer.Refused(RefusalCode.ATTACHMENT_NOT_FOUND);
      }
      Posting posting =
          new Posting(
              post.sender(),
              post.key(),
              head.rev().next(),
              Optional.of(post.digest()),
              taken.at(),
              taken.position());
      Entry entry = append(posting, post.content(claimed.get()));
      isSaid(entry, post);
      return new Persisted(entry.seq(), entry.rev(), false);
    }
    return isRepeat(known, post.digest())
        ? new Persisted(known.seq(), known.posting().rev(), true)
        : new EntryAnswer.Refused(RefusalCode.KEY_REUSED);
  }

  private Optional<RefusalCode> refusalToReplyTo(Seq seq) {
    Entry target = bySeq.get(seq);
    if (target == null) {
      return Optional.of(RefusalCode.ENTRY_NOT_FOUND);
    }
    return target.type() == EntryType.SYSTEM
        ? Optional.of(RefusalCode.NOT_A_MESSAGE)
        : Optional.empty();
  }

  private void postNote(LaneRecord<RoomCommand> taken, RoomCommand.KeyedNote note) {
    if (!byKey.containsKey(new PostKey(UserId.SYSTEM, note.key()))) {
      Posting posting =
          new Posting(
              UserId.SYSTEM,
              note.key(),
              head.rev().next(),
              Optional.empty(),
              taken.at(),
              taken.position());
      append(posting, note.note());
    }
  }

  private Entry append(Posting posting, Content content) {
    Entry entry = Entry.posted(roomId, head.seq().next(), posting, content);
    keep(entry);
    return entry;
  }

  /** What someone wants of an entry, at the room's next revision. */
  private interface Wish {
    EntryChange on(Entry entry, Rev next);
  }

  private EntryAnswer change(Seq seq, Wish wish) {
    Entry entry = bySeq.get(seq);
    if (entry == null) {
      return new EntryAnswer.Refused(RefusalCode.ENTRY_NOT_FOUND);
    }
    return wish.on(entry, head.rev().next())
        .fold(
            changed -> {
              if (changed.entry().isDeleted()) {
                lost.addAll(entry.content().attachments());
              }
              keep(changed.entry());
              return new Persisted(seq, changed.entry().rev(), false);
            },
            unchanged -> new Persisted(seq, entry.rev(), true),
            refused -> new EntryAnswer.Refused(refused.refusal()));
  }

  private void keep(Entry entry) {
    know(entry);
    toStore.put(entry.seq(), entry);
    changes.add(entry);
    head = new Head(head.seq().max(entry.seq()), entry.rev(), head.position());
  }

  private void know(Entry entry) {
    byKey.put(entry.posting().postKey(), entry);
    bySeq.put(entry.seq(), entry);
  }
}

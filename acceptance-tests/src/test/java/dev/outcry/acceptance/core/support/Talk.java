package dev.outcry.acceptance.core.support;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.CreateGroupRoom;
import dev.outcry.application.port.in.DeleteMessage;
import dev.outcry.application.port.in.EditMessage;
import dev.outcry.application.port.in.JoinRoom;
import dev.outcry.application.port.in.LeaveRoom;
import dev.outcry.application.port.in.MarkRead;
import dev.outcry.application.port.in.ReactToMessage;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.WatchRoom;
import dev.outcry.application.port.in.WatchRoom.Watch;
import dev.outcry.application.port.in.WatchRoom.Watcher;
import dev.outcry.application.port.in.WithdrawReaction;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.timeline.Emoji;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.EntryAnswer.Persisted;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** What people do in rooms, in a word each. */
public final class Talk {

  private static final int EVERYTHING = 1_000_000;

  private final Outcry outcry;

  public Talk(Outcry outcry) {
    this.outcry = outcry;
  }

  /** A new group of its owner and these. */
  public RoomId group(UserId owner, Set<UserId> others) {
    CreateGroupRoom.Command command =
        new CreateGroupRoom.Command(owner, new RoomName("a group"), others);
    return outcry.createGroupRoom().create(command).id();
  }

  public RoomId group(UserId owner, UserId... others) {
    return group(owner, Set.of(others));
  }

  /** A key that is the same for the same name. */
  public static MessageKey key(String name) {
    return MessageKey.causedBy(name);
  }

  public CompletionStage<EntryAnswer> send(UserId who, RoomId where, String key, String text) {
    return outcry
        .sendMessage()
        .send(new SendMessage.Command(who, where, Optional.of(key(key)), new MessageText(text)))
        .persisted();
  }

  /** Says it, and waits until it is recorded. */
  public Persisted say(UserId who, RoomId where, String text) {
    return persisted(send(who, where, text, text));
  }

  public CompletionStage<EntryAnswer> sendEdit(
      UserId who, RoomId where, long seq, String text, long seenRev) {
    return outcry
        .editMessage()
        .edit(
            new EditMessage.Command(
                who, where, new Seq(seq), new MessageText(text), new Rev(seenRev)));
  }

  /** Puts what was said at a place in other words, whatever was seen. */
  public Persisted edit(UserId who, RoomId where, Seq seq, String text) {
    return persisted(sendEdit(who, where, seq.value(), text, Long.MAX_VALUE));
  }

  public CompletionStage<EntryAnswer> sendDelete(UserId who, RoomId where, long seq) {
    return outcry.deleteMessage().delete(new DeleteMessage.Command(who, where, new Seq(seq)));
  }

  public Persisted delete(UserId who, RoomId where, Seq seq) {
    return persisted(sendDelete(who, where, seq.value()));
  }

  public CompletionStage<EntryAnswer> sendReaction(
      UserId who, RoomId where, Seq seq, String emoji) {
    return outcry
        .reactToMessage()
        .react(new ReactToMessage.Command(who, where, seq, new Emoji(emoji)));
  }

  public CompletionStage<EntryAnswer> sendWithdrawal(
      UserId who, RoomId where, Seq seq, String emoji) {
    return outcry
        .withdrawReaction()
        .withdraw(new WithdrawReaction.Command(who, where, seq, new Emoji(emoji)));
  }

  public void join(UserId who, RoomId where) {
    outcry.joinRoom().join(new JoinRoom.Command(who, where));
  }

  public void leave(UserId who, RoomId where) {
    outcry.leaveRoom().leave(new LeaveRoom.Command(who, where));
  }

  public CompletionStage<Void> read(UserId who, RoomId where, long seq) {
    return outcry.markRead().mark(new MarkRead.Command(who, where, ReadMark.read(new Seq(seq))));
  }

  public Watch watch(UserId who, RoomId where, Watcher watcher) {
    return outcry.watchRoom().watch(new WatchRoom.Command(who, where, Optional.empty()), watcher);
  }

  public Watch watchAfter(UserId who, RoomId where, Rev lastRev, Watcher watcher) {
    return outcry
        .watchRoom()
        .watch(new WatchRoom.Command(who, where, Optional.of(lastRev)), watcher);
  }

  /** All that stands in a room. */
  public static List<Entry> timeline(Timeline timeline, RoomId where) {
    return timeline.after(where, Seq.NONE, EVERYTHING);
  }

  /** The place that an answer names; no refusal is expected. */
  public static Persisted persisted(CompletionStage<EntryAnswer> stage) {
    return Await.answer(stage)
        .fold(
            persisted -> persisted,
            refused -> {
              throw new AssertionError("refused: " + refused.refusal());
            });
  }

  /** Why an answer refuses; a refusal is expected. */
  public static RefusalCode refusal(CompletionStage<EntryAnswer> stage) {
    return Await.answer(stage)
        .fold(
            persisted -> {
              throw new AssertionError("not refused: " + persisted);
            },
            refused -> refused.refusal().code());
  }
}

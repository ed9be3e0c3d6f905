package dev.outcry.acceptance.driver.inprocess;

import static dev.outcry.acceptance.driver.inprocess.Asking.ask;
import static dev.outcry.acceptance.driver.inprocess.Asking.await;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Talk;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.DeleteMessage;
import dev.outcry.application.port.in.EditMessage;
import dev.outcry.application.port.in.FindMessage;
import dev.outcry.application.port.in.ReactToMessage;
import dev.outcry.application.port.in.ReadHistory;
import dev.outcry.application.port.in.ResumeRoom;
import dev.outcry.application.port.in.SearchMessages;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.SignalTyping;
import dev.outcry.application.port.in.WatchRoom;
import dev.outcry.application.port.in.WithdrawReaction;
import dev.outcry.application.port.out.Timeline.Place;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Emoji;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.SearchTerm;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

final class InProcessTalk implements Talk {

  private final Outcry outcry;

  InProcessTalk(Outcry outcry) {
    this.outcry = outcry;
  }

  @Override
  public Answer<Posted> send(
      String caller, String roomId, Optional<String> key, String text, Pointing pointing) {
    return ask(
        () -> {
          SendMessage.Sent sent =
              outcry
                  .sendMessage()
                  .send(
                      new SendMessage.Command(
                          new UserId(caller),
                          new RoomId(roomId),
                          key.map(MessageKey::causedBy),
                          new MessageText(text),
                          references(pointing),
                          pointing.files().stream().map(AttachmentId::new).toList()));
          await(sent.accepted());
          return posted(sent.persisted());
        });
  }

  @Override
  public Answer<Posted> edit(
      String caller, String roomId, long seq, String text, long expectedRev) {
    return ask(
        () ->
            posted(
                outcry
                    .editMessage()
                    .edit(
                        new EditMessage.Command(
                            new UserId(caller),
                            new RoomId(roomId),
                            new Seq(seq),
                            new MessageText(text),
                            new Rev(expectedRev)))));
  }

  @Override
  public Answer<Posted> delete(String caller, String roomId, long seq) {
    return ask(
        () ->
            posted(
                outcry
                    .deleteMessage()
                    .delete(
                        new DeleteMessage.Command(
                            new UserId(caller), new RoomId(roomId), new Seq(seq)))));
  }

  private static References references(Pointing pointing) {
    OptionalLong seq = pointing.replyTo();
    return new References(
        seq.isPresent() ? Optional.of(new Seq(seq.getAsLong())) : Optional.empty(),
        pointing.mentions().stream().map(UserId::new).toList());
  }

  @Override
  public Answer<Boolean> signalTyping(String caller, String roomId) {
    return ask(
        () -> {
          outcry
              .signalTyping()
              .signal(new SignalTyping.Command(new UserId(caller), new RoomId(roomId)));
          return true;
        });
  }

  @Override
  public Answer<Posted> react(String caller, String roomId, long seq, String emoji) {
    return ask(
        () ->
            posted(
                outcry
                    .reactToMessage()
                    .react(
                        new ReactToMessage.Command(
                            new UserId(caller),
                            new RoomId(roomId),
                            new Seq(seq),
                            new Emoji(emoji)))));
  }

  @Override
  public Answer<Posted> withdraw(String caller, String roomId, long seq, String emoji) {
    return ask(
        () ->
            posted(
                outcry
                    .withdrawReaction()
                    .withdraw(
                        new WithdrawReaction.Command(
                            new UserId(caller),
                            new RoomId(roomId),
                            new Seq(seq),
                            new Emoji(emoji)))));
  }

  @Override
  public Answer<Optional<Posted>> find(String caller, String roomId, String key) {
    return ask(
        () ->
            outcry
                .findMessage()
                .find(
                    new FindMessage.Query(
                        new UserId(caller), new RoomId(roomId), MessageKey.causedBy(key)))
                .map(InProcessTalk::posted));
  }

  @Override
  public Answer<Page> history(
      String caller, String roomId, Direction direction, OptionalLong place, int size) {
    return ask(
        () -> {
          ReadHistory.Page page =
              outcry
                  .readHistory()
                  .read(
                      new ReadHistory.Query(
                          new UserId(caller),
                          new RoomId(roomId),
                          ReadHistory.Direction.valueOf(direction.name()),
                          place.isPresent()
                              ? Optional.of(new Seq(place.getAsLong()))
                              : Optional.empty(),
                          size));
          return new Page(
              page.entries().stream().map(Seen::view).toList(),
              page.hasMore(),
              page.next().map(next -> OptionalLong.of(next.value())).orElse(OptionalLong.empty()));
        });
  }

  @Override
  public Answer<List<Found>> search(
      String caller, String words, Optional<String> roomId, int size) {
    return ask(
        () -> {
          List<Found> all = new ArrayList<>();
          Optional<Place> end = Optional.empty();
          do {
            SearchMessages.Page page =
                outcry
                    .searchMessages()
                    .search(
                        new SearchMessages.Query(
                            new UserId(caller),
                            SearchTerm.of(words),
                            roomId.map(RoomId::new),
                            end,
                            size));
            page.messages()
                .forEach(
                    entry ->
                        all.add(
                            new Found(
                                entry.roomId().value(), Seen.view(new EntryView.Visible(entry)))));
            end = page.next();
          } while (end.isPresent());
          return all;
        });
  }

  @Override
  public Answer<Missed> resume(String caller, String roomId, long afterRev) {
    return page(caller, roomId, afterRev, new ArrayList<>());
  }

  private Answer<Missed> page(String caller, String roomId, long afterRev, List<Entry> entries) {
    Answer<ResumeRoom.Resumed> resumed =
        ask(
            () ->
                outcry
                    .resumeRoom()
                    .resume(
                        new ResumeRoom.Query(
                            new UserId(caller),
                            new RoomId(roomId),
                            new Rev(afterRev),
                            ResumeRoom.MAX_LIMIT)));
    if (resumed.refusal().isPresent()) {
      return Answer.refused(resumed.refusal().get());
    }
    return resumed
        .get()
        .fold(
            changes -> {
              changes.entries().forEach(view -> entries.add(Seen.view(view)));
              long rev = changes.rev().value();
              return changes.hasMore()
                  ? page(caller, roomId, rev, entries)
                  : Answer.of(new Missed(entries, rev));
            },
            resync -> Answer.refused("RESYNC_REQUIRED"));
  }

  @Override
  public Answer<Watch> watch(String caller, String roomId, OptionalLong lastRev) {
    return ask(
        () -> {
          CollectedWatch watch = new CollectedWatch(lastRev.isPresent());
          WatchRoom.Command command =
              new WatchRoom.Command(
                  new UserId(caller),
                  new RoomId(roomId),
                  lastRev.isPresent()
                      ? Optional.of(new Rev(lastRev.getAsLong()))
                      : Optional.empty());
          watch.begin(outcry.watchRoom().watch(command, watch));
          return watch;
        });
  }

  private static Posted posted(CompletionStage<EntryAnswer> answer) {
    return Asking.<EntryAnswer>await(answer)
        .fold(
            InProcessTalk::posted,
            refused -> {
              throw new RefusedException(refused.refusal());
            });
  }

  private static Posted posted(EntryAnswer.Persisted persisted) {
    return new Posted(persisted.seq().value(), persisted.rev().value(), persisted.duplicate());
  }
}

package dev.outcry.acceptance.driver.inprocess;

import static dev.outcry.acceptance.driver.inprocess.Asking.ask;
import static dev.outcry.acceptance.driver.inprocess.Asking.await;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Rooms;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.CreateDirectRoom;
import dev.outcry.application.port.in.CreateGroupRoom;
import dev.outcry.application.port.in.JoinRoom;
import dev.outcry.application.port.in.LeaveRoom;
import dev.outcry.application.port.in.ListMyRooms;
import dev.outcry.application.port.in.MarkRead;
import dev.outcry.application.port.in.ViewRoom;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.stream.Collectors;

final class InProcessRooms implements Rooms {

  private final Outcry outcry;

  InProcessRooms(Outcry outcry) {
    this.outcry = outcry;
  }

  @Override
  public Answer<Opened> openDirect(String caller, String target, String context) {
    return ask(
        () -> {
          CreateDirectRoom.Opened opened =
              outcry
                  .createDirectRoom()
                  .create(
                      new CreateDirectRoom.Command(
                          new UserId(caller), new UserId(target), context));
          return new Opened(opened.room().id().value(), opened.created());
        });
  }

  @Override
  public Answer<String> createGroup(String owner, String name, List<String> members) {
    return ask(
        () ->
            outcry
                .createGroupRoom()
                .create(
                    new CreateGroupRoom.Command(
                        new UserId(owner),
                        new RoomName(name),
                        members.stream().map(UserId::new).collect(Collectors.toSet())))
                .id()
                .value());
  }

  @Override
  public Answer<Done> join(String caller, String roomId) {
    return ask(
        () -> {
          outcry.joinRoom().join(new JoinRoom.Command(new UserId(caller), new RoomId(roomId)));
          return Done.DONE;
        });
  }

  @Override
  public Answer<Done> leave(String caller, String roomId) {
    return ask(
        () -> {
          outcry.leaveRoom().leave(new LeaveRoom.Command(new UserId(caller), new RoomId(roomId)));
          return Done.DONE;
        });
  }

  @Override
  public Answer<Detail> view(String caller, String roomId) {
    return ask(
        () -> {
          ViewRoom.RoomDetail detail =
              outcry.viewRoom().view(new ViewRoom.Query(new UserId(caller), new RoomId(roomId)));
          return new Detail(
              detail.room().type().name(),
              detail.members().stream()
                  .map(member -> new Member(member.userId().value(), member.role().name()))
                  .toList(),
              detail.headSeq().value(),
              detail.headRev().value(),
              detail.mark().read().value());
        });
  }

  @Override
  public Answer<List<MyRoom>> mine(String caller) {
    return ask(
        () ->
            outcry.listMyRooms().list(new UserId(caller)).stream()
                .map(InProcessRooms::myRoom)
                .toList());
  }

  @Override
  public Answer<Done> markRead(String caller, String roomId, long seq) {
    return ask(() -> mark(caller, roomId, ReadMark.read(new Seq(seq))));
  }

  @Override
  public Answer<Done> markDelivered(String caller, String roomId, long seq) {
    return ask(() -> mark(caller, roomId, ReadMark.delivered(new Seq(seq))));
  }

  private Done mark(String caller, String roomId, ReadMark mark) {
    await(
        outcry.markRead().mark(new MarkRead.Command(new UserId(caller), new RoomId(roomId), mark)));
    return Done.DONE;
  }

  private static MyRoom myRoom(ListMyRooms.MyRoom mine) {
    return new MyRoom(
        mine.room().id().value(),
        mine.room().type().name(),
        mine.companion().map(UserId::value),
        mine.memberCount(),
        mine.lastMessage().flatMap(entry -> entry.content().text()).map(MessageText::value),
        mine.unread());
  }
}

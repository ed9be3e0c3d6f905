package dev.outcry.acceptance.driver.inprocess;

import static dev.outcry.acceptance.driver.inprocess.Asking.ask;
import static dev.outcry.acceptance.driver.inprocess.Asking.await;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Rooms;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.AssignRole;
import dev.outcry.application.port.in.BanMember;
import dev.outcry.application.port.in.ChangeRoom;
import dev.outcry.application.port.in.CreateDirectRoom;
import dev.outcry.application.port.in.CreateGroupRoom;
import dev.outcry.application.port.in.JoinByInvite;
import dev.outcry.application.port.in.JoinRoom;
import dev.outcry.application.port.in.KickMember;
import dev.outcry.application.port.in.LeaveRoom;
import dev.outcry.application.port.in.ListBans;
import dev.outcry.application.port.in.ListLookingMembers;
import dev.outcry.application.port.in.ListMyRooms;
import dev.outcry.application.port.in.MarkRead;
import dev.outcry.application.port.in.MuteMember;
import dev.outcry.application.port.in.MuteRoom;
import dev.outcry.application.port.in.OpenSession;
import dev.outcry.application.port.in.RenewInviteCode;
import dev.outcry.application.port.in.UnbanMember;
import dev.outcry.application.port.in.ViewRoom;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.room.MemberRole;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  public Answer<String> createInviteOnlyGroup(String owner, String name) {
    CreateGroupRoom.Command command =
        new CreateGroupRoom.Command(new UserId(owner), new RoomName(name), Set.of(), true);
    return ask(() -> outcry.createGroupRoom().create(command).id().value());
  }

  @Override
  public Answer<String> joinByInvite(String caller, String inviteCode) {
    return ask(
        () ->
            outcry
                .joinByInvite()
                .join(new JoinByInvite.Command(new UserId(caller), new InviteCode(inviteCode)))
                .id()
                .value());
  }

  @Override
  public Answer<Done> renewInviteCode(String caller, String roomId) {
    return done(
        () ->
            outcry
                .renewInviteCode()
                .renew(new RenewInviteCode.Command(new UserId(caller), new RoomId(roomId))));
  }

  @Override
  public Answer<Done> kick(String caller, String roomId, String member) {
    return done(
        () ->
            outcry
                .kickMember()
                .kick(
                    new KickMember.Command(
                        new UserId(caller), new RoomId(roomId), new UserId(member))));
  }

  @Override
  public Answer<Done> mute(String caller, String roomId, String member, int minutes) {
    return done(
        () ->
            outcry
                .muteMember()
                .mute(
                    new MuteMember.Command(
                        new UserId(caller), new RoomId(roomId), new UserId(member), minutes)));
  }

  @Override
  public Answer<Done> ban(String caller, String roomId, String person) {
    return done(
        () ->
            outcry
                .banMember()
                .ban(
                    new BanMember.Command(
                        new UserId(caller), new RoomId(roomId), new UserId(person))));
  }

  @Override
  public Answer<Done> unban(String caller, String roomId, String person) {
    return done(
        () ->
            outcry
                .unbanMember()
                .unban(
                    new UnbanMember.Command(
                        new UserId(caller), new RoomId(roomId), new UserId(person))));
  }

  @Override
  public Answer<List<String>> bans(String caller, String roomId) {
    return ask(
        () ->
            outcry
                .listBans()
                .list(new ListBans.Query(new UserId(caller), new RoomId(roomId)))
                .stream()
                .map(ban -> ban.userId().value())
                .toList());
  }

  @Override
  public Answer<Done> assign(String caller, String roomId, String member, String role) {
    return done(
        () ->
            outcry
                .assignRole()
                .assign(
                    new AssignRole.Command(
                        new UserId(caller),
                        new RoomId(roomId),
                        new UserId(member),
                        MemberRole.valueOf(role))));
  }

  @Override
  public Answer<Done> rename(String caller, String roomId, String name) {
    return done(
        () -> change(caller, roomId, Optional.of(name), Optional.empty(), Optional.empty()));
  }

  @Override
  public Answer<Done> slowDown(String caller, String roomId, int seconds) {
    return done(
        () -> change(caller, roomId, Optional.empty(), Optional.of(seconds), Optional.empty()));
  }

  @Override
  public Answer<Done> freeze(String caller, String roomId, boolean frozen) {
    return done(
        () -> change(caller, roomId, Optional.empty(), Optional.empty(), Optional.of(frozen)));
  }

  private void change(
      String caller,
      String roomId,
      Optional<String> name,
      Optional<Integer> seconds,
      Optional<Boolean> frozen) {
    outcry
        .changeRoom()
        .change(
            new ChangeRoom.Command(
                new UserId(caller), new RoomId(roomId), name.map(RoomName::new), seconds, frozen));
  }

  private static Answer<Done> done(Runnable wish) {
    return ask(
        () -> {
          wish.run();
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
              detail.mark().read().value(),
              detail.inviteCode().map(InviteCode::value));
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
  public Answer<View> enter(String caller, String roomId) {
    OpenSession.Opened session =
        outcry.openSession().open(new OpenSession.Command(new UserId(caller), () -> Duration.ZERO));
    return ask(
        () -> {
          session.enter(new RoomId(roomId));
          return session::close;
        });
  }

  @Override
  public Answer<List<String>> looking(String caller, String roomId) {
    return ask(
        () ->
            outcry
                .listLookingMembers()
                .list(new ListLookingMembers.Query(new UserId(caller), new RoomId(roomId)))
                .stream()
                .map(UserId::value)
                .toList());
  }

  @Override
  public Answer<Done> muteForOneself(String caller, String roomId, boolean muted) {
    return ask(
        () -> {
          outcry
              .muteRoom()
              .mute(new MuteRoom.Command(new UserId(caller), new RoomId(roomId), muted));
          return Done.DONE;
        });
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
        mine.unread(),
        mine.muted());
  }
}

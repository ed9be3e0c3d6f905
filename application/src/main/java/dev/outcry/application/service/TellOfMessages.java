package dev.outcry.application.service;

import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.Blocks.Block;
import dev.outcry.application.port.out.ManyKeysHandler;
import dev.outcry.application.port.out.NoticeCommand;
import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.Notices.RoomRead;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Rooms.Hearers;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.room.Membership;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells people of what was said in their rooms while they were not looking, each store asked once
 * for all that is at hand. Handed over again, it finds the notices there.
 */
final class TellOfMessages implements ManyKeysHandler<NoticeCommand> {

  private final Rooms rooms;
  private final Presence presence;
  private final Blocks blocks;
  private final Notices notices;
  private final TellPeople telling;

  TellOfMessages(Ports ports, TellPeople telling) {
    rooms = ports.rooms();
    presence = ports.presence();
    blocks = ports.blocks();
    notices = ports.notices();
    this.telling = telling;
  }

  /** What somebody has not seen yet. */
  private record Missed(Membership member, RoomType type, List<NoticeCommand> said) {}

  @Override
  public void handle(String key, List<LaneRecord<NoticeCommand>> batch) {
    handleAll(Map.of(key, batch));
  }

  @Override
  public void handleAll(Map<String, List<LaneRecord<NoticeCommand>>> batches) {
    Map<RoomId, List<NoticeCommand>> said = new LinkedHashMap<>();
    batches.forEach(
        (key, batch) ->
            said.put(new RoomId(key), batch.stream().map(LaneRecord::command).toList()));
    Map<RoomId, Map<UserId, Seq>> ownLast = ownLast(said);
    notices.readUpTo(read(ownLast));
    List<Missed> missed = missed(said, ownLast);
    if (!missed.isEmpty()) {
      tell(withoutBlocked(missed));
    }
  }

  /** Whoever says something has read what was said before. */
  private static Map<RoomId, Map<UserId, Seq>> ownLast(Map<RoomId, List<NoticeCommand>> said) {
    Map<RoomId, Map<UserId, Seq>> last = new LinkedHashMap<>();
    said.forEach(
        (roomId, commands) -> {
          Map<UserId, Seq> people = new LinkedHashMap<>();
          commands.forEach(command -> people.merge(command.sender(), command.seq(), Seq::max));
          last.put(roomId, people);
        });
    return last;
  }

  private static List<RoomRead> read(Map<RoomId, Map<UserId, Seq>> last) {
    List<RoomRead> read = new ArrayList<>();
    last.forEach(
        (roomId, people) ->
            people.forEach((person, seq) -> read.add(new RoomRead(roomId, person, seq))));
    return read;
  }

  private List<Missed> missed(
      Map<RoomId, List<NoticeCommand>> said, Map<RoomId, Map<UserId, Seq>> ownLast) {
    Map<RoomId, Hearers> hearers = rooms.hearers(mentioned(said));
    Map<RoomId, Set<UserId>> looking = presence.lookingAt(said.keySet());
    List<Missed> missed = new ArrayList<>();
    hearers.forEach(
        (roomId, room) -> {
          for (Membership member : room.members()) {
            Seq own = ownLast.get(roomId).getOrDefault(member.userId(), Seq.NONE);
            List<NoticeCommand> news = unknown(said.get(roomId), member, own);
            if (!news.isEmpty() && !looking.get(roomId).contains(member.userId())) {
              missed.add(new Missed(member, room.type(), news));
            }
          }
        });
    return missed;
  }

  /** What a member neither has read, nor answered, nor is kept from. */
  private static List<NoticeCommand> unknown(
      List<NoticeCommand> said, Membership member, Seq ownLast) {
    Seq known = ownLast.max(member.mark().read()).max(member.hiddenUpTo());
    return said.stream().filter(command -> command.seq().compareTo(known) > 0).toList();
  }

  private static Map<RoomId, Set<UserId>> mentioned(Map<RoomId, List<NoticeCommand>> said) {
    Map<RoomId, Set<UserId>> mentioned = new HashMap<>();
    said.forEach(
        (roomId, commands) -> {
          Set<UserId> people = new HashSet<>();
          commands.forEach(command -> people.addAll(command.mentions()));
          mentioned.put(roomId, people);
        });
    return mentioned;
  }

  private List<Missed> withoutBlocked(List<Missed> missed) {
    Set<UserId> people = new HashSet<>();
    Set<UserId> senders = new HashSet<>();
    missed.forEach(
        each -> {
          people.add(each.member().userId());
          each.said().forEach(command -> senders.add(command.sender()));
        });
    Set<Block> blocked = blocks.between(people, senders);
    return missed.stream()
        .map(
            each ->
                new Missed(
                    each.member(),
                    each.type(),
                    each.said().stream()
                        .filter(
                            command ->
                                !blocked.contains(
                                    new Block(each.member().userId(), command.sender())))
                        .toList()))
        .toList();
  }

  /** Of one message somebody is told once: as of a mention, if it is one. */
  private void tell(List<Missed> missed) {
    List<Notice> mentions = new ArrayList<>();
    List<Notice> messages = new ArrayList<>();
    for (Missed each : missed) {
      UserId person = each.member().userId();
      List<NoticeCommand> others = new ArrayList<>();
      for (NoticeCommand said : each.said()) {
        if (said.mentions().contains(person)) {
          mentions.add(Notice.mention(said.roomId(), said.seq(), said.sender(), person, said.at()));
        } else {
          others.add(said);
        }
      }
      if (!others.isEmpty() && each.type() != RoomType.AUCTION && !each.member().quiet()) {
        NoticeCommand first = others.get(0);
        Seq last = others.get(others.size() - 1).seq();
        messages.add(
            Notice.messages(first.roomId(), first.seq(), last, first.sender(), person, first.at()));
      }
    }
    telling.tellOfMentions(mentions);
    telling.tellOfMessages(messages);
  }
}

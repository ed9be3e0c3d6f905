package dev.outcry.adapter.in.web;

import dev.outcry.application.Outcry;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Small talk, a line now and then. */
final class DemoTalk {

  private static final Duration PAUSE = Duration.ofSeconds(20);

  private record Line(String who, String what) {}

  private static final List<Line> BEGINNING =
      List.of(
          new Line("robin", "Good morning! The viewing room is open."),
          new Line("sofia", "안녕하세요 👋 오늘 첫 물건은 뭐예요?"),
          new Line("robin", "A brass desk lamp, about 1930. It starts low."),
          new Line("ben", "I saw it yesterday. The switch is original."),
          new Line("mina", "저도 봤어요. 갓이 정말 예뻐요."),
          new Line("jun", "Is there a reserve?"),
          new Line("robin", "There is, but nobody tells."),
          new Line("sofia", "제가 먼저 갑니다 😄"));

  private static final List<Line> GOING_ON =
      List.of(
          new Line("sofia", "아직 시간이 좀 남았네요."),
          new Line("robin", "Anyone else? It is a nice piece."),
          new Line("sofia", "가격이 오르기 시작했어요!"),
          new Line("robin", "Late bids move the end, so there is no need to hurry."),
          new Line("sofia", "다음 물건도 기대돼요."),
          new Line("robin", "If you missed one: the next is up in a moment."));

  private final Outcry outcry;
  private final RoomId room;
  private final Map<String, UserId> people;
  private Instant lastAt = Instant.EPOCH;
  private int next;

  DemoTalk(Outcry outcry, RoomId room, Map<String, UserId> people) {
    this.outcry = outcry;
    this.room = room;
    this.people = people;
  }

  /** What was said before anybody came; once, in a room that lasts. */
  void begin() {
    UserId first = whoIs(BEGINNING.get(0));
    boolean silent =
        outcry.listMyRooms().list(first).stream()
            .filter(mine -> mine.room().id().equals(room))
            .allMatch(mine -> mine.lastMessage().isEmpty());
    if (silent) {
      BEGINNING.forEach(this::say);
    }
    lastAt = outcry.tellTime().tell();
  }

  void goOn() {
    Instant now = outcry.tellTime().tell();
    if (Duration.between(lastAt, now).compareTo(PAUSE) >= 0) {
      lastAt = now;
      say(GOING_ON.get(next++ % GOING_ON.size()));
    }
  }

  private void say(Line line) {
    Demo.say(outcry, whoIs(line), room, line.what());
  }

  private UserId whoIs(Line line) {
    return Objects.requireNonNull(people.get(line.who()));
  }
}

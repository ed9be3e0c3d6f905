package dev.outcry.benchmarks;

import dev.outcry.adapter.out.postgres.PostgresServer;
import dev.outcry.application.port.in.CreateGroupRoom;
import dev.outcry.application.port.in.ReadHistory;
import dev.outcry.application.port.in.ReadHistory.Direction;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ten rooms in a database of their own, with one reader and much that somebody else said. */
record LongTalk(String url, RunningCore core, List<RoomId> rooms) implements AutoCloseable {

  private static final UserId READER = new UserId("reader");
  private static final int ROOMS = 10;

  /** As many messages of 200 bytes in each room. */
  private static final String SAY =
      """
      INSERT INTO outcry.entries (room_id, seq, rev, sender_id, message_key, posted_rev, posted_at,
                                  posted_incarnation, posted_offset, words, content_rev,
                                  changed_incarnation, changed_offset)
      SELECT r.id, n, n, 'speaker', gen_random_uuid(), n, 1000 * n, 1, n, repeat('x', 200), n,
             1, n
      FROM outcry.rooms r, generate_series(1, %1$d) n;
      INSERT INTO outcry.heads SELECT id, %1$d, %1$d, 1, 1 FROM outcry.rooms;
      VACUUM ANALYZE
      """;

  static LongTalk of(int messages, String url) throws SQLException {
    RunningCore core = RunningCore.onPostgres(url);
    List<RoomId> rooms = new ArrayList<>();
    for (int i = 0; i < ROOMS; i++) {
      CreateGroupRoom.Command command =
          new CreateGroupRoom.Command(READER, new RoomName("Room " + i), Set.of());
      rooms.add(core.outcry().createGroupRoom().create(command).id());
    }
    LongTalk talk = new LongTalk(url, core, rooms);
    for (String statement : SAY.formatted(messages / ROOMS).split(";")) {
      talk.execute(statement);
    }
    return talk;
  }

  /** Lets the reader have read all but so many messages of each room. */
  void leaveUnread(int messages) throws SQLException {
    execute(
        """
        UPDATE outcry.memberships m
        SET read_seq = greatest(0, h.seq - %1$d), delivered_seq = greatest(0, h.seq - %1$d)
        FROM outcry.heads h WHERE h.room_id = m.room_id
        """
            .formatted(messages));
  }

  void list() {
    if (core.outcry().listMyRooms().list(READER).size() != ROOMS) {
      throw new IllegalStateException("rooms are missing");
    }
  }

  /** A page below a place, or the newest. */
  void page(Optional<Seq> place, int size) {
    ReadHistory.Query query =
        new ReadHistory.Query(READER, rooms.get(0), Direction.BEFORE, place, size);
    if (core.outcry().readHistory().read(query).entries().size() != size) {
      throw new IllegalStateException("messages are missing");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, PostgresServer.USERNAME, "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws Exception {
    core.close();
  }
}

package dev.outcry.adapter.out.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** Stands in for MongoDB where none can be had: speaks its protocol, and keeps what it is told. */
final class StandIn {

  private static final Set<String> WRITES =
      Set.of("insert", "update", "delete", "findAndModify", "create", "createIndexes");

  private StandIn() {}

  /**
   * In a process of its own, with a file that outlives it.
   *
   * @param args the port, and the file
   */
  public static void main(String[] args) {
    MVStore store = new MVStore.Builder().fileName(args[1]).autoCommitDisabled().open();
    new MongoServer(new Durable(store)).bind("localhost", Integer.parseInt(args[0]));
  }

  /** In this process, in memory; where it listens. */
  static String start() {
    return new MongoServer(new InMemory()).bindAndGetConnectionString();
  }

  private static final class InMemory extends MemoryBackend {
    @Override
    public MemoryDatabase openOrCreateDatabase(String name) {
      return new Indexed(name, getCursorRegistry());
    }

    @Override
    public Document handleCommand(
        Channel channel, String database, String command, Document query) {
      return super.handleCommand(channel, database, asKnown(command), query);
    }
  }

  /** Asks a unique index also if a query says more than the index knows, as a database would. */
  private static final class Indexed extends MemoryDatabase {
    Indexed(String name, CursorRegistry cursors) {
      super(name, cursors);
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(
        String collection, String name, List<IndexKey> keys, boolean sparse) {
      return new MemoryUniqueIndex(name, keys, sparse) {
        @Override
        public boolean canHandle(Document query) {
          Document known = new Document(query);
          known.keySet().retainAll(keySet());
          return super.canHandle(known);
        }
      };
    }
  }

  /** What it answered is in the file: it survives the process, if not the machine. */
  private static final class Durable extends H2Backend {
    Durable(MVStore store) {
      super(store);
    }

    @Override
    public Document handleCommand(
        Channel channel, String database, String command, Document query) {
      Document answer = super.handleCommand(channel, database, asKnown(command), query);
      if (WRITES.contains(command)) {
        commit();
      }
      return answer;
    }
  }

  /** The one question by which a client asks for its health goes by an older name here. */
  private static String asKnown(String command) {
    return command.equals("hello") ? "ismaster" : command;
  }
}

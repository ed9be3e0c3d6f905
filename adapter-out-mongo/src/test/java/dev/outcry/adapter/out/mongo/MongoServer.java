package dev.outcry.adapter.out.mongo;

/**
 * A MongoDB, for tests. What it answered survives {@link #kill}: it comes back on the same port
 * with the same data. By default it is a stand-in that speaks MongoDB's protocol, started from the
 * class path; with {@code -Doutcry.servers=containers} it is a real one in a container.
 */
public interface MongoServer extends AutoCloseable {

  /** A server with nothing in it, ready to answer. */
  static MongoServer start() {
    return inContainers() ? new MongoContainer() : new MongoProcess();
  }

  /**
   * A database of the server that all tests of this process use and leave running.
   *
   * @param database its name
   */
  static String sharedUri(String database) {
    return SharedMongo.URI + "/" + database;
  }

  /** Whether tests run against servers in containers. */
  static boolean inContainers() {
    return System.getProperty("outcry.servers", "").equals("containers");
  }

  /** Where it listens; for {@code spring.mongodb.uri} a database follows after a slash. */
  String uri();

  /** Ends the process as {@code kill -9} does; when this returns, the port is closed. */
  void kill();

  /** Starts what was killed, on the same port and data; when this returns, it answers. */
  void restart();

  /** Stops the process in its tracks: connections stay open, and nothing is answered. */
  void pause();

  /** Lets what was paused go on. */
  void resume();

  /** Ends the process, and deletes its data. */
  @Override
  void close();
}

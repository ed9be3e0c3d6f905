package dev.outcry.adapter.out.kafka;

/**
 * A real broker, for tests: port and data stay the same over any number of kills and starts.
 * Started from the class path, or with {@code -Doutcry.servers=containers} in a container.
 */
public interface KafkaServer extends AutoCloseable {

  /** The one that all tests of this JVM share, who must leave it running. */
  static KafkaServer shared() {
    return SharedKafka.SERVER;
  }

  /** A new one, with nothing in it, which does not outlive this JVM. */
  static KafkaServer start() {
    return System.getProperty("outcry.servers", "").equals("containers")
        ? new KafkaContainer()
        : new KafkaProcess();
  }

  /** Where clients find it. */
  String bootstrapServers();

  /** Starts it again on the same port and data; returns once it takes connections. */
  void restart();

  /** Ends it as {@code kill -9} does. */
  void kill();

  /** Stops it in its tracks: it neither answers nor closes its connections. */
  void pause();

  /** Lets what was paused go on. */
  void resume();

  /** Ends it and deletes its data. */
  @Override
  void close();
}

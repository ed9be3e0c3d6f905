package dev.outcry.acceptance.driver;

/**
 * Drives one Outcry for one scenario. People, rooms, auctions and e-mail addresses are the
 * scenario's own: a driver whose server outlives the scenario keeps those of different scenarios
 * apart.
 *
 * <p>Calls wait for the final answer, and may be made by many threads at once.
 */
public interface Driver extends AutoCloseable {

  /** Starts drivers of one kind; found by {@link java.util.ServiceLoader}. */
  interface Provider {
    /** The value of the system property {@link Drivers#PROPERTY} that chooses this kind. */
    String name();

    /** A driver for a scenario that begins at 12:00:00. */
    Driver start();
  }

  ScenarioClock clock();

  People people();

  Rooms rooms();

  Talk talk();

  Reports reports();

  Auctions auctions();

  Notices notices();

  Connections connections();

  Files files();

  @Override
  void close();
}

package dev.outcry.acceptance.driver.wire;

import dev.outcry.acceptance.driver.Auctions;
import dev.outcry.acceptance.driver.Connections;
import dev.outcry.acceptance.driver.Driver;
import dev.outcry.acceptance.driver.Files;
import dev.outcry.acceptance.driver.Notices;
import dev.outcry.acceptance.driver.People;
import dev.outcry.acceptance.driver.Reports;
import dev.outcry.acceptance.driver.Rooms;
import dev.outcry.acceptance.driver.ScenarioClock;
import dev.outcry.acceptance.driver.Talk;
import dev.outcry.acceptance.server.ServerClock;
import java.net.URI;
import java.util.List;

/** One scenario on servers that outlive it. What it leaves open stays so. */
final class WireDriver implements Driver {

  private final ScenarioDay day;
  private final Callers callers;
  private final People people;
  private final Rooms rooms;
  private final Talk talk;
  private final Reports reports;
  private final Auctions auctions;
  private final Notices notices;
  private final Connections connections;
  private final Files files;

  /**
   * @param servers instances of one Outcry; people use them by turns
   * @param clock the time of all of them
   */
  WireDriver(List<URI> servers, ServerClock clock) {
    day = new ScenarioDay(clock);
    callers = new Callers(servers);
    people = new WirePeople(callers);
    rooms = new WireRooms(callers);
    talk = new WireTalk(callers);
    reports = new WireReports(callers);
    auctions = new WireAuctions(callers, day);
    notices = new WireNotices(callers);
    connections = new WireConnections(callers);
    files = new WireFiles(callers);
  }

  @Override
  public ScenarioClock clock() {
    return day;
  }

  @Override
  public People people() {
    return people;
  }

  @Override
  public Rooms rooms() {
    return rooms;
  }

  @Override
  public Talk talk() {
    return talk;
  }

  @Override
  public Reports reports() {
    return reports;
  }

  @Override
  public Auctions auctions() {
    return auctions;
  }

  @Override
  public Notices notices() {
    return notices;
  }

  @Override
  public Connections connections() {
    return connections;
  }

  @Override
  public Files files() {
    return files;
  }

  @Override
  public void close() {
    callers.close();
  }
}

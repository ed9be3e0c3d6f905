package dev.outcry.acceptance.driver.inprocess;

import dev.outcry.acceptance.driver.Auctions;
import dev.outcry.acceptance.driver.Connections;
import dev.outcry.acceptance.driver.Driver;
import dev.outcry.acceptance.driver.Files;
import dev.outcry.acceptance.driver.Notices;
import dev.outcry.acceptance.driver.People;
import dev.outcry.acceptance.driver.QuickHasher;
import dev.outcry.acceptance.driver.Reports;
import dev.outcry.acceptance.driver.Rooms;
import dev.outcry.acceptance.driver.ScenarioClock;
import dev.outcry.acceptance.driver.Talk;
import dev.outcry.application.Outcry;

/** One core per scenario, no framework, no network. */
final class InProcessDriver implements Driver {

  private final SettableClock clock = new SettableClock();
  private final Outcry outcry =
      Outcry.builder().clock(clock).passwordHasher(new QuickHasher()).build();
  private final InProcessPeople people = new InProcessPeople(outcry);
  private final Rooms rooms = new InProcessRooms(outcry);
  private final Talk talk = new InProcessTalk(outcry);
  private final Reports reports = new InProcessReports(outcry, people);
  private final Auctions auctions = new InProcessAuctions(outcry, people);
  private final Notices notices = new InProcessNotices(outcry);
  private final Connections connections = new InProcessConnections(outcry);
  private final Files files = new InProcessFiles(outcry);

  @Override
  public ScenarioClock clock() {
    return clock;
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
    outcry.close();
  }
}

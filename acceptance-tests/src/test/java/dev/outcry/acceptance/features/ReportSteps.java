package dev.outcry.acceptance.features;

import dev.outcry.acceptance.driver.Reports;
import dev.outcry.acceptance.driver.Reports.Report;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Reporting what others say, and looking after it. */
public final class ReportSteps {

  private static final int PAGE = 2;

  private final World world;

  /** What was listed last. */
  private List<Report> known = List.of();

  ReportSteps(World world) {
    this.world = world;
  }

  @When("in {room} they report:")
  public void theyReport(String room, Table table) {
    table.isMetRowByRow(
        row -> {
          row.maybe("time").ifPresent(world.driver().clock()::at);
          return row.with(
              "told",
              reports()
                  .report(
                      world.person(row.at("who")),
                      world.room(room),
                      row.number("seq"),
                      row.maybe("reason").map(Spelling::read))
                  .told("REPORTED"));
        });
  }

  /** Read in small pages, in the order in which they are listed. */
  @Then("{person} finds these reports of {room}:")
  public void findsReports(String moderator, String room, Table table) {
    table.isSoonMetBy(
        () -> {
          known = reports().list(world.person(moderator), world.room(room), PAGE).get();
          return known.stream().map(this::seen).toList();
        });
  }

  @Then("whoever wants the reports of {room} is told:")
  public void wantsReports(String room, Table table) {
    table.isMetRowByRow(
        row ->
            row.with(
                "told",
                reports()
                    .list(world.person(row.at("who")), world.room(room), PAGE)
                    .told(found -> "THERE ARE " + found.size())));
  }

  /** Of those that were listed last; of somebody who reported none, one that is not there. */
  @When("in {room} reports are settled:")
  public void areSettled(String room, Table table) {
    table.isMetRowByRow(
        row ->
            row.with(
                "told",
                reports()
                    .settle(
                        world.person(row.at("who")),
                        world.room(room),
                        idOf(world.person(row.at("reporter")), row.number("seq")))
                    .told("DONE")));
  }

  private String idOf(String reporter, long seq) {
    return known.stream()
        .filter(report -> report.reporterId().equals(reporter) && report.seq() == seq)
        .map(Report::id)
        .findFirst()
        .orElse("nothing");
  }

  private Row seen(Report report) {
    return Row.of("seq", report.seq())
        .with("reporter", world.nameOf(report.reporterId()))
        .with("reason", report.reason().orElse(""))
        .with("settled", report.settled() ? "settled" : "");
  }

  private Reports reports() {
    return world.driver().reports();
  }
}

package dev.outcry.acceptance.features;

import io.cucumber.java.en.When;

/** Asking those who run the place. */
public final class InquirySteps {

  private final World world;

  InquirySteps(World world) {
    this.world = world;
  }

  @When("{person} asks the operator:")
  public void asks(String person, Table inquiries) {
    inquiries.isMetBy(
        inquiries.rows().stream().map(row -> row.with("told", ask(person, row))).toList());
  }

  private String ask(String person, Row inquiry) {
    return world
        .driver()
        .people()
        .inquire(world.person(person), inquiry.or("subject", ""), inquiry.or("body", ""))
        .told("ACCEPTED");
  }
}

package dev.outcry.acceptance.features;

/** The objects of a scenario that goes over the wire. */
public final class WireObjects extends ScenarioObjects {

  public WireObjects() {
    super("wire");
  }
}

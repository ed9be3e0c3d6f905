package dev.outcry.acceptance.features;

/** The objects of a scenario that goes over the wire to two instances. */
public final class TwoInstancesObjects extends ScenarioObjects {

  public TwoInstancesObjects() {
    super("two-instances");
  }
}

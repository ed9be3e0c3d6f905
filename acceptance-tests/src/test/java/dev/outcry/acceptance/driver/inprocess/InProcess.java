package dev.outcry.acceptance.driver.inprocess;

import dev.outcry.acceptance.driver.Driver;

/** The driver of choice where nothing else is said. */
public final class InProcess implements Driver.Provider {

  @Override
  public String name() {
    return "in-process";
  }

  @Override
  public Driver start() {
    return new InProcessDriver();
  }
}

package dev.outcry.acceptance.driver;

import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;

/** Starts the driver that the run was told to use. */
public final class Drivers {

  /** Names the driver; {@code in-process} if not set. */
  public static final String PROPERTY = "outcry.acceptance.driver";

  private Drivers() {}

  /** A driver for one scenario. */
  public static Driver start() {
    String name = System.getProperty(PROPERTY, "in-process");
    List<Driver.Provider> known =
        ServiceLoader.load(Driver.Provider.class).stream().map(Provider::get).toList();
    return known.stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "-D%s=%s is none of %s"
                        .formatted(
                            PROPERTY, name, known.stream().map(Driver.Provider::name).toList())))
        .start();
  }
}

package dev.outcry.acceptance.driver;

import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;

/** Starts drivers by their names. */
public final class Drivers {

  /** Names the driver; {@code in-process} if not set. */
  public static final String PROPERTY = "outcry.acceptance.driver";

  private Drivers() {}

  /** The name of the driver that the run was told to use. */
  public static String chosen() {
    return System.getProperty(PROPERTY, "in-process");
  }

  /** A driver of this name for one scenario. */
  public static Driver start(String name) {
    List<Driver.Provider> known =
        ServiceLoader.load(Driver.Provider.class).stream().map(Provider::get).toList();
    return known.stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s is none of the drivers %s"
                        .formatted(name, known.stream().map(Driver.Provider::name).toList())))
        .start();
  }
}

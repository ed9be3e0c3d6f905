package dev.outcry.acceptance.features;

import dev.outcry.acceptance.driver.Driver;
import dev.outcry.acceptance.driver.Drivers;
import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes the objects of one scenario: each class once, by its only constructor, given the objects
 * that this asks for. What drives the scenario is what the run was told to use.
 */
public class ScenarioObjects implements ObjectFactory {

  private final String driver;
  private final Map<Class<?>, Object> objects = new HashMap<>();

  public ScenarioObjects() {
    this(Drivers.chosen());
  }

  /**
   * @param driver the name of what drives the scenario
   */
  ScenarioObjects(String driver) {
    this.driver = driver;
  }

  @Override
  public void start() {}

  @Override
  public void stop() {
    objects.clear();
  }

  @Override
  public boolean addClass(Class<?> glue) {
    return true;
  }

  @Override
  public <T> T getInstance(Class<T> type) {
    Object known = objects.get(type);
    if (known == null) {
      known = type == Driver.class ? Drivers.start(driver) : make(type);
      objects.put(type, known);
    }
    return type.cast(known);
  }

  private Object make(Class<?> type) {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    Object[] needed =
        Arrays.stream(constructor.getParameterTypes()).map(this::getInstance).toArray();
    try {
      return constructor.newInstance(needed);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException("cannot make a " + type.getSimpleName(), failed);
    }
  }
}

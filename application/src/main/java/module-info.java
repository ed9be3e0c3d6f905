import dev.outcry.application.port.out.DefaultAdapters;
import org.jspecify.annotations.NullMarked;

/** Use cases and the ports they need. Its services are its own: programs meet them as use cases. */
@NullMarked
module dev.outcry.application {
  requires transitive dev.outcry.domain;
  requires static org.jspecify;

  exports dev.outcry.application;
  exports dev.outcry.application.port.in;
  exports dev.outcry.application.port.out;

  uses DefaultAdapters.Provider;
}

package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Spring's own way of finding handlers is the oracle. */
class HandlersByPathTest {

  private final HandlersByPath ours = new HandlersByPath();
  private final RequestMappingHandlerMapping springs = new RequestMappingHandlerMapping();

  @RestController
  static class Controller {
    @GetMapping("/rooms")
    void all() {}

    @GetMapping("/rooms/{id}")
    void one() {}

    @PostMapping("/rooms/{id}")
    void change() {}

    @GetMapping("/rooms/mine")
    void mine() {}

    @DeleteMapping({"/rooms/{id}/members/{person}", "/people/{person}"})
    void remove() {}

    @GetMapping("/files/**")
    void files() {}

    @GetMapping("/doc*/page?")
    void pages() {}

    @GetMapping("/tail/{*rest}")
    void tail() {}

    @GetMapping("/{anything}/of/rooms")
    void anything() {}
  }

  @BeforeEach
  void register() {
    StaticWebApplicationContext context = new StaticWebApplicationContext();
    context.registerSingleton("controller", Controller.class);
    for (RequestMappingHandlerMapping each : new RequestMappingHandlerMapping[] {ours, springs}) {
      each.setApplicationContext(context);
      each.afterPropertiesSet();
    }
  }

  @Test
  void aServerAsksItFirst() {
    assertThat(Server.beans(DispatcherServlet.class))
        .singleElement(type(DispatcherServlet.class))
        .extracting(servlet -> servlet.getHandlerMappings().get(0))
        .isInstanceOf(HandlersByPath.class);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /rooms, all",
    "GET, /rooms/7, one",
    "POST, /rooms/7, change",
    "GET, /rooms/mine, mine",
    "GET, /rooms/%37, one",
    "GET, /r%6foms/7, one",
    "GET, /rooms;v=1/7, one",
    "DELETE, /rooms/7/members/a, remove",
    "DELETE, /people/a, remove",
    "GET, /files, files",
    "GET, /files/, files",
    "GET, /files/a/b, files",
    "GET, /docs/page1, pages",
    "GET, /doc/pages, pages",
    "GET, /tail, tail",
    "GET, /tail/a/b, tail",
    "GET, /rooms/of/rooms, anything",
    "GET, /other/7,",
    "GET, /roomsofmine/7,",
    "GET, /,"
  })
  void findsWhatSpringFinds(String method, String path, @Nullable String handler) throws Exception {
    assertThat(handler(springs, method, path)).isEqualTo(handler);
    assertThat(handler(ours, method, path)).isEqualTo(handler);
  }

  @ParameterizedTest
  @CsvSource({"PUT, /rooms/7", "DELETE, /rooms/7", "POST, /files/a"})
  void refusesAMethodAsSpringDoes(String method, String path) {
    assertThat(failure(ours, method, path))
        .isNotNull()
        .hasMessage(failure(springs, method, path).getMessage());
  }

  private static @Nullable String handler(
      RequestMappingHandlerMapping mapping, String method, String path) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    ServletRequestPathUtils.parseAndCache(request);
    HandlerExecutionChain found = mapping.getHandler(request);
    return found == null ? null : ((HandlerMethod) found.getHandler()).getMethod().getName();
  }

  private static Throwable failure(
      RequestMappingHandlerMapping mapping, String method, String path) {
    return catchThrowable(() -> handler(mapping, method, path));
  }
}

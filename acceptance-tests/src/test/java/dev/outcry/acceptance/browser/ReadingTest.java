package dev.outcry.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.outcry.acceptance.wire.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever reads up in a long room stays where he is while more comes above him. */
class ReadingTest {

  private static final String NEAR_THE_TOP =
      """
      log => {
        log.scrollTop = 500;
        const { top } = log.getBoundingClientRect();
        const line = [...log.querySelectorAll('.line')].find(each => each.getBoundingClientRect().bottom > top);
        return { seq: line.dataset.line, top: line.getBoundingClientRect().top };
      }
      """;

  private static final String TOP = "line => line.getBoundingClientRect().top";

  @Test
  void thePlaceIsKept() {
    Person ann = Person.at(Stage.server().uri());
    Person ben = Person.at(Stage.server().uri());
    String room = ann.groupWith(ben);
    for (int i = 1; i <= 100; i++) {
      ben.say(room, Person.newKey(), "Line " + i);
    }
    try (Window window = Stage.chromium().window(Stage.server().uri()).be(ann, "Ann")) {
      window.go("#/rooms/" + room).see(".bubble:has-text('Line 100')");
      Map<?, ?> place = (Map<?, ?>) window.find(".log").evaluate(NEAR_THE_TOP);
      Chromium.await().until(() -> window.find(".bubble").count() > 40);
      Number top = (Number) window.find("[data-line='" + place.get("seq") + "']").evaluate(TOP);
      assertThat(top.doubleValue())
          .isCloseTo(((Number) place.get("top")).doubleValue(), within(2.0));
      assertThat(window.complaints()).isEmpty();
    }
  }
}

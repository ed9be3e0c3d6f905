package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageOverHttpTest {

  private static final Pattern PATHS = Pattern.compile("\"(/(?:webjars|outcry)/[^\"]+)\"");

  @Test
  void thePageIsForEverybodyAndMayDoNothingButWhatItBrings() {
    Answer page = Person.NOBODY.get("/");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("content-type")).startsWith("text/html");
    assertThat(page.header("content-security-policy"))
        .contains("default-src 'none'", "script-src 'self' 'sha256-")
        .doesNotContain("unsafe");
    assertThat(page.header("cache-control")).isEqualTo("no-cache");
  }

  @Test
  void everythingThatThePageNamesIsThere() {
    Matcher path = PATHS.matcher(Person.NOBODY.get("/").body());
    int found = 0;
    while (path.find()) {
      Answer file = Person.NOBODY.get(path.group(1));
      assertThat(file.status()).as(path.group(1)).isEqualTo(200);
      assertThat(file.header("cache-control"))
          .contains(path.group(1).startsWith("/webjars/") ? "immutable" : "no-cache");
      found++;
    }
    assertThat(found).isGreaterThan(8);
  }

  @Test
  void whatIsNotThereIsAProblemAndNoPage() {
    for (String path : List.of("/outcry/nothing.js", "/outcry/../pom.xml", "/webjars/lit/x.js")) {
      Answer answer = Person.NOBODY.get(path);
      assertThat(answer.status()).as(path).isBetween(400, 404);
      assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    }
    assertThat(Person.NOBODY.get("/index.html").status()).isEqualTo(401);
  }

  @Test
  void withoutADemoThereIsNobodyToBe() {
    assertThat(Person.NOBODY.get("/outcry/demo").json().path("people")).isEmpty();
    assertThat(Person.NOBODY.get("/outcry/providers").json()).isEmpty();
  }
}

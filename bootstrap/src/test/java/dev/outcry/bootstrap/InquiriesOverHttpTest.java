package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InquiriesOverHttpTest {

  private static final String INQUIRIES = "/api/inquiries";
  private static final String GOOD = "{'subject':'낙찰 문의','body':'언제 내나요?\\n— Ann'}";

  @Test
  void anInquiryIsAccepted() {
    Answer accepted = Server.anyone().post(INQUIRIES, GOOD);

    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.json().propertyNames()).containsExactly("id");
  }

  @Test
  void nobodyIsNotHeard() {
    assertThat(Person.NOBODY.post(INQUIRIES, GOOD).status()).isEqualTo(401);
  }

  @Test
  void whoAsksTooOftenIsToldWhenToGoOn() {
    Person ann = Server.anyone();
    for (int i = 0; i < 5; i++) {
      assertThat(ann.post(INQUIRIES, GOOD).status()).isEqualTo(202);
    }

    Answer refused = ann.post(INQUIRIES, GOOD);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text("code")).isEqualTo("RATE_LIMITED");
    assertThat(Server.anyone().post(INQUIRIES, GOOD).status()).isEqualTo(202);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'body':'b'}                        | INVALID_VALUE | subject",
        "{'subject':'s'}                     | INVALID_VALUE | body",
        "{'subject':' ','body':'b'}          | INVALID_VALUE | subject",
        "{'subject':'s','body':' '}          | INVALID_VALUE | body",
        "{'subject':'s\\r\\nBcc: x','body':'b'} | INVALID_VALUE | subject",
        "{'subject':'s\\nBcc: x','body':'b'} | INVALID_VALUE | subject",
        "{'subject':'s','body':'\\u0000'}     | INVALID_VALUE | body",
        "{'subject':'s','body':'b','to':'x'} | UNKNOWN_FIELD | to",
        "{'subject':1,'body':'b'}            | MALFORMED     | subject"
      })
  void badInquiriesAreRefused(String body, String code, String field) {
    Answer refused = Server.anyone().post(INQUIRIES, body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("code")).isEqualTo(code);
    assertThat(refused.text("field")).isEqualTo(field);
  }

  @Test
  void tooMuchIsRefused() {
    Person ann = Server.anyone();

    assertThat(ann.post(INQUIRIES, inquiry("s".repeat(200), "글".repeat(4_000))).status())
        .isEqualTo(202);
    assertThat(ann.post(INQUIRIES, inquiry("s".repeat(201), "b")).text("field"))
        .isEqualTo("subject");
    assertThat(ann.post(INQUIRIES, inquiry("s", "b".repeat(4_001))).text("field"))
        .isEqualTo("body");
  }

  private static String inquiry(String subject, String body) {
    return "{'subject':'%s','body':'%s'}".formatted(subject, body);
  }
}

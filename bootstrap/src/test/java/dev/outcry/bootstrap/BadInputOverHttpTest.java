package dev.outcry.bootstrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputOverHttpTest {

  private static final Person ANN = Server.anyone();
  private static final Person BEN = Server.anyone();
  private static final String ROOM = "/api/rooms/" + Server.directRoom(ANN, BEN);
  private static final String AUCTION =
      "/api/auctions/"
          + ANN.post(
                  "/api/auctions",
                  "{'title':'Clock','currency':'USD','startPrice':100,'mode':'OPEN','endsAt':'2999-01-01T00:00:00Z'}")
              .text("id");

  static Stream<byte[]> bodiesThatAreNoJson() {
    return Stream.of(
        "".getBytes(UTF_8),
        "null".getBytes(UTF_8),
        "{".getBytes(UTF_8),
        "[]".getBytes(UTF_8),
        "\"text\"".getBytes(UTF_8),
        "{\"content\":\"a\"} {}".getBytes(UTF_8),
        "{\"content\":\"a\"}x".getBytes(UTF_8),
        "{\"content\":\"a\",\"content\":\"b\"}".getBytes(UTF_8),
        "{\"content\":'a'}".getBytes(UTF_8),
        "{\"content\":NaN}".getBytes(UTF_8),
        "{\"content\":1}".getBytes(UTF_8),
        "{\"content\":true}".getBytes(UTF_8),
        "{\"content\":[\"a\"]}".getBytes(UTF_8),
        "{\"content\":{}}".getBytes(UTF_8),
        "{content:\"a\"}".getBytes(UTF_8),
        "{\"content\":\"a\",}".getBytes(UTF_8),
        "{\"content\":\"a\"/**/}".getBytes(UTF_8),
        "{\"content\":\"a\nb\"}".getBytes(UTF_8),
        "\uFEFF{\"content\":\"a\"}".getBytes(UTF_8),
        "{\"content\":\"\u00e9\"}".getBytes(ISO_8859_1),
        ("{\"mentions\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}").getBytes(UTF_8));
  }

  @ParameterizedTest
  @MethodSource("bodiesThatAreNoJson")
  void whatIsNotWellFormedIsMalformed(byte[] body) {
    assertProblem(ANN.postExactly(ROOM + "/messages", body), 400, "MALFORMED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'content':'a','senderId':'x'}",
        "{'content':'a','role':'ADMIN'}",
        "{'content':'a','seq':1}",
        "{'Content':'a'}",
        "{'content':'a','__proto__':{}}"
      })
  void whatIsNotKnownIsNotAccepted(String body) {
    assertProblem(ANN.post(ROOM + "/messages", body), 400, "UNKNOWN_FIELD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                        | content",
        "{'content':''}                            | content",
        "{'content':'   '}                         | content",
        "{'content':null}                          | content",
        "{'content':'\\u0000'}                     | content",
        "{'content':'\\ud800'}                     | content",
        "{'content':'a','messageKey':'k'}          | messageKey",
        "{'content':'a','type':'SYSTEM'}           | type",
        "{'content':'a','replyToSeq':0}            | replyToSeq",
        "{'content':'a','replyToSeq':-1}           | replyToSeq",
        "{'content':'a','mentions':['']}           | mentions",
        "{'content':'a','mentions':[null]}         | mentions",
        "{'content':'a','attachmentIds':['/']}     | attachmentIds"
      })
  void aMessageOutsideTheRulesNamesTheField(String body, String field) {
    Answer answer = ANN.post(ROOM + "/messages", body);

    assertProblem(answer, 400, "INVALID_VALUE");
    assertThat(answer.text("field")).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1.0",
        "1e2",
        "'100'",
        "true",
        "1e400",
        "NaN",
        "-",
        "[]",
        "{}",
        "9223372036854775808",
        "123456789012345678901234567890123"
      })
  void moneyIsAWholeNumber(String amount) {
    assertProblem(
        BEN.post(AUCTION + "/bids", "{'bidKey':'k','amount':%s}".formatted(amount)),
        400,
        "MALFORMED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "9007199254740992", "null"})
  void moneyHasItsRange(String amount) {
    Answer answer = BEN.post(AUCTION + "/bids", "{'bidKey':'k','amount':%s}".formatted(amount));

    assertProblem(answer, 400, "INVALID_VALUE");
    assertThat(answer.text("field")).isEqualTo("amount");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'startPrice':0                                     | startPrice",
        "'startPrice':100,'reservePrice':-1                 | reservePrice",
        "'startPrice':100,'currency':'XYZ'                  | currency",
        "'startPrice':100,'endsAt':'tomorrow'               | endsAt",
        "'startPrice':100,'endsAt':'2020-01-01T00:00:00Z'   | endsAt",
        "'startPrice':100,'buyNowPrice':5                   | buyNowPrice",
        "'startPrice':100,'increments':[null]               | increments",
        "'startPrice':100,'increments':[{'from':5,'increment':1}] | increments",
        "'startPrice':100,'softClose':{'window':'2 minutes'} | softClose.window"
      })
  void anAuctionOutsideTheRulesNamesTheField(String terms, String field) {
    String currency = terms.contains("currency") ? "" : ",'currency':'USD'";
    String end = terms.contains("endsAt") ? "" : ",'endsAt':'2999-01-01T00:00:00Z'";
    Answer answer =
        ANN.post(
            "/api/auctions", "{'title':'T','mode':'OPEN',%s}".formatted(terms + currency + end));

    assertProblem(answer, 400, "INVALID_VALUE");
    assertThat(answer.text("field")).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "/messages?size=0, 400",
    "/messages?size=-1, 400",
    "/messages?size=abc, 400",
    "/messages?size=99999999999, 400",
    "/messages?size=1000000000, 200",
    "/messages?cursor=-1, 400",
    "/messages?cursor=99999999999999999999, 400",
    "/messages?cursor=1&after=2, 400",
    "/sync?afterRev=-1, 400",
    "/sync?limit=0, 400",
    "/messages?cursor=9223372036854775807, 200"
  })
  void pagesHaveTheirRange(String query, int status) {
    Answer answer = ANN.get(ROOM + query);

    assertThat(answer.status()).isEqualTo(status);
    if (status == 400) {
      assertProblem(answer, 400, "INVALID_VALUE");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "short, password",
    "'1234567\\u0000', password",
    "'123456789012345678901234567890123456789012345678901234567890123456789012345', password"
  })
  void aPasswordIsNeverCutOff(String password, String field) {
    Answer answer =
        Person.NOBODY.post(
            "/api/auth/signup",
            "{'email':'p@example.org','password':'%s','nickname':'P'}".formatted(password));

    assertProblem(answer, 400, "INVALID_VALUE");
    assertThat(answer.text("field")).isEqualTo(field);
    assertThat(answer.body()).doesNotContain(password);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "direct | {}                                   | targetUserId",
        "direct | {'targetUserId':''}                  | targetUserId",
        "direct | {'targetUserId':'x','context':'x'}   | context",
        "group  | {'memberIds':[]}                     | name",
        "group  | {'name':'G','memberIds':[null]}      | memberIds",
        "group  | {'name':'G','memberIds':['']}        | memberIds"
      })
  void aRoomOutsideTheRulesNamesTheField(String kind, String body, String field) {
    Answer answer = ANN.post("/api/rooms/" + kind, body);

    assertProblem(answer, 400, "INVALID_VALUE");
    assertThat(answer.text("field")).isEqualTo(field);
  }

  @Test
  void pathsMethodsAndTypesThatAreNotServed() {
    assertProblem(ANN.get("/api/nothing"), 404, "NOT_FOUND");
    Answer method = ANN.delete("/api/auctions");
    assertProblem(method, 405, "METHOD_NOT_ALLOWED");
    assertThat(method.header("allow")).contains("POST");
    HttpRequest.Builder signedIn =
        Server.request(ROOM + "/messages").header("Authorization", "Bearer " + ANN.token());
    assertProblem(
        Server.send(
            signedIn
                .copy()
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"content\":\"a\"}"))),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    assertProblem(
        Server.send(signedIn.copy().header("Accept", "text/html").GET()), 406, "NOT_ACCEPTABLE");
    assertProblem(
        Server.send(signedIn.copy().method("TRACE", BodyPublishers.noBody())),
        405,
        "METHOD_NOT_ALLOWED");
    assertProblem(ANN.get("/api/rooms/%2e%2e/users"), 400, "MALFORMED");
  }

  @Test
  void aBodyOfAnySizeIsCutShort() {
    assertProblem(ANN.postExactly(ROOM + "/messages", new byte[132 * 1024]), 413, "TOO_LARGE");
  }

  @Test
  void whatIsSaidComesBackByteForByte() {
    String content = "\\u202e <script>alert(1)</script> \uD83D\uDE00 e\u0301 \\t\\n '' ";
    ANN.post(ROOM + "/messages", "{'content':'%s'}".formatted(content.replace("'", "`")));

    assertThat(BEN.get(ROOM + "/messages?size=1").json().at("/messages/0/content").asString())
        .isEqualTo("\u202e <script>alert(1)</script> \uD83D\uDE00 e\u0301 \t\n `` ");
  }

  private static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.number("status")).isEqualTo(status);
    assertThat(answer.text("traceId")).hasSize(32);
    assertThat(answer.body()).doesNotContain("Exception", "dev.outcry", "java", "jackson");
  }
}

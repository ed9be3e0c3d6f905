package dev.outcry.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.outcry.adapter.tck.FeedMessages;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.domain.auction.BidTooLow;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.timeline.EntryAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonCodecTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** What may be missing: what is absent in the value, and what a fresh value has not got. */
  private static final List<String> OPTIONAL =
      List.of(
          "replyTo",
          "expectedVersion",
          "digest",
          "at",
          "text",
          "references",
          "note",
          "refusal",
          "reason",
          "leader",
          "winner",
          "buyNow",
          "traces");

  record Case<T>(JsonCodec<T> codec, T value) {
    static <T> Stream<Case<?>> of(JsonCodec<T> codec, Stream<? extends T> values) {
      return values.map(value -> new Case<T>(codec, value));
    }

    byte[] bytes() {
      return codec.encode(value);
    }
  }

  static Stream<Case<?>> ofEveryKind() {
    return cases(1);
  }

  static Stream<Case<?>> cases(int seeds) {
    List<Commands> commands = LongStream.range(0, seeds).mapToObj(Commands::new).toList();
    return Stream.of(
            Case.of(
                JsonCodecs.roomCommands(), commands.stream().flatMap(c -> c.ofRooms().stream())),
            Case.of(
                JsonCodecs.auctionCommands(),
                commands.stream().flatMap(c -> c.ofAuctions().stream())),
            Case.of(
                JsonCodecs.readCommands(), commands.stream().flatMap(c -> c.ofReaders().stream())),
            Case.of(
                JsonCodecs.noticeCommands(),
                commands.stream().flatMap(c -> c.ofNotices().stream())),
            Case.of(JsonCodecs.feedMessages(), FeedMessages.ofEveryKind().stream()))
        .flatMap(cases -> cases);
  }

  @Test
  void whatIsDecodedEqualsWhatWasEncoded() {
    assertThat(cases(200))
        .allSatisfy(c -> assertThat((Object) c.codec().decode(c.bytes())).isEqualTo(c.value()));
  }

  @Test
  void aRefusalKeepsItsFacts() {
    EntryAnswer.Refused answer = new EntryAnswer.Refused(new BidTooLow(Money.of(1_100, "KRW")));
    byte[] bytes = JsonCodecs.feedMessages().encode(new FeedMessage.EntryReply(7, answer));

    FeedMessage.EntryReply read = (FeedMessage.EntryReply) JsonCodecs.feedMessages().decode(bytes);

    EntryAnswer.Refused refused = (EntryAnswer.Refused) read.answer();
    assertThat(refused.refusal().code()).isEqualTo(answer.refusal().code());
    assertThat(refused.refusal().facts()).isEqualTo(answer.refusal().facts());
  }

  @ParameterizedTest
  @MethodSource("ofEveryKind")
  void whatALaterProgramAddedIsPassedOver(Case<?> c) {
    JsonNode tree = JSON.readTree(c.bytes());

    objectsIn(tree)
        .filter(object -> !isParams(object))
        .forEach(object -> object.putObject("later").put("type", "later").putNull("v"));

    assertThat((Object) c.codec().decode(JSON.writeValueAsBytes(tree))).isEqualTo(c.value());
  }

  @ParameterizedTest
  @MethodSource("ofEveryKind")
  void whateverIsMissingOrNullIsNoticed(Case<?> c) {
    int objects = (int) objectsIn(JSON.readTree(c.bytes())).count();
    for (int i = 0; i < objects; i++) {
      ObjectNode original = objectsIn(JSON.readTree(c.bytes())).toList().get(i);
      for (String name : List.copyOf(original.propertyNames())) {
        if (!OPTIONAL.contains(name) && !isParams(original)) {
          JsonNode without = JSON.readTree(c.bytes());
          objectsIn(without).toList().get(i).remove(name);
          assertUndecodable(c.codec(), JSON.writeValueAsBytes(without));
          JsonNode isNull = JSON.readTree(c.bytes());
          objectsIn(isNull).toList().get(i).putNull(name);
          assertUndecodable(c.codec(), JSON.writeValueAsBytes(isNull));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ofEveryKind")
  void nothingIsReadFromAPartOfTheBytes(Case<?> c) {
    String whole = new String(c.bytes(), StandardCharsets.ISO_8859_1);

    for (int end = 0; end < whole.length(); end += 7) {
      assertUndecodable(c.codec(), whole.substring(0, end).getBytes(StandardCharsets.ISO_8859_1));
    }
    assertUndecodable(c.codec(), (whole + "{}").getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "0",
        "[]",
        "{}",
        "\"text\"",
        "{'v':1}",
        "{'v':1,'body':{}}",
        "{'v':1,'body':null}",
        "{'v':1,'body':[]}",
        "{'v':1,'body':{'type':'close'}}",
        "{'v':1,'body':{'type':'close','auctionId':''}}",
        "{'v':1,'body':{'type':'close','auctionId':'secret words'}}",
        "{'v':1,'body':{'type':'close','auctionId':7}}",
        "{'v':1,'body':{'type':'close','auctionId':{'value':'a'}}}",
        "{'v':1,'body':{'type':'later','auctionId':'a'}}",
        "{'v':1,'body':{'auctionId':'a'}}",
        "{'v':2,'body':{'type':'close','auctionId':'a'}}",
        "{'v':0,'body':{'type':'close','auctionId':'a'}}",
        "{'v':'1','body':{'type':'close','auctionId':'a'}}",
        "{'v':1.5,'body':{'type':'close','auctionId':'a'}}",
        "{'body':{'type':'close','auctionId':'a'}}",
        "{'v':1,'body':{'type':'place','auctionId':'a','bidder':'b','key':'k','amount':"
            + "{'minorUnits':0,'currency':'KRW'}}}",
        "{'v':1,'body':{'type':'place','auctionId':'a','bidder':'b','key':'k','amount':"
            + "{'minorUnits':1.5,'currency':'KRW'}}}",
        "{'v':1,'body':{'type':'place','auctionId':'a','bidder':'b','key':'k','amount':"
            + "{'minorUnits':1e400,'currency':'KRW'}}}",
        "{'v':1,'body':{'type':'place','auctionId':'a','bidder':'b','key':'k','amount':"
            + "{'minorUnits':5,'currency':'secret words'}}}",
      })
  void whatIsNoValueIsUndecodable(String json) {
    assertUndecodable(
        JsonCodecs.auctionCommands(), json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void nothingAtAllIsUndecodable() {
    assertUndecodable(JsonCodecs.roomCommands(), null);
  }

  @Test
  void deepAndHugeBytesAreUndecodable() {
    String open = "{\"v\":1,\"body\":{\"type\":\"close\",\"later\":";

    assertUndecodable(JsonCodecs.roomCommands(), new byte[2_000_000]);
    assertUndecodable(JsonCodecs.auctionCommands(), (open + "[".repeat(2_000_000)).getBytes());
    assertUndecodable(JsonCodecs.auctionCommands(), (open + "9".repeat(2_000_000)).getBytes());
  }

  private static void assertUndecodable(JsonCodec<?> codec, byte[] bytes) {
    assertThatExceptionOfType(UndecodableException.class)
        .isThrownBy(() -> codec.decode(bytes))
        .withMessageNotContaining("secret")
        .withNoCause();
  }

  /** Names and values of params are anybody's. */
  private static boolean isParams(ObjectNode object) {
    return object.isEmpty() || object.has("bidder") && object.has("price") && !object.has("key");
  }

  private static Stream<ObjectNode> objectsIn(JsonNode node) {
    List<ObjectNode> found = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      found.add(object);
    }
    node.forEach(child -> objectsIn(child).forEach(found::add));
    return found.stream();
  }
}

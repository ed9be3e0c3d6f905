package dev.outcry.adapter.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code docs/api/kafka.asyncapi.yaml} describes the records that there are. */
class KafkaDocumentTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode COMPONENTS =
      new YAMLMapper().readTree(Path.of("../docs/api/kafka.asyncapi.yaml")).get("components");

  static Stream<Arguments> lanes() {
    Commands random = new Commands(7);
    return Stream.of(
        lane("RoomRecord", "v1-room-commands", JsonCodecs.roomCommands(), random.ofRooms()),
        lane(
            "AuctionRecord",
            "v1-auction-commands",
            JsonCodecs.auctionCommands(),
            random.ofAuctions()),
        lane("ReadRecord", "v1-read-commands", JsonCodecs.readCommands(), random.ofReaders()),
        lane(
            "NoticeRecord", "v1-notice-commands", JsonCodecs.noticeCommands(), random.ofNotices()));
  }

  private static <T> Arguments lane(
      String schema, String stored, JsonCodec<T> codec, List<? extends T> random) {
    Stream<String> written =
        random.stream().map(command -> new String(codec.encode(command), UTF_8));
    return Arguments.of(
        schema, Stream.concat(StoredExamples.linesOf(stored).stream(), written).toList());
  }

  @ParameterizedTest
  @MethodSource("lanes")
  void recordsAreAsDescribed(String name, List<String> records) {
    Schema schema = schema(name);

    assertThat(records)
        .allSatisfy(line -> assertThat(schema.validate(JSON.readTree(line))).as(line).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("lanes")
  void everyKindIsDescribedAndNoOther(String name, List<String> records) {
    Set<String> written =
        records.stream()
            .map(line -> JSON.readTree(line).at("/body/type").asString())
            .collect(toSet());

    assertThat(kinds(COMPONENTS.at("/schemas/" + name + "/properties/body"))).isEqualTo(written);
  }

  @ParameterizedTest
  @MethodSource("lanes")
  void whatIsNotDescribedDoesNotPass(String name, List<String> records) {
    ObjectNode other = (ObjectNode) JSON.readTree(records.get(0));
    ((ObjectNode) other.get("body")).put("colour", "red");

    assertThat(schema(name).validate(other)).isNotEmpty();
  }

  private static Set<String> kinds(JsonNode body) {
    Stream<JsonNode> kinds =
        body.has("oneOf")
            ? body.get("oneOf")
                .valueStream()
                .map(kind -> COMPONENTS.at(kind.get("$ref").asString().substring(12)))
            : Stream.of(body);
    return kinds
        .flatMap(kind -> kind.at("/properties/type/enum").valueStream())
        .map(JsonNode::asString)
        .collect(toSet());
  }

  private static Schema schema(String name) {
    ObjectNode schema = JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    schema.set("components", COMPONENTS);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }
}

package dev.outcry.acceptance.client;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as clients write and read it. */
public final class Json {

  /** In plain ASCII, so that even text that is no Unicode can be said. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Json() {}

  /** An object to be filled. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static String write(JsonNode json) {
    return MAPPER.writeValueAsString(json);
  }

  public static JsonNode read(String json) {
    return MAPPER.readTree(json);
  }

  public static JsonNode read(byte[] json) {
    return MAPPER.readTree(json);
  }
}

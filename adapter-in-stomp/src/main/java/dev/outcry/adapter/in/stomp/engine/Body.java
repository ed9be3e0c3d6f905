package dev.outcry.adapter.in.stomp.engine;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.domain.InvalidValueException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON object that a SEND carries. Numbers are not text, and text is not a number. */
final class Body {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int LONGEST_ECHO = 64;

  private final JsonNode object;

  private Body(JsonNode object) {
    this.object = object;
  }

  /** Reads one JSON object, and nothing before or after it. */
  static Body parse(byte[] json) throws BadRequestException {
    try {
      JsonNode node = JSON.readTree(FrameDecoder.utf8(ByteBuffer.wrap(json)));
      if (node.isObject()) {
        return new Body(node);
      }
    } catch (BadFrameException | JacksonException notJson) {
      throw BadRequestException.malformedJson();
    }
    throw BadRequestException.malformedJson();
  }

  /** Refuses what nobody asked for. */
  void allow(Set<String> names) throws BadRequestException {
    for (String name : object.propertyNames()) {
      if (!names.contains(name)) {
        throw BadRequestException.unknownField(name);
      }
    }
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  Optional<String> optionalText(String name) {
    JsonNode value = present(name);
    require(value == null || value.isString(), name, "must be a string");
    return Optional.ofNullable(value).map(JsonNode::stringValue);
  }

  long integer(String name) {
    return optionalInteger(name).orElseThrow(() -> missing(name));
  }

  OptionalLong optionalInteger(String name) {
    JsonNode value = present(name);
    require(
        value == null || (value.isIntegralNumber() && value.canConvertToLong()),
        name,
        "must be an integer");
    return value == null ? OptionalLong.empty() : OptionalLong.of(value.longValue());
  }

  /** False if it is not given. */
  boolean flag(String name) {
    JsonNode value = present(name);
    require(value == null || value.isBoolean(), name, "must be true or false");
    return value != null && value.booleanValue();
  }

  /** None if it is not given. */
  List<String> texts(String name) {
    JsonNode value = present(name);
    require(
        value == null || (value.isArray() && value.valueStream().allMatch(JsonNode::isString)),
        name,
        "must be a list of strings");
    return value == null ? List.of() : value.valueStream().map(JsonNode::stringValue).toList();
  }

  /** An id, said plainly or as the only member of an object. */
  Optional<String> optionalId(String name) {
    JsonNode value = present(name);
    if (value == null) {
      return Optional.empty();
    }
    JsonNode id = value.isObject() && value.size() == 1 ? value.get("id") : value;
    require(id != null && id.isString(), name, "must be an id, or an object of an id alone");
    return Optional.of(id.stringValue());
  }

  /** Calls a value that breaks its rule by the name of the field that it was given in. */
  static <T> T in(String name, Supplier<T> value) {
    try {
      return value.get();
    } catch (InvalidValueException invalid) {
      throw new InvalidValueException(name, invalid.rule());
    }
  }

  /** What can be said again in an answer, whether it is right or not. */
  Optional<String> echo(String name) {
    return Optional.ofNullable(present(name))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .filter(text -> text.length() <= LONGEST_ECHO);
  }

  /** The same for a number. */
  OptionalLong echoNumber(String name) {
    JsonNode value = present(name);
    return value != null && value.isIntegralNumber() && value.canConvertToLong()
        ? OptionalLong.of(value.longValue())
        : OptionalLong.empty();
  }

  private @Nullable JsonNode present(String name) {
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private static RuntimeException missing(String name) {
    return new InvalidValueException(name, "is missing");
  }
}

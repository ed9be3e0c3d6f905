package dev.outcry.adapter.out.postgres;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Many rows as one parameter, and what columns of the type jsonb hold. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .build();

  private static final TypeReference<Map<String, Object>> PARAMS = new TypeReference<>() {};

  private Json() {}

  /** Records become objects whose fields are named as columns are. */
  static String of(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** What {@link #of} made of a value of this type. */
  static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  /** Strings and {@link Long}s by name. */
  static Map<String, Object> params(String json) {
    return MAPPER.readValue(json, PARAMS);
  }
}

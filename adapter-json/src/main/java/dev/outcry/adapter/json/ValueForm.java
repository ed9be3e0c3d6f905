package dev.outcry.adapter.json;

import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** How a value of one part is written and read: as that part, and as nothing else. */
record ValueForm<V>(Class<V> type, Writer<V> writer, JsonToken token, Reader<V> reader) {

  interface Writer<V> {
    void write(V value, JsonGenerator json);
  }

  interface Reader<V> {
    V read(JsonParser json);
  }

  static <V> ValueForm<V> ofText(
      Class<V> type, Function<V, String> text, Function<String, V> value) {
    return new ValueForm<>(
        type,
        (v, json) -> json.writeString(text.apply(v)),
        JsonToken.VALUE_STRING,
        json -> value.apply(json.getString()));
  }

  static <V> ValueForm<V> ofNumber(Class<V> type, ToLongFunction<V> number, LongFunction<V> value) {
    return new ValueForm<>(
        type,
        (v, json) -> json.writeNumber(number.applyAsLong(v)),
        JsonToken.VALUE_NUMBER_INT,
        json -> value.apply(json.getLongValue()));
  }

  void addTo(SimpleModule module) {
    module.addSerializer(type, new Serializer<>(this));
    module.addDeserializer(type, new Deserializer<>(this));
  }

  private static final class Serializer<V> extends ValueSerializer<V> {
    private final ValueForm<V> form;

    Serializer(ValueForm<V> form) {
      this.form = form;
    }

    @Override
    public void serialize(V value, JsonGenerator json, SerializationContext context) {
      form.writer.write(value, json);
    }
  }

  private static final class Deserializer<V> extends ValueDeserializer<V> {
    private final ValueForm<V> form;

    Deserializer(ValueForm<V> form) {
      this.form = form;
    }

    @Override
    public V deserialize(JsonParser json, DeserializationContext context) {
      if (json.currentToken() != form.token) {
        return context.reportInputMismatch(form.type, "expected %s", form.token);
      }
      return form.reader.read(json);
    }
  }
}

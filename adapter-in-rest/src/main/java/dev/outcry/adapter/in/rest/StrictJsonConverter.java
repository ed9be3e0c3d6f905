package dev.outcry.adapter.in.rest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the bodies of this adapter's endpoints, and no others. */
final class StrictJsonConverter extends AbstractSmartHttpMessageConverter<Object> {

  /** The largest body: a message of 16 KiB fits even if every character of it is escaped. */
  static final int MAX_BYTES = 128 * 1024;

  private static final int LONGEST_FIELD = 64;

  private final JsonMapper mapper;

  StrictJsonConverter(JsonMapper mapper) {
    super(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
    this.mapper = mapper;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return Ours.owns(type);
  }

  @Override
  public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
    return supports(type.toClass()) && canRead(mediaType);
  }

  @Override
  public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
    boolean listOfOurs =
        List.class.isAssignableFrom(valueClass) && Ours.owns(type.getGeneric().toClass());
    return (supports(valueClass) || listOfOurs) && canWrite(mediaType);
  }

  @Override
  public Object read(
      ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
      throws IOException {
    String json = text(message);
    try {
      return mapper.readerFor(mapper.constructType(type.getType())).readValue(json);
    } catch (UnrecognizedPropertyException unknown) {
      throw new ProblemException(ProblemCode.UNKNOWN_FIELD, named(unknown.getPropertyName()));
    } catch (DatabindException wrongType) {
      throw new ProblemException(ProblemCode.MALFORMED, named(fieldOf(wrongType)));
    } catch (JacksonException broken) {
      throw new ProblemException(ProblemCode.MALFORMED);
    }
  }

  @Override
  protected void writeInternal(
      Object body,
      ResolvableType type,
      HttpOutputMessage message,
      @Nullable Map<String, Object> hints)
      throws IOException {
    byte[] bytes = mapper.writeValueAsBytes(body);
    message.getHeaders().setContentLength(bytes.length); // One write to the socket instead of two.
    message.getBody().write(bytes);
  }

  /** UTF-8 to the letter and without a byte order mark, as RFC 8259 has it. */
  private static String text(HttpInputMessage message) throws IOException {
    byte[] bytes = message.getBody().readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new ProblemException(ProblemCode.TOO_LARGE);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.startsWith("\uFEFF")) {
        throw new ProblemException(ProblemCode.MALFORMED);
      }
      return text;
    } catch (CharacterCodingException notUtf8) {
      throw new ProblemException(ProblemCode.MALFORMED);
    }
  }

  private static @Nullable String fieldOf(DatabindException wrongType) {
    return wrongType.getPath().stream()
        .map(JacksonException.Reference::getPropertyName)
        .filter(name -> name != null)
        .reduce((outer, inner) -> inner)
        .orElse(null);
  }

  private static Map<String, Object> named(@Nullable String field) {
    return field == null || field.length() > LONGEST_FIELD ? Map.of() : Map.of("field", field);
  }
}

package dev.outcry.adapter.in.stomp.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.in.stomp.engine.Connection.Message;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class SharedMessageTest {

  private static final byte[] REST = "what is the same for all".getBytes(UTF_8);

  private final SharedMessage message = new SharedMessage(REST);

  @Test
  void whoNamesTheSubscriptionAlikeIsSentTheSameBytes() {
    Message one = message.after(head("sub-0"));
    Message other = message.after(head("sub-0"));

    assertThat(text(one)).isEqualTo("sub-0 what is the same for all");
    assertThat(other.head().array()).isSameAs(one.head().array());
    assertThat(other.head()).isNotSameAs(one.head());
  }

  @Test
  void whoNamesItOtherwiseIsSentHisOwn() {
    assertThat(text(message.after(head("sub-0")))).isEqualTo("sub-0 what is the same for all");
    assertThat(text(message.after(head("1")))).isEqualTo("1 what is the same for all");
    assertThat(text(message.after(head("sub-0")))).isEqualTo("sub-0 what is the same for all");
    assertThat(text(message.after(null))).isEqualTo("what is the same for all");
  }

  @Test
  void whatIsLargeIsNotCopied() {
    byte[] much = "x".repeat(1025).getBytes(UTF_8);
    SharedMessage large = new SharedMessage(much);

    Message sent = large.after(head("sub-0"));

    assertThat(text(sent)).isEqualTo("sub-0 " + "x".repeat(1025));
    assertThat(sent.body()).isNotNull();
    assertThat(sent.body().array()).isSameAs(much);
  }

  private static byte[] head(String id) {
    return (id + " ").getBytes(UTF_8);
  }

  private static String text(Message message) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    write(message.head(), whole);
    if (message.body() != null) {
      write(message.body(), whole);
    }
    return whole.toString(UTF_8);
  }

  private static void write(ByteBuffer part, ByteArrayOutputStream whole) {
    whole.write(part.array(), part.position(), part.remaining());
  }
}

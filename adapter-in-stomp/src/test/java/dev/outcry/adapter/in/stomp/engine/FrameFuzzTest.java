package dev.outcry.adapter.in.stomp.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Bytes of any kind are frames or are refused, and the same ones wherever they were cut. */
class FrameFuzzTest {

  private static final List<String> PIECES =
      List.of(
          "CONNECT",
          "SEND",
          "SUBSCRIBE",
          "MESSAGE",
          "\n",
          "\n\n",
          "\r\n",
          "\r",
          "\0",
          "destination:/app/chat.send",
          "content-length:2",
          "content-length:99999",
          "content-length:-1",
          "id:1",
          ":",
          "\\n",
          "\\t",
          "\\",
          "{}",
          "\u00ff\u00fe",
          "\u00c3\u00a9",
          "x".repeat(70_000));

  /** What came of some bytes. */
  record Heard(List<String> frames, List<FatalCode> refusal) {}

  @Provide
  Arbitrary<byte[]> nearlyFrames() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMaxSize(20)
        .map(pieces -> String.join("", pieces).getBytes(ISO_8859_1));
  }

  @Property
  void anyBytesAreFramesOrRefused(@ForAll byte[] bytes, @ForAll @IntRange(min = 1) int cut) {
    assertThat(heard(bytes, cut)).isEqualTo(heard(bytes, Integer.MAX_VALUE));
  }

  @Property
  void whatIsNearlyFramesIsFramesOrRefused(
      @ForAll("nearlyFrames") byte[] bytes, @ForAll @IntRange(min = 1, max = 50) int cut) {
    assertThat(heard(bytes, cut)).isEqualTo(heard(bytes, Integer.MAX_VALUE));
  }

  private static Heard heard(byte[] bytes, int cut) {
    FrameDecoder decoder = new FrameDecoder();
    List<Frame> frames = new ArrayList<>();
    List<FatalCode> refusal = new ArrayList<>();
    try {
      for (int from = 0; from < bytes.length; from += Math.min(cut, bytes.length)) {
        int to = (int) Math.min(bytes.length, (long) from + cut);
        decoder.decode(ByteBuffer.wrap(bytes, from, to - from), frames);
      }
    } catch (BadFrameException refused) {
      refusal.add(refused.code());
    }
    return new Heard(frames.stream().map(FrameFuzzTest::spelled).toList(), refusal);
  }

  private static String spelled(Frame frame) {
    return frame.command() + " " + frame.headers() + " " + Arrays.toString(frame.body());
  }
}

package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameDecoderTest {

  private static final byte[] STREAM =
      ("\n\r\nCONNECT\naccept-version:1.2\nlogin:a\\cb:c\n\n\0\n\n"
              + "SEND\r\ndestination:/app/x\r\na\\cb:c\\\\d\\ne\\rf\r\na\\cb:second\r\nempty:\r\n\r\n"
              + "grüße 👋\0\r\n"
              + "SEND\ndestination:/app/y\ncontent-length:5\n\na\0b\0c\0"
              + "DISCONNECT\nreceipt:1\n\n\0")
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void framesAreTheSameWhereverTheBytesAreCut() throws BadFrameException {
    List<String> whole = decode(STREAM, STREAM.length);

    assertThat(whole)
        .containsExactly(
            "CONNECT {accept-version=1.2, login=a\\cb:c} ",
            "SEND {a:b=c\\d\ne\rf, destination=/app/x, empty=} grüße 👋",
            "SEND {content-length=5, destination=/app/y} a\0b\0c",
            "DISCONNECT {receipt=1} ");
    for (int size = 1; size < STREAM.length; size++) {
      assertThat(decode(STREAM, size)).as("pieces of " + size).isEqualTo(whole);
    }
    for (int cut = 1; cut < STREAM.length; cut++) {
      FrameDecoder decoder = new FrameDecoder();
      List<Frame> frames = new ArrayList<>();
      decoder.decode(ByteBuffer.wrap(STREAM, 0, cut), frames);
      decoder.decode(ByteBuffer.wrap(STREAM, cut, STREAM.length - cut), frames);
      assertThat(texts(frames)).as("cut at " + cut).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "64,   1", "4096, 1",
  })
  void aFrameOfTheLargestSizeIsTakenAndOneByteMoreIsNot(int piece, int more)
      throws BadFrameException {
    String head = "SEND\ndestination:/app/x\n\n";
    String largest = head + "x".repeat(FrameDecoder.MAX_FRAME - head.length() - 1) + "\0";

    assertThat(decode(largest.getBytes(StandardCharsets.UTF_8), piece)).hasSize(1);
    assertThatThrownBy(
            () ->
                decode((head + "x".repeat(more) + largest).getBytes(StandardCharsets.UTF_8), piece))
        .isInstanceOfSatisfying(
            BadFrameException.class,
            bad -> assertThat(bad.code()).isEqualTo(FatalCode.FRAME_TOO_LARGE));
  }

  private static List<String> decode(byte[] bytes, int piece) throws BadFrameException {
    FrameDecoder decoder = new FrameDecoder();
    List<Frame> frames = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += piece) {
      decoder.decode(ByteBuffer.wrap(bytes, from, Math.min(piece, bytes.length - from)), frames);
    }
    return texts(frames);
  }

  private static List<String> texts(List<Frame> frames) {
    return frames.stream()
        .map(
            frame ->
                frame.command()
                    + " {"
                    + frame.headers().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Object::toString)
                        .collect(Collectors.joining(", "))
                    + "} "
                    + new String(frame.body(), StandardCharsets.UTF_8))
        .toList();
  }
}

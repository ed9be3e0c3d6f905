package dev.outcry.adapter.tck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.application.port.out.ByteSource;
import dev.outcry.application.port.out.MediaReader;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.attachment.MediaType;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link MediaReader} does. */
public interface MediaReaderContract {

  /** One dot. */
  byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                  + "rkJggg==");

  /** The reader to test. */
  MediaReader reader();

  @ParameterizedTest
  @CsvSource({
    "image/png,  89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489",
    "image/jpeg, ffd8ffe000104a46494600010100000100010000ffdb004300",
    "image/gif,  47494638396101000100800000ffffff00000021f90400"
  })
  default void mr1_picturesAreKnownByTheirBytes(String type, String hex) {
    byte[] start = HexFormat.of().parseHex(hex);

    assertThat(reader().typeOf(of(Arrays.copyOf(start, 512)))).isEqualTo(new MediaType(type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u00ff\u00ff",
        "\u007fELF\u0002\u0001\u0001\u0000",
        "#!/bin/sh\nrm -rf ~\n",
        "PK\u0003\u0004\u0014\u0000",
        "<html><script>alert(1)</script></html>",
        "%PDF-1.7\n"
      })
  default void mr1_aProgramIsNeverAnImage(String start) {
    byte[] program = Arrays.copyOf(start.getBytes(ISO_8859_1), 512);

    assertThat(reader().typeOf(of(program)).isImage()).isFalse();
  }

  @Test
  default void mr1_ofOtherBytesNothingIsKnown() {
    assertThat(reader().typeOf(of(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, (byte) 0xfe, 9})))
        .isEqualTo(MediaType.UNKNOWN);
  }

  @Test
  default void mr1_bytesThatCannotBeReadAreOutOfReach() {
    ByteSource broken = broken();

    assertThatThrownBy(() -> reader().typeOf(broken)).isInstanceOf(UnavailableException.class);
  }

  @Test
  default void mr2_aThumbnailIsAJpeg() {
    List<String> starts =
        reader().thumbnailOf(of(PNG)).stream()
            .map(jpeg -> HexFormat.of().formatHex(Arrays.copyOf(jpeg, 3)))
            .toList();

    assertThat(starts).isSubsetOf("ffd8ff");
  }

  @Test
  default void mr2_thereIsNoneOfWhatIsNoPicture() {
    assertThat(reader().thumbnailOf(of("no picture".getBytes(UTF_8)))).isEmpty();
    assertThat(
            reader().thumbnailOf(of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8))))
        .isEmpty();
    assertThat(reader().thumbnailOf(of(Arrays.copyOf(PNG, 40)))).isEmpty();
  }

  /** These bytes. */
  static ByteSource of(byte[] bytes) {
    return new ByteSource(bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  private static ByteSource broken() {
    return new ByteSource(10, () -> new BreakingStream(new byte[0]));
  }
}

package dev.outcry.bootstrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.outcry.adapter.tck.MediaReaderContract;
import dev.outcry.application.port.out.MediaReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TikaMediaReaderTest implements MediaReaderContract {

  private static final MediaReader READER = new TikaMediaReader();

  @Override
  public MediaReader reader() {
    return READER;
  }

  @ParameterizedTest
  @CsvSource({
    "'RIFF....WEBPVP8 ',                              image/webp",
    "'<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>', image/svg+xml",
    "'%PDF-1.7',                                      application/pdf",
    "'<!DOCTYPE html><html></html>',                  text/html",
    "'just words',                                    text/plain",
    "MZ,                                              application/x-msdownload"
  })
  void muchElseIsKnownByItsBytes(String text, String type) {
    assertThat(READER.typeOf(MediaReaderContract.of(text.getBytes(ISO_8859_1))).value())
        .isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "png, 1000, 500, 320, 160",
    "jpg, 500, 1000, 160, 320",
    "gif, 3000, 300, 320, 32",
    "png, 40, 30, 40, 30",
    "png, 3000, 1, 320, 1"
  })
  void aThumbnailHasTheShapeOfItsPicture(
      String format, int width, int height, int thumbnailWidth, int thumbnailHeight) {
    BufferedImage thumbnail = thumbnail(Pictures.picture(format, width, height));

    assertThat(thumbnail.getWidth()).isEqualTo(thumbnailWidth);
    assertThat(thumbnail.getHeight()).isEqualTo(thumbnailHeight);
  }

  @Test
  void itShowsThePicture() {
    BufferedImage thumbnail = thumbnail(Pictures.picture("png", 1000, 500));

    assertThat(new Color(thumbnail.getRGB(10, 80)).getBlue()).isGreaterThan(200);
    assertThat(new Color(thumbnail.getRGB(310, 80)).getRed()).isGreaterThan(200);
  }

  @Test
  void itIsTurnedAsThePictureIsToBe() {
    BufferedImage thumbnail = thumbnail(Pictures.turned(1000, 500));

    assertThat(thumbnail.getWidth()).isEqualTo(160);
    assertThat(thumbnail.getHeight()).isEqualTo(320);
    assertThat(new Color(thumbnail.getRGB(80, 10)).getBlue()).isGreaterThan(200);
  }

  @Test
  void whatIsTransparentIsWhite() {
    assertThat(thumbnail(Pictures.transparent(100, 100)).getRGB(50, 50))
        .isEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void aPictureBeyondAllMeasureHasNoThumbnail() {
    byte[] bomb = Pictures.bomb(20_000, 20_000);

    assertThat(bomb).hasSizeLessThan(1_000_000);
    assertThat(READER.thumbnailOf(MediaReaderContract.of(bomb))).isEmpty();
  }

  /** 49 million pixels, which would take 49 MB and more to hold. */
  @Test
  void aLargePictureTakesLittleMemory() {
    byte[] large = Pictures.bomb(7_000, 7_000);
    thumbnail(large);
    long before = allocated();

    BufferedImage thumbnail = thumbnail(large);

    assertThat(thumbnail.getWidth()).isEqualTo(320);
    assertThat(allocated() - before).isLessThan(20_000_000);
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadAllocatedBytes();
  }

  @Test
  void aBrokenPictureHasNoThumbnail() {
    byte[] png = Pictures.picture("png", 1000, 500);
    byte[] jpeg = Pictures.picture("jpg", 1000, 500);

    assertThat(READER.thumbnailOf(MediaReaderContract.of(Arrays.copyOf(png, 60)))).isEmpty();
    assertThat(READER.thumbnailOf(MediaReaderContract.of(Arrays.copyOf(jpeg, 60)))).isEmpty();
  }

  private static BufferedImage thumbnail(byte[] picture) {
    return Pictures.read(READER.thumbnailOf(MediaReaderContract.of(picture)).orElseThrow());
  }
}

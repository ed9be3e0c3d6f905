package dev.outcry.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.user.UserId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

  @ParameterizedTest
  @CsvSource({
    "cat.png,     image/png,                image/png",
    "cat.png,     ,                         image/png",
    "cat.JPG,     image/png,                image/gif",
    "cat,         image/jpeg,               image/jpeg",
    "cat.svg,     image/svg+xml,            image/svg+xml",
    "cat.txt,     text/plain,               image/png",
    "run.exe,     application/octet-stream, application/x-msdownload",
    "cat.png.exe, ,                         application/x-msdownload"
  })
  void whatItIsCountsForWhatItIsSaidToBe(String name, String declared, String sniffed) {
    MediaType is = new MediaType(sniffed);

    assertThat(upload(name, declared).accept(is)).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource({
    "cat.png,  image/png,                application/x-msdownload",
    "cat.png,  application/octet-stream, application/x-msdownload",
    "cat.JPeG, ,                         text/html",
    "cat,      image/webp,               application/octet-stream",
    "run.exe,  image/gif,                application/x-msdownload",
    "cat.svg,  ,                         application/xml"
  })
  void whatIsSaidToBeAnImageMustBeOne(String name, String declared, String sniffed) {
    assertThatThrownBy(() -> upload(name, declared).accept(new MediaType(sniffed)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(RefusalCode.NOT_AN_IMAGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "image/jpeg", "image/gif", "image/webp"})
  void picturesAreWhatEveryBrowserShows(String type) {
    assertThat(new MediaType(type).isPicture()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/svg+xml", "text/html", "application/pdf", "image/x-icon"})
  void nothingElseIsAPicture(String type) {
    assertThat(new MediaType(type).isPicture()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"image", "image/", "/png", "Image/png", "image/png; q=1", "a/b/c", "a/\n"})
  void otherTextIsNoMediaType(String text) {
    assertThatThrownBy(() -> new MediaType(text)).isInstanceOf(InvalidValueException.class);
  }

  private static Upload upload(String name, String declared) {
    return new Upload(
        new UserId("ann"), new FileName(name), Optional.ofNullable(declared).map(MediaType::new));
  }
}

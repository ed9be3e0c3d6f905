package dev.outcry.domain.attachment;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.user.UserId;
import java.util.Optional;
import java.util.Set;

/**
 * What someone says of a file.
 *
 * @param declared the media type that the client gives; it is compared with the bytes, never kept
 */
public record Upload(UserId owner, FileName name, Optional<MediaType> declared) {

  private static final Set<String> ENDINGS_OF_IMAGES =
      Set.of(
          "apng", "avif", "bmp", "gif", "heic", "heif", "ico", "jfif", "jpe", "jpeg", "jpg", "png",
          "svg", "tif", "tiff", "webp");

  /** Whether it is said to be an image, by its name or by the client. */
  public boolean isSaidToBeAnImage() {
    return declared.filter(MediaType::isImage).isPresent()
        || ENDINGS_OF_IMAGES.contains(name.ending());
  }

  /**
   * The media type that it has from now on. What is said to be an image must be one.
   *
   * @param sniffed what the bytes are
   * @throws RefusedException with {@code NOT_AN_IMAGE}
   */
  public MediaType accept(MediaType sniffed) {
    if (isSaidToBeAnImage() && !sniffed.isImage()) {
      throw new RefusedException(RefusalCode.NOT_AN_IMAGE);
    }
    return sniffed;
  }
}

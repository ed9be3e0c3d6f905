package dev.outcry.bootstrap;

import dev.outcry.application.port.out.ByteSource;
import dev.outcry.application.port.out.MediaReader;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.attachment.MediaType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Types by the magic numbers that Apache Tika knows, thumbnails by {@link Thumbnailing}. */
final class TikaMediaReader implements MediaReader {

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
  private final Thumbnailing thumbnailing = new Thumbnailing(THUMBNAIL_SIDE);

  @Override
  public MediaType typeOf(ByteSource bytes) {
    try (InputStream in = new BufferedInputStream(bytes.open())) {
      return new MediaType(types.detect(in, new Metadata()).getBaseType().toString());
    } catch (IOException unreadable) {
      throw new UnavailableException("the upload cannot be read", unreadable);
    }
  }

  @Override
  public Optional<byte[]> thumbnailOf(ByteSource bytes) {
    return typeOf(bytes).isPicture() ? thumbnailing.of(bytes) : Optional.empty();
  }
}

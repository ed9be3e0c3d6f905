package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.ByteSource;
import dev.outcry.application.port.out.MediaReader;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.attachment.MediaType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.util.Optional;

/** What the JDK itself sees in the first bytes, which is not much; makes no thumbnails. */
final class JdkMediaReader implements MediaReader {

  @Override
  public MediaType typeOf(ByteSource bytes) {
    try (InputStream in = new BufferedInputStream(bytes.open())) {
      String guess = URLConnection.guessContentTypeFromStream(in);
      return guess == null ? MediaType.UNKNOWN : new MediaType(guess);
    } catch (IOException unreadable) {
      throw new UnavailableException("the upload cannot be read", unreadable);
    }
  }

  @Override
  public Optional<byte[]> thumbnailOf(ByteSource bytes) {
    return Optional.empty();
  }
}

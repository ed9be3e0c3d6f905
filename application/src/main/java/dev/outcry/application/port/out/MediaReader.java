package dev.outcry.application.port.out;

import dev.outcry.domain.attachment.MediaType;
import java.util.Optional;

/**
 * Sees what files are. Safe for use by many threads.
 *
 * <ul>
 *   <li><b>MR1</b> The media type follows from the bytes alone; bytes that nothing is known of are
 *       {@link MediaType#UNKNOWN}. PNG, JPEG and GIF are known; a program is never an image.
 *   <li><b>MR2</b> A thumbnail is a JPEG of at most {@value #THUMBNAIL_SIDE} pixels a side. There
 *       is none of what is no picture, of what is broken and of a picture so large that seeing it
 *       would take much memory or time; and a reader may make none at all.
 * </ul>
 */
public interface MediaReader {

  /** The longest side of a thumbnail. */
  int THUMBNAIL_SIDE = 320;

  /**
   * What these bytes are.
   *
   * @throws UnavailableException if they cannot be read
   */
  MediaType typeOf(ByteSource bytes);

  /**
   * A small picture of a picture.
   *
   * @throws UnavailableException if the bytes cannot be read
   */
  Optional<byte[]> thumbnailOf(ByteSource bytes);
}

package dev.outcry.bootstrap;

import dev.outcry.application.port.out.ByteSource;
import dev.outcry.application.port.out.UnavailableException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Small pictures of pictures. A picture says how large it is before it is decoded; none is decoded
 * that is beyond all measure, and of a large one only every so many pixels are, so that memory
 * stays small whatever was compressed into the file. Two are worked on at a time.
 */
final class Thumbnailing {

  /** Takes about a second to decode. */
  private static final long MOST_PIXELS = 50_000_000;

  private static final int AT_ONCE = 2;
  private static final double QUALITY = 0.8;

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final int side;

  Thumbnailing(int side) {
    this.side = side;
  }

  /** A JPEG; nothing of what is no picture that can be seen. */
  Optional<byte[]> of(ByteSource bytes) {
    turns.acquireUninterruptibly();
    try (InputStream in = bytes.open();
        ImageInputStream images = ImageIO.createImageInputStream(in)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(images);
      return readers.hasNext() ? read(readers.next(), images) : Optional.empty();
    } catch (IOException unreadable) {
      throw new UnavailableException("the upload cannot be read", unreadable);
    } finally {
      turns.release();
    }
  }

  /** A picture may be broken in any way, and the JDK says so by any exception. */
  private Optional<byte[]> read(ImageReader reader, ImageInputStream images) {
    try {
      boolean isJpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
      reader.setInput(images, true, !isJpeg);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      return pixels > MOST_PIXELS ? Optional.empty() : Optional.of(thumbnail(reader, isJpeg));
    } catch (IOException | RuntimeException broken) {
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private byte[] thumbnail(ImageReader reader, boolean isJpeg) throws IOException {
    ImageReadParam some = reader.getDefaultReadParam();
    int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
    int step = Math.max(1, longer / (2 * side));
    some.setSourceSubsampling(step, step, 0, 0);
    BufferedImage picture = onWhite(reader.read(0, some));
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    Thumbnails.of(picture)
        .size(Math.min(side, picture.getWidth()), Math.min(side, picture.getHeight()))
        .addFilter(ExifFilterUtils.getFilterForOrientation(orientation(reader, isJpeg)))
        .outputFormat("jpg")
        .outputQuality(QUALITY)
        .toOutputStream(jpeg);
    return jpeg.toByteArray();
  }

  /** How cameras say that they were held; whatever is odd about that, the picture is one. */
  private static Orientation orientation(ImageReader reader, boolean isJpeg) {
    try {
      Orientation told = isJpeg ? ExifUtils.getExifOrientation(reader, 0) : null;
      return told == null ? Orientation.TOP_LEFT : told;
    } catch (IOException odd) {
      return Orientation.TOP_LEFT;
    }
  }

  /** JPEG knows nothing transparent. */
  private static BufferedImage onWhite(BufferedImage picture) {
    BufferedImage opaque =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.drawImage(picture, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return opaque;
  }
}

package dev.outcry.bootstrap;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures for tests, and files that look like some. */
final class Pictures {

  /** The bytes of the segment that JPEGs of the JDK begin with. */
  private static final int JFIF = 18;

  private static final int ROW_OF_ZEROS = 8 * 1024;

  private Pictures() {}

  /** A red picture whose left third is blue. */
  static byte[] picture(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, 0, width / 3, height);
    graphics.dispose();
    return written(format, image);
  }

  /** A PNG of which nothing can be seen. */
  static byte[] transparent(int width, int height) {
    return written("png", new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
  }

  private static byte[] written(String format, BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** A JPEG that is to be turned by a quarter to the right, as those of telephones are. */
  static byte[] turned(int width, int height) {
    byte[] jpeg = picture("jpg", width, height);
    byte[] exif =
        HexFormat.of()
            .parseHex(
                "ffe100224578696600004d4d002a00000008" + "000101120003000000010006000000000000");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(exif);
    int afterItsOwn = 2 + JFIF;
    out.write(jpeg, afterItsOwn, jpeg.length - afterItsOwn);
    return out.toByteArray();
  }

  /** A true PNG, small as a file and huge as a picture. */
  static byte[] bomb(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      DataOutputStream png = new DataOutputStream(out);
      png.writeLong(0x89504e470d0a1a0aL);
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      DataOutputStream fields = new DataOutputStream(header);
      fields.writeInt(width);
      fields.writeInt(height);
      fields.write(new byte[] {8, 0, 0, 0, 0});
      chunk(png, "IHDR", header.toByteArray());
      chunk(png, "IDAT", zeros((long) height * (width + 1)));
      chunk(png, "IEND", new byte[0]);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static byte[] zeros(long count) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(compressed)) {
      byte[] row = new byte[ROW_OF_ZEROS];
      for (long left = count; left > 0; left -= row.length) {
        out.write(row, 0, (int) Math.min(left, row.length));
      }
    }
    return compressed.toByteArray();
  }

  private static void chunk(DataOutputStream png, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    png.writeInt(data.length);
    png.write(name);
    png.write(data);
    png.writeInt((int) sum.getValue());
  }

  static BufferedImage read(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

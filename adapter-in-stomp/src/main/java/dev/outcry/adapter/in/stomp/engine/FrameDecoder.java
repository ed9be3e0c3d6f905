package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.adapter.in.stomp.engine.Frame.Command;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes frames of bytes, wherever these were cut. Each byte is looked at once; between frames
 * nothing is kept. Not thread-safe.
 */
final class FrameDecoder {

  /** The most bytes of a frame, all told. */
  static final int MAX_FRAME = 64 * 1024;

  /** The most bytes of command and headers; a token takes up to 8 KiB. */
  static final int MAX_HEAD = 16 * 1024;

  /** The most headers of a frame. */
  static final int MAX_HEADERS = 32;

  private static final byte[] NOTHING = {};
  private static final int UNKNOWN = -1;

  private byte @Nullable [] buffer;
  private int length;
  private int lineStart;

  /** Set while the body is read. */
  private @Nullable Frame head;

  private int bodyStart;
  private int bodyLength = UNKNOWN;

  /** Adds the frames that are complete with these bytes; takes them all, whatever they are. */
  void decode(ByteBuffer bytes, List<? super Frame> frames) throws BadFrameException {
    byte[] taken = new byte[bytes.remaining()]; // Bytes are much nearer here than in the buffer.
    bytes.get(taken);
    for (byte next : taken) {
      if (head != null) {
        readBody(head, next, frames);
      } else if (length > 0 || !isBetweenFrames(next)) {
        readHead(next);
      }
    }
  }

  /** Line ends between frames are heart-beats. */
  private static boolean isBetweenFrames(byte next) {
    return next == '\n' || next == '\r';
  }

  private void readHead(byte next) throws BadFrameException {
    if (next == 0) {
      throw BadFrameException.malformed("headers do not end");
    }
    if (length >= MAX_HEAD) {
      throw new BadFrameException(FatalCode.FRAME_TOO_LARGE, "headers");
    }
    append(next);
    if (next == '\n') {
      boolean blank = lineEnd(lineStart, length - 1) == lineStart;
      lineStart = length;
      if (blank) {
        head = parseHead();
        bodyStart = length;
        bodyLength = contentLength(head);
      }
    }
  }

  private void readBody(Frame head, byte next, List<? super Frame> frames)
      throws BadFrameException {
    boolean complete = bodyLength == UNKNOWN ? next == 0 : length - bodyStart == bodyLength;
    if (!complete) {
      if (length + 1 >= MAX_FRAME) {
        throw new BadFrameException(FatalCode.FRAME_TOO_LARGE, "body");
      }
      append(next);
      return;
    }
    if (next != 0) {
      throw BadFrameException.malformed("the body is longer than content-length");
    }
    if (length > bodyStart && head.command() != Command.SEND) {
      throw BadFrameException.malformed("only SEND has a body");
    }
    byte[] body = length == bodyStart ? NOTHING : Arrays.copyOfRange(content(), bodyStart, length);
    frames.add(new Frame(head.command(), head.headers(), body));
    this.head = null;
    buffer = null;
    length = 0;
    lineStart = 0;
  }

  private void append(byte next) {
    byte[] room = buffer;
    if (room == null) {
      room = new byte[256];
    } else if (length == room.length) {
      room = Arrays.copyOf(room, 2 * length);
    }
    room[length++] = next;
    buffer = room;
  }

  private byte[] content() {
    return buffer == null ? NOTHING : buffer;
  }

  /** A carriage return belongs to the end of the line. */
  private int lineEnd(int from, int lineFeed) {
    return lineFeed > from && content()[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
  }

  private Frame parseHead() throws BadFrameException {
    byte[] bytes = content();
    int at = indexOfLineFeed(bytes, 0);
    Command command = command(text(0, lineEnd(0, at)));
    Map<String, String> headers = new HashMap<>();
    int count = 0;
    for (int start = at + 1; ; start = at + 1) {
      at = indexOfLineFeed(bytes, start);
      int end = lineEnd(start, at);
      if (end == start) {
        return new Frame(command, headers, NOTHING);
      }
      if (++count > MAX_HEADERS) {
        throw new BadFrameException(FatalCode.FRAME_TOO_LARGE, "headers");
      }
      String line = text(start, end);
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw BadFrameException.malformed("a header has no name");
      }
      String name = line.substring(0, colon);
      String value = line.substring(colon + 1);
      boolean escaped = !command.connects();
      headers.putIfAbsent(escaped ? unescaped(name) : name, escaped ? unescaped(value) : value);
    }
  }

  private static int indexOfLineFeed(byte[] bytes, int from) {
    int at = from;
    while (bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  private static Command command(String name) throws BadFrameException {
    for (Command command : Command.values()) {
      if (command.name().equals(name)) {
        return command;
      }
    }
    throw BadFrameException.malformed("unknown command");
  }

  private String text(int from, int to) throws BadFrameException {
    String text = utf8(ByteBuffer.wrap(content(), from, to - from));
    if (text.indexOf('\r') >= 0) {
      throw BadFrameException.malformed("a carriage return stands alone");
    }
    return text;
  }

  /** The text, if these bytes are one. */
  static String utf8(ByteBuffer bytes) throws BadFrameException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw BadFrameException.malformed("not UTF-8");
    }
  }

  private static String unescaped(String text) throws BadFrameException {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(c == '\\' ? escape(++i < text.length() ? text.charAt(i) : 0) : c);
    }
    return plain.toString();
  }

  private static char escape(int c) throws BadFrameException {
    switch (c) {
      case 'r':
        return '\r';
      case 'n':
        return '\n';
      case 'c':
        return ':';
      case '\\':
        return '\\';
      default:
        throw BadFrameException.malformed("no such escape");
    }
  }

  private int contentLength(Frame head) throws BadFrameException {
    String value = head.headers().get("content-length");
    if (value == null) {
      return UNKNOWN;
    }
    if (value.isEmpty() || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw BadFrameException.malformed("content-length is no number");
    }
    if (value.length() > 9 || length + Integer.parseInt(value) + 1 > MAX_FRAME) {
      throw new BadFrameException(FatalCode.FRAME_TOO_LARGE, "body");
    }
    return Integer.parseInt(value);
  }
}

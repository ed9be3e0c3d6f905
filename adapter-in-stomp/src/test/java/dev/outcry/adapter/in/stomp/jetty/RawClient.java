package dev.outcry.adapter.in.stomp.jetty;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A socket that speaks only as far as it is told to. */
final class RawClient implements AutoCloseable {

  private final SocketChannel channel;

  private RawClient(SocketChannel channel) {
    this.channel = channel;
  }

  static RawClient open(int port) throws IOException {
    return new RawClient(SocketChannel.open(new InetSocketAddress("localhost", port)));
  }

  /** One that lets little come before it reads. */
  static RawClient openNarrow(int port) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.setOption(StandardSocketOptions.SO_RCVBUF, 4_096);
    channel.connect(new InetSocketAddress("localhost", port));
    return new RawClient(channel);
  }

  SocketChannel channel() {
    return channel;
  }

  RawClient upgrade(String path) throws IOException {
    write(
        "GET "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
    readUntil("\r\n\r\n");
    return this;
  }

  /** Comes back when the subscription is active. */
  RawClient watch(String token, String room) throws IOException {
    upgrade("/ws");
    writeText(
        connect(token)
            + "SUBSCRIBE\nid:sub-0\ndestination:/topic/room."
            + room
            + "\nreceipt:r\n\n\0");
    readUntil("receipt-id:r");
    return this;
  }

  /** The same in JSON alone. */
  RawClient watchInJson(String token, String room) throws IOException {
    upgrade("/ws/raw");
    writeText(auth(token));
    writeText("{\"type\":\"ENTER_REQUEST\",\"channelId\":\"" + room + "\"}");
    readUntil("ENTER_RESPONSE");
    return this;
  }

  static String connect(String token) {
    return "CONNECT\naccept-version:1.2\nAuthorization:Bearer " + token + "\n\n\0";
  }

  static String auth(String token) {
    return "{\"type\":\"AUTH\",\"token\":\"" + token + "\"}";
  }

  /** One WebSocket frame, masked with zeros, which changes nothing. */
  void writeText(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(bytes.length + 8);
    frame.put((byte) 0x81).put((byte) (0x80 | 126)).putShort((short) bytes.length).putInt(0);
    channel.write(frame.put(bytes).flip());
  }

  void write(String text) throws IOException {
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private void readUntil(String end) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(1_024);
    StringBuilder read = new StringBuilder();
    while (read.indexOf(end) < 0) {
      bytes.clear();
      if (channel.read(bytes) < 0) {
        throw new IOException("closed: " + read);
      }
      read.append(StandardCharsets.ISO_8859_1.decode(bytes.flip()));
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException closedAlready) {
      return;
    }
  }
}

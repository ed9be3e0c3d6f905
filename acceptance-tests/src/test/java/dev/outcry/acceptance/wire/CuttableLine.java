package dev.outcry.acceptance.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to a server that can be cut, as trains do in tunnels: neither end says good-bye. */
public final class CuttableLine implements AutoCloseable {

  private final ServerSocket listening;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile URI server;
  private volatile boolean down;

  public CuttableLine(URI server) {
    this.server = server;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    start(this::acceptAll);
  }

  public URI uri() {
    return URI.create("http://localhost:" + listening.getLocalPort());
  }

  /** Whoever was connected is no longer, and may try again. */
  public void cut() {
    sockets.forEach(CuttableLine::close);
  }

  /** Cuts it, and lets nobody through until it is mended. */
  public void takeDown() {
    hold();
    cut();
  }

  /** Lets nobody else through until it is mended; whoever is connected stays so. */
  public void hold() {
    down = true;
  }

  /** Whoever comes from now on is led there. */
  public void leadTo(URI other) {
    server = other;
    mend();
  }

  public void mend() {
    down = false;
  }

  @Override
  public void close() {
    cut();
    try {
      listening.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void acceptAll() {
    try {
      while (!listening.isClosed()) {
        Socket client = listening.accept();
        if (down) {
          close(client);
          continue;
        }
        URI there = server;
        Socket onward = new Socket(there.getHost(), there.getPort());
        sockets.add(client);
        sockets.add(onward);
        start(() -> carry(client, onward));
        start(() -> carry(onward, client));
      }
    } catch (IOException closed) {
      cut();
    }
  }

  private static void carry(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException cut) {
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "cuttable-line");
    thread.setDaemon(true);
    thread.start();
  }
}

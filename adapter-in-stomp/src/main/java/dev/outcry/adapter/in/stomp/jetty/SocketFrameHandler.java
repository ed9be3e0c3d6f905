package dev.outcry.adapter.in.stomp.jetty;

import dev.outcry.adapter.in.stomp.engine.Connection;
import dev.outcry.adapter.in.stomp.engine.Session;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.jspecify.annotations.Nullable;

/** One WebSocket, whatever is spoken over it. */
final class SocketFrameHandler implements FrameHandler, Connection {

  private final Function<Connection, Session> open;
  private @Nullable CoreSession socket;
  private @Nullable Session session;

  /** What continues a message is of its kind. */
  private boolean binary;

  SocketFrameHandler(Function<Connection, Session> open) {
    this.open = open;
  }

  @Override
  public void onOpen(CoreSession coreSession, Callback callback) {
    socket = coreSession;
    session = open.apply(this);
    callback.succeeded();
    coreSession.demand();
  }

  @Override
  public void onFrame(Frame frame, Callback callback) {
    Session open = Objects.requireNonNull(session);
    switch (frame.getOpCode()) {
      case OpCode.TEXT, OpCode.BINARY, OpCode.CONTINUATION -> {
        if (frame.getOpCode() != OpCode.CONTINUATION) {
          binary = frame.getOpCode() == OpCode.BINARY;
        }
        open.received(frame.getPayload(), binary, frame.isFin());
        callback.succeeded();
        open.proceed();
      }
      case OpCode.CLOSE -> callback.succeeded();
      default -> {
        open.touch();
        callback.succeeded();
        demand();
      }
    }
  }

  @Override
  public void onError(Throwable cause, Callback callback) {
    callback.succeeded();
  }

  @Override
  public void onClosed(CloseStatus closeStatus, Callback callback) {
    if (session != null) {
      session.closed();
    }
    callback.succeeded();
  }

  /** All but the last are held back by Jetty, and leave together with it. */
  @Override
  public void send(List<Message> messages, Sent sent) {
    int last = messages.size() - 1;
    for (int i = 0; i < last; i++) {
      send(messages.get(i), Callback.NOOP, true);
    }
    send(messages.get(last), Callback.from(sent::done, failure -> sent.done()), false);
  }

  /** One WebSocket frame for each part. */
  private void send(Message message, Callback callback, boolean more) {
    ByteBuffer head = message.head();
    ByteBuffer body = message.body();
    if (body == null) {
      socket().sendFrame(new Frame(OpCode.TEXT, true, head), callback, more);
    } else {
      socket().sendFrame(new Frame(OpCode.TEXT, false, head), Callback.NOOP, true);
      socket().sendFrame(new Frame(OpCode.CONTINUATION, true, body), callback, more);
    }
  }

  @Override
  public void ping() {
    socket().sendFrame(new Frame(OpCode.PING), Callback.NOOP, false);
  }

  @Override
  public void demand() {
    socket().demand();
  }

  @Override
  public void close(int code, String reason) {
    socket().close(code, reason, Callback.NOOP);
  }

  /** Nothing lingers: what a client did not take is dropped with it. */
  @Override
  public void abort() {
    if (socket instanceof WebSocketCoreSession core
        && core.getConnection().getEndPoint().getTransport() instanceof SocketChannel channel) {
      try {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException | UnsupportedOperationException closedAlready) {
        socket().abort();
        return;
      }
    }
    socket().abort();
  }

  private CoreSession socket() {
    return Objects.requireNonNull(socket);
  }
}

package dev.outcry.bootstrap;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/**
 * Hands a request on when all of its body is there, so that a body that trickles holds no thread;
 * and waits {@value #MILLIS} ms for it. Files are too large for that, and hold one.
 */
final class WholeRequests extends Handler.Wrapper {

  static final long MILLIS = 8_000;

  /** The largest body but for files: that of a message, which the endpoints hold it to as well. */
  static final int MAX_BYTES = 128 * 1024;

  private static final String FILES = "multipart/";

  private final long maxFileBytes;

  /**
   * @param maxFileBytes the largest request with a file
   */
  WholeRequests(Handler next, long maxFileBytes) {
    super(next);
    this.maxFileBytes = maxFileBytes;
  }

  /** What was given up because it is too much can be read on. */
  private static final class Readable extends Request.Wrapper {
    Readable(Request request) {
      super(request);
    }

    @Override
    public void fail(Throwable failure) {}
  }

  /** A request whose body has come. */
  private static final class Whole extends Request.Wrapper {
    private final ByteBufferContentSource body;

    Whole(Request request, byte[] body) {
      super(request);
      this.body = new ByteBufferContentSource(ByteBuffer.wrap(body));
    }

    @Override
    public Content.Chunk read() {
      return body.read();
    }

    @Override
    public void demand(Runnable demandCallback) {
      body.demand(demandCallback);
    }

    @Override
    public void fail(Throwable failure) {
      body.fail(failure);
      super.fail(failure);
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.getLength() > (isFile(request) ? maxFileBytes : MAX_BYTES)) {
      refuseTooLarge(request, response, callback);
      return true;
    }
    if (!hasBody(request) || isFile(request)) {
      return super.handle(request, response, callback);
    }
    CompletableFuture<byte[]> body = new CompletableFuture<>();
    Content.Source.asByteArrayAsync(
        new Readable(request), MAX_BYTES, Promise.Invocable.toPromise(body));
    if (body.isDone() && !body.isCompletedExceptionally()) {
      return super.handle(new Whole(request, body.join()), response, callback);
    }
    body.orTimeout(MILLIS, TimeUnit.MILLISECONDS)
        .whenCompleteAsync(
            (bytes, failure) -> handOn(request, bytes, failure, response, callback),
            request.getComponents().getExecutor());
    return true;
  }

  private void handOn(
      Request request,
      byte @Nullable [] bytes,
      @Nullable Throwable failure,
      Response response,
      Callback callback) {
    try {
      if (bytes == null) {
        refuse(request, response, callback, failure);
      } else if (!super.handle(new Whole(request, bytes), response, callback)) {
        Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      }
    } catch (Exception failed) {
      Response.writeError(request, response, callback, failed);
    }
  }

  private static void refuse(
      Request request, Response response, Callback callback, @Nullable Throwable failure) {
    if (failure instanceof HttpException malformed) {
      Response.writeError(request, response, callback, malformed.getCode());
    } else if (failure instanceof TimeoutException) {
      Response.writeError(request, response, callback, HttpStatus.REQUEST_TIMEOUT_408);
    } else {
      refuseTooLarge(request, response, callback);
    }
  }

  private static void refuseTooLarge(Request request, Response response, Callback callback) {
    JettyProblems.answer(
        BareProblem.tooLarge(isFile(request)), response, afterRest(request, callback));
  }

  /**
   * Takes what is still coming after the answer, for a while: a client that is cut while it sends
   * may never see the answer.
   */
  private static Callback afterRest(Request request, Callback callback) {
    return Callback.from(
        () -> {
          CompletableFuture<Void> rest = new CompletableFuture<>();
          Content.Source.consumeAll(
              request, Callback.from(() -> rest.complete(null), rest::completeExceptionally));
          rest.orTimeout(MILLIS, TimeUnit.MILLISECONDS)
              .whenComplete((taken, failure) -> callback.succeeded());
        },
        callback::failed);
  }

  private static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  private static boolean isFile(Request request) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    return type != null && type.regionMatches(true, 0, FILES, 0, FILES.length());
  }
}

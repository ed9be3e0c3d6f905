package dev.outcry.bootstrap;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says what was wrong with bytes that are no request, without saying what runs here. */
final class JettyProblems extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    answer(BareProblem.of(response.getStatus()), response, callback);
    return true;
  }

  static void answer(BareProblem problem, Response response, Callback callback) {
    response.setStatus(problem.status().value());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, BareProblem.MEDIA_TYPE);
    response.write(true, ByteBuffer.wrap(problem.json()), callback);
  }
}

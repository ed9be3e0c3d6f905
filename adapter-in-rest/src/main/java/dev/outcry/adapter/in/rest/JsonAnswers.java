package dev.outcry.adapter.in.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Writes bodies of ours as what they always are. That a client takes JSON was settled when its
 * request was mapped; Spring would compare all that it can write with all that the client takes.
 */
final class JsonAnswers implements HandlerMethodReturnValueHandler {

  private final StrictJsonConverter json;
  private final Map<Method, Boolean> areOurs = new ConcurrentHashMap<>();

  JsonAnswers(StrictJsonConverter json) {
    this.json = json;
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    Method endpoint = type.getMethod();
    return endpoint != null && areOurs.computeIfAbsent(endpoint, this::answersOurs);
  }

  private boolean answersOurs(Method endpoint) {
    ResolvableType body = ResolvableType.forMethodReturnType(endpoint);
    return Ours.owns(endpoint.getDeclaringClass())
        && json.canWrite(body, endpoint.getReturnType(), MediaType.APPLICATION_JSON);
  }

  @Override
  public void handleReturnValue(
      @Nullable Object answer,
      MethodParameter type,
      ModelAndViewContainer view,
      NativeWebRequest web)
      throws IOException {
    view.setRequestHandled(true);
    write(answer, (HttpServletResponse) web.getNativeResponse());
  }

  /** Sends an entity, or what is the body of one. */
  void write(@Nullable Object answer, HttpServletResponse response) throws IOException {
    ServletServerHttpResponse message = new ServletServerHttpResponse(response);
    Object body = answer;
    if (answer instanceof ResponseEntity<?> entity) {
      message.setStatusCode(entity.getStatusCode());
      message.getHeaders().putAll(entity.getHeaders());
      body = entity.getBody();
    }
    if (body == null) {
      message.flush();
    } else {
      json.write(body, MediaType.APPLICATION_JSON, message);
    }
  }
}

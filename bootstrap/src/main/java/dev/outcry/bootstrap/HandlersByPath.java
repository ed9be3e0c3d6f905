package dev.outcry.bootstrap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds what Spring finds, but compares a request only with those mappings whose paths begin as its
 * own does. Spring compares it with each of them that there is.
 */
final class HandlersByPath extends RequestMappingHandlerMapping {

  private static final Pattern FROM_FIRST_VARIABLE = Pattern.compile("/*[{*?].*");

  private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

  /** Before those of others, which compare each request with all that they have. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    boolean isPlain = path.indexOf('%') < 0 && path.indexOf(';') < 0;
    return super.lookupHandlerMethod(path, isPlain ? new Plain(request, path) : request);
  }

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo mapping, HttpServletRequest request) {
    return request instanceof Plain plain && !mayMatch(mapping, plain.path)
        ? null
        : super.getMatchingMapping(mapping, request);
  }

  private boolean mayMatch(RequestMappingInfo mapping, String path) {
    for (String beginning : beginnings.computeIfAbsent(mapping, HandlersByPath::beginningsOf)) {
      if (path.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  /** What stands before the first variable or wildcard. */
  private static List<String> beginningsOf(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream()
        .map(pattern -> FROM_FIRST_VARIABLE.matcher(pattern).replaceFirst(""))
        .toList();
  }

  /** A request whose path holds nothing that a pattern is compared with in another form. */
  private static final class Plain extends HttpServletRequestWrapper {
    private final String path;

    Plain(HttpServletRequest request, String path) {
      super(request);
      this.path = path;
    }
  }
}

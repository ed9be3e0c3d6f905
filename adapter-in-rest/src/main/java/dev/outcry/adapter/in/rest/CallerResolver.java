package dev.outcry.adapter.in.rest;

import dev.outcry.domain.user.UserId;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** A parameter of type {@link UserId} is the caller, and never anything that the request says. */
final class CallerResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == UserId.class && Ours.owns(parameter.getDeclaringClass());
  }

  @Override
  public UserId resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Principal principal = request.getUserPrincipal();
    if (principal == null) {
      throw new ProblemException(ProblemCode.UNAUTHENTICATED);
    }
    return new UserId(principal.getName());
  }
}

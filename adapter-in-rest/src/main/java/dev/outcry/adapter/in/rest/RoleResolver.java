package dev.outcry.adapter.in.rest;

import dev.outcry.domain.user.UserRole;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** A parameter of type {@link UserRole} is the caller's, as the program has it. */
final class RoleResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == UserRole.class
        && Ours.owns(parameter.getDeclaringClass());
  }

  @Override
  public UserRole resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
    boolean isAdministrator = http != null && http.isUserInRole(AdministratorsOnly.ROLE);
    return isAdministrator ? UserRole.ADMIN : UserRole.USER;
  }
}

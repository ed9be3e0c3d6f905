package dev.outcry.adapter.in.rest;

import java.util.List;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches Spring MVC our JSON and our callers, and what is for whom. */
final class RestWeb implements WebMvcConfigurer {

  private final StrictJsonConverter json;

  RestWeb(StrictJsonConverter json) {
    this.json = json;
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(json);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerResolver());
    resolvers.add(new RoleResolver());
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new AdministratorsOnly()).addPathPatterns(AdministratorsOnly.PATHS);
  }
}

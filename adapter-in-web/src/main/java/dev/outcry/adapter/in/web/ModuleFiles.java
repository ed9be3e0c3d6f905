package dev.outcry.adapter.in.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Our modules, which browsers ask for again and mostly hear that nothing changed, and the libraries
 * beside them, whose paths name their versions.
 */
final class ModuleFiles implements WebMvcConfigurer {

  static final String OURS = "/outcry-page/";

  private static final String[] LIBRARIES = {
    "lit", "lit-element", "lit-html", "lit__reactive-element", "stomp__stompjs"
  };

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/outcry/**")
        .addResourceLocations("classpath:" + OURS)
        .setCacheControl(CacheControl.noCache().cachePublic());
    CacheControl always = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    for (String library : LIBRARIES) {
      registry
          .addResourceHandler("/webjars/" + library + "/**")
          .addResourceLocations("classpath:/META-INF/resources/webjars/" + library + "/")
          .setCacheControl(always);
    }
  }
}

package dev.outcry.adapter.in.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** By whom else one may sign in: the providers that are registered as Spring Boot has it. */
@RestController
final class Providers {

  private static final String REGISTERED = "spring.security.oauth2.client.registration";

  private final List<ProviderJson> providers;

  Providers(Binder settings) {
    Bindable<Map<String, Registration>> registrations =
        Bindable.mapOf(String.class, Registration.class);
    providers =
        settings.bind(REGISTERED, registrations).orElse(Map.of()).entrySet().stream()
            .map(each -> ProviderJson.of(each.getKey(), each.getValue()))
            .toList();
  }

  /**
   * @param clientId always there, or nothing would be bound
   * @param clientName what people call it, if the settings say so
   */
  record Registration(String clientId, @Nullable String clientName) {}

  record ProviderJson(String id, String name) {
    static ProviderJson of(String id, Registration registration) {
      String name = registration.clientName();
      return new ProviderJson(id, name == null ? StringUtils.capitalize(id) : name);
    }
  }

  @GetMapping(path = "/outcry/providers", produces = "application/json")
  List<ProviderJson> providers() {
    return providers;
  }
}

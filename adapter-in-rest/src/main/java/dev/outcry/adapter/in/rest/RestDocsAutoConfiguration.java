package dev.outcry.adapter.in.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Tells readers of the OpenAPI document about our endpoints, where springdoc makes one. */
@AutoConfiguration(after = RestAdapterAutoConfiguration.class)
@ConditionalOnClass(GlobalOpenApiCustomizer.class)
@ConditionalOnBean(RestWeb.class)
public class RestDocsAutoConfiguration {

  @Bean
  OperationDocs outcryOperationDocs() {
    return new OperationDocs();
  }

  @Bean
  GlobalOpenApiCustomizer outcryApiDocs() {
    return document -> {
      if (document.getComponents() == null) {
        document.setComponents(new Components());
      }
      document
          .getComponents()
          .addSchemas(OperationDocs.PROBLEM, problem())
          .addResponses(OperationDocs.OTHER, OperationDocs.other())
          .addSecuritySchemes(
              OperationDocs.BEARER,
              new SecurityScheme()
                  .type(SecurityScheme.Type.HTTP)
                  .scheme(OperationDocs.BEARER)
                  .description("The `token` that a log-in is answered with."));
    };
  }

  private static Schema<?> problem() {
    Schema<?> problem =
        new ObjectSchema()
            .description(
                "RFC 9457, with what a client needs in order to do better as further members.")
            .addProperty("type", new StringSchema())
            .addProperty("title", new StringSchema())
            .addProperty("status", new IntegerSchema())
            .addProperty("detail", new StringSchema().description("For people."))
            .addProperty("code", new StringSchema().description("For programs."))
            .addProperty("traceId", new StringSchema());
    problem.setRequired(List.copyOf(problem.getProperties().keySet()));
    return problem;
  }
}

package dev.outcry.adapter.in.rest;

import static java.util.stream.Collectors.joining;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.user.UserId;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** What signatures do not say of endpoints: who may call them, and how they say no. */
final class OperationDocs implements GlobalOperationCustomizer {

  static final String BEARER = "bearer";
  static final String PROBLEM = "Problem";
  static final String OTHER = "Other";

  /** What anybody may hear whatever they ask for. */
  static final List<ProblemCode> ANYWHERE =
      List.of(
          ProblemCode.MALFORMED,
          ProblemCode.METHOD_NOT_ALLOWED,
          ProblemCode.NOT_ACCEPTABLE,
          ProblemCode.TOO_LARGE,
          ProblemCode.UNSUPPORTED_MEDIA_TYPE,
          ProblemCode.INTERNAL);

  private record Answer(int status, String code, String detail) {
    static Answer of(RefusalCode code) {
      RefusalAnswer answer = RefusalAnswer.to(code);
      return new Answer(answer.status().value(), code.name(), answer.detail());
    }

    static Answer of(ProblemCode code) {
      return new Answer(code.status().value(), code.name(), code.detail());
    }
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    if (!Ours.owns(handler.getBeanType())) {
      return operation;
    }
    String name = handler.getBeanType().getSimpleName().replace("Controller", "");
    Map<Integer, List<Answer>> refusals = new TreeMap<>();
    answers(operation, handler)
        .forEach(no -> refusals.computeIfAbsent(no.status, status -> new ArrayList<>()).add(no));
    ApiResponses responses = operation.getResponses();
    refusals.forEach((status, codes) -> responses.put(Integer.toString(status), response(codes)));
    responses.addApiResponse(
        ApiResponses.DEFAULT, new ApiResponse().$ref("#/components/responses/" + OTHER));
    return operation
        .operationId(name + "-" + handler.getMethod().getName())
        .tags(List.of(name))
        .security(isOpen(handler) ? List.of() : List.of(new SecurityRequirement().addList(BEARER)));
  }

  private static Stream<Answer> answers(Operation operation, HandlerMethod handler) {
    List<Answer> answers = new ArrayList<>();
    if (operation.getRequestBody() != null) {
      answers.add(Answer.of(ProblemCode.MALFORMED));
      answers.add(Answer.of(ProblemCode.UNKNOWN_FIELD));
    }
    if (operation.getRequestBody() != null || operation.getParameters() != null) {
      answers.add(Answer.of(ProblemCode.INVALID_VALUE));
    }
    if (!isOpen(handler)) {
      answers.add(Answer.of(ProblemCode.UNAUTHENTICATED));
    }
    Refusals own = handler.getMethodAnnotation(Refusals.class);
    if (own != null) {
      Stream.of(own.value()).map(Answer::of).forEach(answers::add);
      Stream.of(own.problems()).map(Answer::of).forEach(answers::add);
    }
    answers.add(Answer.of(ProblemCode.UNAVAILABLE));
    answers.add(Answer.of(ProblemCode.UNKNOWN));
    return answers.stream();
  }

  /** Nobody has to say who they are where nothing depends on it. */
  private static boolean isOpen(HandlerMethod handler) {
    return Stream.of(handler.getMethodParameters())
            .map(MethodParameter::getParameterType)
            .noneMatch(UserId.class::equals)
        && !isForAdministrators(handler.getMethodAnnotation(Refusals.class));
  }

  private static boolean isForAdministrators(@Nullable Refusals refusals) {
    return refusals != null && List.of(refusals.problems()).contains(ProblemCode.FORBIDDEN);
  }

  static ApiResponse other() {
    return response(ANYWHERE.stream().map(Answer::of).toList());
  }

  private static ApiResponse response(List<Answer> answers) {
    Schema<String> code = new StringSchema();
    answers.forEach(answer -> code.addEnumItemObject(answer.code));
    Schema<?> problem =
        new Schema<>()
            .allOf(
                List.of(
                    new Schema<>().$ref("#/components/schemas/" + PROBLEM),
                    new ObjectSchema().addProperty("code", code)));
    return new ApiResponse()
        .description(
            answers.stream()
                .map(answer -> "`%s`: %s".formatted(answer.code, answer.detail))
                .collect(joining(" ")))
        .content(
            new Content()
                .addMediaType("application/problem+json", new MediaType().schema(problem)));
  }
}

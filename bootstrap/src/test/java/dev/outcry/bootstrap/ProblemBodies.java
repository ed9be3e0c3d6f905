package dev.outcry.bootstrap;

import dev.outcry.bootstrap.Server.Answer;

/** Compares problems but for the member that differs every time. */
final class ProblemBodies {

  private ProblemBodies() {}

  static String withoutTrace(Answer answer) {
    return answer.body().replaceAll("\"traceId\":\"[0-9a-f]{32}\"", "\"traceId\":\"…\"");
  }
}

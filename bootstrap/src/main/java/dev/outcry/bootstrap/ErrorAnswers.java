package dev.outcry.bootstrap;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the servlet container sends what nobody else has answered. */
@Controller
final class ErrorAnswers implements ErrorController {

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    BareProblem problem = BareProblem.of(status instanceof Integer code ? code : 404);
    response.setStatus(problem.status().value());
    response.setContentType(BareProblem.MEDIA_TYPE);
    response.getOutputStream().write(problem.json());
  }
}

package org.breakwater.sharing.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the server itself refuses before any page is reached. */
@Controller
class ErrorPages implements ErrorController {
  @RequestMapping("/error")
  ModelAndView error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status =
        code instanceof Integer number
            ? HttpStatus.valueOf(number)
            : HttpStatus.INTERNAL_SERVER_ERROR;
    String view =
        switch (status) {
          case NOT_FOUND -> "web/error/NotFound";
          case FORBIDDEN, UNAUTHORIZED -> "web/error/NotAllowed";
          default -> "web/error/Problem";
        };
    return new ModelAndView(view, status);
  }
}

package org.breakwater.sharing.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that belongs to no page. Programs get their own problem document. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoSuchPage {
  private final ShellMaker shells;

  NoSuchPage(ShellMaker shells) {
    this.shells = shells;
  }

  @ExceptionHandler(NoResourceFoundException.class)
  ModelAndView noSuchPage(HttpServletRequest request, NoResourceFoundException absent)
      throws NoResourceFoundException {
    if (request.getRequestURI().startsWith("/api/")) {
      throw absent;
    }
    return new ModelAndView("web/error/NotFound", HttpStatus.NOT_FOUND)
        .addObject("shell", shells.shell(request));
  }
}

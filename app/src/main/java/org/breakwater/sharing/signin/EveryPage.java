package org.breakwater.sharing.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.breakwater.sharing.Access;
import org.breakwater.web.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Puts the shell into every page, and turns what cannot be shown into a page that says so. */
@ControllerAdvice(annotations = Controller.class)
class EveryPage {
  private static final Logger log = LoggerFactory.getLogger(EveryPage.class);
  private final ShellMaker shells;
  private final SecureRandom random = new SecureRandom();

  EveryPage(ShellMaker shells) {
    this.shells = shells;
  }

  @ModelAttribute("shell")
  Shell shell(HttpServletRequest request) {
    return shells.shell(request);
  }

  @ExceptionHandler(Access.NotFound.class)
  ModelAndView notFound(HttpServletRequest request) {
    return page(request, "web/error/NotFound", HttpStatus.NOT_FOUND);
  }

  @ExceptionHandler({Access.NotPermitted.class, AccessDeniedException.class})
  ModelAndView notPermitted(HttpServletRequest request) {
    return page(request, "web/error/NotAllowed", HttpStatus.FORBIDDEN);
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ModelAndView tooLarge(HttpServletRequest request) {
    return page(request, "web/error/NotAllowed", HttpStatus.CONTENT_TOO_LARGE)
        .addObject(
            "reason",
            "The file is larger than 10 megabytes. Nothing was taken from it. Send it in parts.");
  }

  @ExceptionHandler(Exception.class)
  ModelAndView problem(HttpServletRequest request, Exception fault) throws Exception {
    // what Spring already names (wrong method, wrong type, a missing parameter) keeps its own
    // status
    if (fault instanceof org.springframework.web.ErrorResponse named) {
      boolean absent = named.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND);
      return page(
          request,
          absent ? "web/error/NotFound" : "web/error/Problem",
          HttpStatus.valueOf(named.getStatusCode().value()));
    }
    if (fault
        instanceof org.springframework.web.method.annotation.MethodArgumentTypeMismatchException) {
      return page(request, "web/error/NotFound", HttpStatus.NOT_FOUND);
    }
    String reference = HexFormat.of().withUpperCase().formatHex(random.generateSeed(4));
    log.error(
        "Problem {} on {} {}", reference, request.getMethod(), request.getRequestURI(), fault);
    return page(request, "web/error/Problem", HttpStatus.INTERNAL_SERVER_ERROR)
        .addObject("reference", reference);
  }

  private ModelAndView page(HttpServletRequest request, String view, HttpStatus status) {
    var page = new ModelAndView(view, status);
    page.addObject("shell", shells.shell(request));
    return page;
  }
}

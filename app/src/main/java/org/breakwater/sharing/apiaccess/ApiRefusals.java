package org.breakwater.sharing.apiaccess;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Refusals of the API, as RFC 9457 problems. */
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    write(
        response,
        401,
        "UNAUTHENTICATED",
        "Not signed in",
        "Send a key as X-API-Key, or a token from POST /oauth2/token as Authorization: Bearer. The one sent is missing, wrong, expired or stopped.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    write(response, 403, "NOT_PERMITTED", "Not permitted", "This client may not do that.");
  }

  /** All texts are our own: none needs escaping. */
  private static void write(
      HttpServletResponse response, int status, String code, String title, String detail)
      throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getWriter()
        .write(
            """
            {"title":"%s","status":%d,"code":"%s","detail":"%s"}\
            """
                .formatted(title, status, code, detail));
  }
}

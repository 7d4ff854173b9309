package org.breakwater.sharing.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.web.session.InvalidSessionStrategy;

/**
 * Somebody comes back to a session that has ended: they sign in again, are told why, and a page
 * they asked for comes after. What they sent is not taken; the draft of it is on their device.
 */
class GoneSession implements InvalidSessionStrategy {
  private static final String NAME = GoneSession.class.getName();

  @Override
  public void onInvalidSessionDetected(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.getSession().setAttribute(NAME, Boolean.TRUE);
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    response.sendRedirect(
        request.getMethod().equals("GET") ? request.getRequestURI() + query : "/sign-in?late");
  }

  /** Whether this browser's session was gone; said once. */
  static boolean told(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || session.getAttribute(NAME) == null) {
      return false;
    }
    session.removeAttribute(NAME);
    return true;
  }
}

package org.breakwater.sharing.signin;

import java.util.List;

/** What the sign-in page shows. */
public record SignInPage(boolean wrong, boolean out, boolean late, List<Provider> providers) {
  /** Another way in, by a partner's own identity provider. */
  public record Provider(String name, String href) {}
}

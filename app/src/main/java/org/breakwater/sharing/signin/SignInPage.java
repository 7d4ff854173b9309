package org.breakwater.sharing.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-in page shows.
 *
 * @param out they have just signed out
 * @param late they were away too long
 * @param problem why they are not signed in, or null
 */
public record SignInPage(
    boolean out, boolean late, @Nullable String problem, List<Provider> providers) {
  /** Another way in, by a partner's own identity provider. */
  public record Provider(String name, String href) {}
}

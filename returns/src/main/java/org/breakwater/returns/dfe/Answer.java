package org.breakwater.returns.dfe;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one request. */
sealed interface Answer {

  /**
   * The Department has it.
   *
   * @param receipt its receipt; empty when it gave none (204)
   */
  record Received(String receipt) implements Answer {}

  /** The token is no longer taken (401). */
  record TokenRefused() implements Answer {}

  /** Too many records for one request (413). */
  record TooMany() implements Answer {}

  /** Too many requests (429). */
  record TooOften(@Nullable Duration after) implements Answer {}

  /** Taken apart and found faulty (400): none of it was kept. */
  record Malformed(String said) implements Answer {}

  /** This client may not send at all (403, or an answer the specification does not know). */
  record NotAllowed(int status, String said) implements Answer {}

  /** Nothing was sent: the connection was never made. */
  record NotReached(String why) implements Answer {}

  /**
   * It was sent, or part of it, and no sound answer came: nobody here can know whether it was kept.
   */
  record InDoubt(String why) implements Answer {}
}

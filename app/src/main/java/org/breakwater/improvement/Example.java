package org.breakwater.improvement;

import org.breakwater.sharing.Viewer;

/**
 * The example plan of the demonstration, made from published documents through the same use cases
 * as the forms. It states no figure that the documents do not state.
 */
public interface Example {
  /**
   * Loads it once; does nothing where findings are already kept.
   *
   * @param lead who leads improvement, of the agency that leads the programme
   */
  void load(Viewer lead);
}

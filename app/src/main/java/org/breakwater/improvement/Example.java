package org.breakwater.improvement;

import org.breakwater.sharing.Viewer;

/**
 * The example plan of the demonstration, made through the importer of letters and the use cases of
 * the forms: from published documents, of which it states no figure that they do not state, and
 * from a made-up letter where no published one lies at hand.
 */
public interface Example {
  /**
   * Loads it once; does nothing where findings are already kept.
   *
   * @param lead who leads improvement, of the agency that leads the programme
   */
  void load(Viewer lead);
}

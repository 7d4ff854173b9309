package org.breakwater.improvement;

import java.util.List;
import org.breakwater.sharing.Viewer;

/**
 * What was found, and by whom. Reviews and audits of other modules hand their findings in here, so
 * that the board sees every one of them within one cycle.
 */
public interface Findings {
  /**
   * Keeps a source and its findings, in the order given, and starts the clock of its statement
   * where one is due (70 working days, SI 2015/1792 regulation 4).
   *
   * @param letter its head
   * @param findings what a person has checked; numbered here, each kind from 1
   * @throws org.breakwater.sharing.Access.NotPermitted unless the viewer leads improvement
   */
  SourceId accept(Viewer viewer, Letter letter, List<NewFinding> findings);

  /** Adds findings to a source that stands, after those it has. */
  void add(Viewer viewer, SourceId source, List<NewFinding> findings);
}

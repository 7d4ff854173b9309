package org.breakwater.returns.cin;

import org.breakwater.returns.rules.Finding;

/** Who is told what the reader reads, as it reads. */
public interface CinListener {

  /** The header was read: first, once, also when the file has none. */
  void header(CinChild header);

  /** A child was read. */
  void child(CinChild child);

  /** The file departs from the form. */
  void form(Finding finding);
}

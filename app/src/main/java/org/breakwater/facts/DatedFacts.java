package org.breakwater.facts;

import java.util.Collection;
import java.util.List;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Viewer;

/**
 * What returns and extracts say of people. Called inside {@code Access.reading} of the same viewer.
 */
public interface DatedFacts {
  /** What is said of these records, as far as the viewer may see them; the latest first. */
  List<DatedFact> of(Viewer viewer, Collection<RecordId> records);
}

package org.breakwater.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.sharing.Viewer;

/**
 * Who is this likely to be, and what may this viewer know of them? All methods are called inside
 * {@code Access.reading} or {@code Access.writing} of the same viewer.
 */
public interface PersonIndex {
  /**
   * Keeps the record and says who it is. Matching sees the whole partnership; the viewer does not.
   */
  Recognised recognise(Viewer viewer, AgencyRecord record);

  /** As {@link #recognise} for many, far faster; in the given order. */
  List<Recognised> recogniseAll(Viewer viewer, List<AgencyRecord> records);

  /** Keeps which services work with whom. */
  void involve(Viewer viewer, List<Involvement> involvements);

  /** Cards in the given order; those the viewer may not see are left out. */
  List<PersonCard> cards(Viewer viewer, Collection<RecordId> records);

  /** The person with every record the viewer may see; empty if none. */
  Optional<PersonFile> file(Viewer viewer, PersonId person);

  /**
   * The records that now stand under the person, whoever gave them. For joining other modules'
   * rows.
   */
  List<RecordId> recordsOf(Viewer viewer, PersonId person);

  /** Open services of the persons these records stand under: the minimal flag. */
  Map<RecordId, List<OpenTo>> openTo(Viewer viewer, Collection<RecordId> records);

  /** The likeliest first. */
  List<SearchHit> search(Viewer viewer, PersonQuery query);

  /** Keeps how agencies say that their own records are related. */
  void relate(Viewer viewer, List<Relationship> relationships);

  /**
   * Work has begun that waits for the answer who these are, a contact for example: what is asked
   * about them comes first in the queue, and none of them is joined to another person without
   * asking. Told again, it may have become red or no longer be.
   */
  void workBegins(Viewer viewer, UUID work, Collection<RecordId> records, boolean red);

  /** Nothing waits any more because of this work. */
  void workEnds(Viewer viewer, UUID work);
}

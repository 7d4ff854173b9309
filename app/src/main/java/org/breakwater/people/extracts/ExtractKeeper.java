package org.breakwater.people.extracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.people.RecordId;
import org.breakwater.returns.extracts.ExtractedRecord;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Viewer;

/**
 * Keeps what an import reads and the person index has no place for. Every bean of this type hears
 * every import.
 */
public interface ExtractKeeper {

  /**
   * An import begins.
   *
   * @param organisation whose extract it is
   * @param extract its kind, such as {@code ssda903}
   * @param asOf the day up to which it was made
   */
  Keeping begin(Viewer viewer, OrganisationId organisation, String extract, LocalDate asOf);

  /** One import. */
  interface Keeping {
    /**
     * Keeps a lot, in the transaction that keeps its people.
     *
     * @param records the agency's records by its own ids
     */
    void keep(Map<String, RecordId> records, List<ExtractedRecord> said);

    /**
     * The extract was read to its end; in a transaction of its own.
     *
     * @param whole sources, such as {@code ssda903/episodes}, of which no row was returned: what
     *     they no longer say was taken back
     */
    Kept finish(Set<String> whole);
  }

  /**
   * What an import came to.
   *
   * @param added new
   * @param changed said otherwise before
   * @param unchanged said before, or said otherwise by a later extract
   * @param withdrawn said before, and not any more
   * @param leftOut not kept, by what it is
   */
  record Kept(long added, long changed, long unchanged, long withdrawn, Map<String, Long> leftOut) {

    /** Copies the map. */
    public Kept {
      leftOut = Map.copyOf(leftOut);
    }
  }
}

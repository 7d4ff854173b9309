package org.breakwater.linkage.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.breakwater.linkage.model.LinkType;
import org.breakwater.linkage.model.LinkageModel;

/**
 * Which columns of a file are read.
 *
 * @param id names a record within its source
 * @param source names the source
 * @param bySource whether records of different sources may have one id, as when sources are linked
 * @param columns the others that are needed
 */
public record Layout(String id, String source, boolean bySource, SequencedSet<String> columns) {

  public Layout {
    columns = new LinkedHashSet<>(columns);
  }

  /** What a model needs. */
  public static Layout of(LinkageModel model) {
    return new Layout(
        model.idColumn(),
        model.sourceColumn(),
        model.linkType() != LinkType.DEDUPE_ONLY,
        model.columns());
  }

  /** The same and further columns. */
  public Layout with(List<String> more) {
    var all = new LinkedHashSet<>(columns);
    all.addAll(more);
    return new Layout(id, source, bySource, all);
  }
}

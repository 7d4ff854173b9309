package org.breakwater.frontdoor.bulk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file a force sent, and how far it has got.
 *
 * @param finishedAt when its last row was settled; null while rows wait
 */
public record BulkFile(
    UUID id,
    String name,
    Instant receivedAt,
    String byName,
    @Nullable Instant finishedAt,
    List<String> headings,
    Counts counts) {
  public BulkFile {
    headings = List.copyOf(headings);
  }

  /**
   * Rows by what became of them, and the notices they make.
   *
   * @param known rows of notices sent before
   * @param remarked taken rows with something that could not be read
   */
  public record Counts(
      int rows,
      int waiting,
      int taken,
      int known,
      int refused,
      int remarked,
      int notices,
      int noticesWaiting,
      int noticesTaken) {
    /** Rows settled. */
    public int done() {
      return rows - waiting;
    }

    /** Of a hundred, rounded down: 100 only when all are settled. */
    public int percent() {
      return rows == 0 ? 100 : (int) (100L * done() / rows);
    }
  }

  /** A row with what is said about it. */
  public record Told(int line, List<String> cells, List<String> reasons) {
    public Told {
      cells = List.copyOf(cells);
      reasons = List.copyOf(reasons);
    }
  }

  /** Whether nothing of it waits. */
  public boolean finished() {
    return finishedAt != null;
  }

  public String href() {
    return "/notices/bulk/" + id;
  }
}

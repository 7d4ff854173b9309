package org.breakwater.improvement.papers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public version that was published.
 *
 * @param asAt the moment the plan in it stood at
 * @param withdrawnAt when it was taken back; null while anybody may read it
 */
public record Publication(
    UUID paper,
    String title,
    Instant asAt,
    String by,
    Instant at,
    @Nullable String withdrawnBy,
    @Nullable Instant withdrawnAt) {
  public boolean open() {
    return withdrawnAt == null;
  }
}

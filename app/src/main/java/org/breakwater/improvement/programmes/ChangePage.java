package org.breakwater.improvement.programmes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.sources.Source;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The form that changes a box of the theory or a line of a register.
 *
 * @param box the box as it stands; null when it is a line of a register
 * @param form what is in the form: of a box, its words alone
 * @param level of a box, whom it is about
 * @param version the one the writer began from
 * @param now what it says now, when somebody changed it meanwhile
 */
public record ChangePage(
    Source source,
    UUID id,
    Theory.@Nullable Box box,
    EntryForm form,
    String level,
    int version,
    @Nullable String now,
    List<Before> before,
    FormErrors errors) {
  /** What it said until somebody changed it. */
  public record Before(String said, String by, Instant at) {}

  public String path() {
    return "/improvement/programmes/" + source.id() + (box == null ? "/entries/" : "/boxes/") + id;
  }

  public boolean risk() {
    return form.kind() == Entry.Register.RISK;
  }
}

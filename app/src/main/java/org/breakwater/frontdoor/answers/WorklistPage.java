package org.breakwater.frontdoor.answers;

import java.time.Instant;
import java.util.List;
import org.breakwater.web.TimeLeft;

/** An agency's questions: those open, soonest due first, and those answered in the last 30 days. */
public record WorklistPage(String organisation, List<Row> open, List<Row> answered, Instant now) {
  /** One question with its clock. */
  public record Row(AgencyRequest request, TimeLeft clock) {}

  public long late() {
    return open.stream().filter(row -> row.clock().state() == TimeLeft.State.LATE).count();
  }

  public long reminded() {
    return open.stream().filter(row -> row.request().chased() > 0).count();
  }
}

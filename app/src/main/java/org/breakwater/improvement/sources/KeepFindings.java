package org.breakwater.improvement.sources;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.Findings;
import org.breakwater.improvement.Letter;
import org.breakwater.improvement.NewFinding;
import org.breakwater.improvement.SourceId;
import org.breakwater.improvement.SourceKind;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.Clocks;
import org.breakwater.web.Wording;
import org.springframework.stereotype.Component;

/** Keeps a source and its findings. */
@Component
class KeepFindings implements Findings {
  /** The written statement of proposed action: 70 working days from receiving the report. */
  static final String STATEMENT = "T149";

  private final Access access;
  private final Sources sources;
  private final Clocks clocks;
  private final Ids ids;
  private final Clock clock;

  KeepFindings(Access access, Sources sources, Clocks clocks, Ids ids, Clock clock) {
    this.access = access;
    this.sources = sources;
    this.clocks = clocks;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public SourceId accept(Viewer viewer, Letter letter, List<NewFinding> findings) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    return access.writing(
        viewer,
        () -> {
          UUID id = ids.next();
          sources.keep(viewer, id, letter, clock.instant());
          number(viewer, id, List.of(), findings);
          if (letter.kind() == SourceKind.JOINT_INSPECTION) {
            clocks.start(
                viewer,
                STATEMENT,
                Source.ref(id),
                letter.receivedOn().atTime(9, 0).atZone(Wording.LONDON).toInstant());
          }
          access.trace(
              viewer,
              Access.Act.CREATE,
              Source.ref(id),
              letter.title() + ", " + Wording.count(findings.size(), "finding"));
          return new SourceId(id);
        });
  }

  @Override
  public void add(Viewer viewer, SourceId source, List<NewFinding> findings) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    access.writing(
        viewer,
        () -> {
          if (sources.find(viewer, source.value()).isEmpty()) {
            throw access.notFound(viewer, Source.ref(source.value()), "source of findings");
          }
          number(viewer, source.value(), sources.findings(viewer, source.value()), findings);
          access.trace(
              viewer,
              Access.Act.CHANGE,
              Source.ref(source.value()),
              Wording.count(findings.size(), "finding") + " added");
        });
  }

  private void number(Viewer viewer, UUID source, List<Finding> before, List<NewFinding> findings) {
    Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
    before.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
    Instant now = clock.instant();
    int position = before.size();
    for (NewFinding one : findings) {
      int number = counts.merge(one.kind(), 1, Integer::sum);
      String name = "%s%02d".formatted(one.kind().letter(), number);
      sources.keep(viewer, new Finding(ids.next(), source, ++position, name, one, now));
    }
  }
}

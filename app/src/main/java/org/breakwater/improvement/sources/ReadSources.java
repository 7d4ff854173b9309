package org.breakwater.improvement.sources;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.breakwater.improvement.FindingKind;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.ClockReading;
import org.breakwater.timescales.Clocks;
import org.breakwater.web.FormErrors;
import org.springframework.stereotype.Component;

/** Reads sources and their findings. */
@Component
class ReadSources {
  private final Access access;
  private final Sources sources;
  private final Clocks clocks;

  ReadSources(Access access, Sources sources, Clocks clocks) {
    this.access = access;
    this.sources = sources;
    this.clocks = clocks;
  }

  SourcePages.All all(Viewer viewer) {
    access.check(viewer, Permission.SEE_IMPROVEMENT);
    return access.reading(
        viewer,
        () -> {
          Map<UUID, List<Finding>> findings =
              sources.findings(viewer).stream().collect(Collectors.groupingBy(Finding::source));
          List<SourcePages.Row> rows =
              sources.all(viewer).stream()
                  .map(source -> row(source, findings.getOrDefault(source.id(), List.of())))
                  .toList();
          return new SourcePages.All(rows, access.may(viewer, Permission.LEAD_IMPROVEMENT));
        });
  }

  SourcePages.One one(Viewer viewer, UUID id, FindingForm form, FormErrors errors) {
    return access.reading(
        viewer,
        () -> {
          Source source =
              (access.may(viewer, Permission.SEE_IMPROVEMENT)
                      ? sources.find(viewer, id)
                      : java.util.Optional.<Source>empty())
                  .orElseThrow(() -> access.notFound(viewer, Source.ref(id), "source of findings"));
          ClockReading clock =
              clocks.of(viewer, List.of(source.ref())).stream()
                  .filter(one -> one.timescale().equals(KeepFindings.STATEMENT))
                  .findFirst()
                  .orElse(null);
          access.trace(viewer, Access.Act.READ, source.ref(), source.name());
          return new SourcePages.One(
              source,
              sources.findings(viewer, id),
              clock,
              access.may(viewer, Permission.LEAD_IMPROVEMENT),
              form,
              errors);
        });
  }

  private static SourcePages.Row row(Source source, List<Finding> findings) {
    return new SourcePages.Row(
        source,
        findings.stream().filter(one -> one.kind() == FindingKind.STRENGTH).count(),
        findings.stream().filter(one -> one.kind().toAnswer()).count());
  }
}

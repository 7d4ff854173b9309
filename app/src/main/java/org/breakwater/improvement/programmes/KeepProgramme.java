package org.breakwater.improvement.programmes;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.improvement.SourceKind;
import org.breakwater.improvement.plan.Plans;
import org.breakwater.improvement.sources.Source;
import org.breakwater.improvement.sources.Sources;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.springframework.stereotype.Component;

/** Shows a programme and keeps its theory and registers. */
@Component
public class KeepProgramme {
  private final Access access;
  private final Sources sources;
  private final Plans plans;
  private final Programmes programmes;
  private final Ids ids;
  private final Clock clock;

  KeepProgramme(
      Access access, Sources sources, Plans plans, Programmes programmes, Ids ids, Clock clock) {
    this.access = access;
    this.sources = sources;
    this.plans = plans;
    this.programmes = programmes;
    this.ids = ids;
    this.clock = clock;
  }

  ProgrammePage open(Viewer viewer, UUID id, EntryForm form, FormErrors errors) {
    return access.reading(
        viewer,
        () -> {
          Source source = find(viewer, id);
          access.trace(viewer, Access.Act.READ, source.ref(), "programme " + source.name());
          return new ProgrammePage(
              source,
              programmes.theory(viewer, id),
              programmes.entries(viewer, id),
              plans.at(viewer, clock.instant()).of(id),
              access.may(viewer, Permission.LEAD_IMPROVEMENT),
              form,
              errors);
        });
  }

  String picture(Viewer viewer, UUID id) {
    return access.reading(
        viewer,
        () -> {
          Source source = find(viewer, id);
          access.trace(viewer, Access.Act.READ, source.ref(), "theory of change, picture");
          return TheoryPicture.of(programmes.theory(viewer, id));
        });
  }

  public UUID box(Viewer viewer, UUID id, Theory.Stage stage, String level, String words) {
    UUID box = ids.next();
    change(
        viewer,
        id,
        "a box of the theory of change",
        () -> {
          int position = programmes.theory(viewer, id).boxes().size() + 1;
          programmes.keep(viewer, id, new Theory.Box(box, stage, level, words), position);
        });
    return box;
  }

  /** Draws or takes away an arrow; false when it does not lead from a stage to the next. */
  public boolean link(Viewer viewer, UUID id, Theory.Link link, boolean there) {
    boolean may =
        access.reading(viewer, () -> programmes.theory(viewer, id).mayLink(link.from(), link.to()));
    if (may) {
      change(
          viewer,
          id,
          "an arrow of the theory of change",
          () -> {
            if (there) {
              programmes.link(viewer, id, link);
            } else {
              programmes.unlink(viewer, id, link);
            }
          });
    }
    return may;
  }

  public void entry(Viewer viewer, UUID id, Entry.Register register, EntryForm form) {
    change(
        viewer,
        id,
        register.words() + ": " + EntryForm.text(form.title()),
        () ->
            programmes.keep(
                viewer,
                id,
                form.entry(ids.next(), register, viewer.name()),
                programmes.entries(viewer, id).size() + 1,
                clock.instant()));
  }

  private void change(Viewer viewer, UUID id, String what, Runnable work) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    access.writing(
        viewer,
        () -> {
          Source source = find(viewer, id);
          work.run();
          access.trace(viewer, Access.Act.CHANGE, source.ref(), what);
        });
  }

  private Source find(Viewer viewer, UUID id) {
    return (access.may(viewer, Permission.SEE_BOARDS)
            ? sources.find(viewer, id)
            : Optional.<Source>empty())
        .filter(one -> one.letter().kind() == SourceKind.PROGRAMME)
        .orElseThrow(() -> access.notFound(viewer, Source.ref(id), "programme"));
  }
}

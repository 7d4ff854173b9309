package org.breakwater.improvement.programmes;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.improvement.SourceKind;
import org.breakwater.improvement.programmes.Programmes.Held;
import org.breakwater.improvement.sources.Source;
import org.breakwater.improvement.sources.Sources;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.springframework.stereotype.Component;

/** Changes a box of the theory or a line of a register; what it said before is kept. */
@Component
class ChangeProgramme {
  private final Access access;
  private final Sources sources;
  private final Programmes programmes;
  private final Revisions revisions;
  private final Ids ids;
  private final Clock clock;

  ChangeProgramme(
      Access access,
      Sources sources,
      Programmes programmes,
      Revisions revisions,
      Ids ids,
      Clock clock) {
    this.access = access;
    this.sources = sources;
    this.programmes = programmes;
    this.revisions = revisions;
    this.ids = ids;
    this.clock = clock;
  }

  ChangePage entry(Viewer viewer, UUID programme, UUID id) {
    return access.writing(
        viewer,
        () -> {
          Source source = find(viewer, programme);
          Held<Entry> held = heldEntry(viewer, programme, id);
          return page(
              viewer,
              source,
              held.row(),
              EntryForm.of(held.row()),
              held.version(),
              false,
              FormErrors.none());
        });
  }

  /** The page when it was not kept: words to put right, or somebody was first. */
  Optional<ChangePage> entry(Viewer viewer, UUID programme, UUID id, EntryForm sent, int version) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    return access.writing(
        viewer,
        () -> {
          Source source = find(viewer, programme);
          Held<Entry> held = heldEntry(viewer, programme, id);
          Entry was = held.row();
          EntryForm form = sent.in(was.register());
          FormErrors errors = form.errors();
          boolean overtaken = held.version() != version;
          if (errors.any() || overtaken) {
            return Optional.of(page(viewer, source, was, form, held.version(), overtaken, errors));
          }
          Entry now = form.entry(id, was.register(), viewer.name());
          if (!now.said().equals(was.said())) {
            revisions.keep(viewer, ids.next(), id, was.said(), clock.instant());
            programmes.change(viewer, now, clock.instant());
            access.trace(
                viewer,
                Access.Act.CHANGE,
                source.ref(),
                was.register().words() + ": " + was.title() + " changed");
          }
          return Optional.empty();
        });
  }

  ChangePage box(Viewer viewer, UUID programme, UUID id) {
    return access.writing(
        viewer,
        () -> {
          Source source = find(viewer, programme);
          Held<Theory.Box> held = heldBox(viewer, programme, id);
          Theory.Box box = held.row();
          return page(
              viewer,
              source,
              box,
              box.level(),
              box.words(),
              held.version(),
              false,
              FormErrors.none());
        });
  }

  /** As {@link #entry(Viewer, UUID, UUID, EntryForm, int)}, for a box. */
  Optional<ChangePage> box(
      Viewer viewer, UUID programme, UUID id, String level, String words, int version) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    return access.writing(
        viewer,
        () -> {
          Source source = find(viewer, programme);
          Held<Theory.Box> held = heldBox(viewer, programme, id);
          Theory.Box was = held.row();
          FormErrors errors = FormErrors.none();
          if (words.isBlank() || words.length() > 1_000 || !ProgrammePage.LEVELS.contains(level)) {
            errors =
                errors.with("words", "Say what it is, in 1,000 characters or fewer", "BOX_WORDS");
          }
          boolean overtaken = held.version() != version;
          if (errors.any() || overtaken) {
            return Optional.of(
                page(viewer, source, was, level, words, held.version(), overtaken, errors));
          }
          var now = new Theory.Box(id, was.stage(), level, words.strip());
          if (!now.equals(was)) {
            revisions.keep(viewer, ids.next(), id, was.said(), clock.instant());
            programmes.change(viewer, now);
            access.trace(
                viewer, Access.Act.CHANGE, source.ref(), "a box of the theory of change changed");
          }
          return Optional.empty();
        });
  }

  private ChangePage page(
      Viewer viewer,
      Source source,
      Entry entry,
      EntryForm form,
      int version,
      boolean overtaken,
      FormErrors errors) {
    return new ChangePage(
        source,
        entry.id(),
        null,
        form,
        "",
        version,
        overtaken ? entry.said() : null,
        revisions.of(viewer, entry.id()),
        errors);
  }

  private ChangePage page(
      Viewer viewer,
      Source source,
      Theory.Box box,
      String level,
      String words,
      int version,
      boolean overtaken,
      FormErrors errors) {
    return new ChangePage(
        source,
        box.id(),
        box,
        EntryForm.words(words),
        level,
        version,
        overtaken ? box.said() : null,
        revisions.of(viewer, box.id()),
        errors);
  }

  private Held<Entry> heldEntry(Viewer viewer, UUID programme, UUID id) {
    return programmes
        .heldEntry(viewer, programme, id)
        .orElseThrow(() -> access.notFound(viewer, Source.ref(programme), "line of a register"));
  }

  private Held<Theory.Box> heldBox(Viewer viewer, UUID programme, UUID id) {
    return programmes
        .heldBox(viewer, programme, id)
        .orElseThrow(
            () -> access.notFound(viewer, Source.ref(programme), "box of a theory of change"));
  }

  private Source find(Viewer viewer, UUID id) {
    return (access.may(viewer, Permission.LEAD_IMPROVEMENT)
            ? sources.find(viewer, id)
            : Optional.<Source>empty())
        .filter(one -> one.letter().kind() == SourceKind.PROGRAMME)
        .orElseThrow(() -> access.notFound(viewer, Source.ref(id), "programme to change"));
  }
}

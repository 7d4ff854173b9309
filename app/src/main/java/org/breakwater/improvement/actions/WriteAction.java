package org.breakwater.improvement.actions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.breakwater.improvement.plan.Action;
import org.breakwater.improvement.plan.ActionKind;
import org.breakwater.improvement.plan.Actions;
import org.breakwater.improvement.sources.Finding;
import org.breakwater.improvement.sources.Source;
import org.breakwater.improvement.sources.Sources;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An agency drafts an action about findings, changes the draft, and shares it. */
@Component
public class WriteAction {
  private final Access access;
  private final Actions actions;
  private final Sources sources;
  private final Directory directory;
  private final Ids ids;
  private final Clock clock;

  WriteAction(
      Access access, Actions actions, Sources sources, Directory directory, Ids ids, Clock clock) {
    this.access = access;
    this.actions = actions;
    this.sources = sources;
    this.directory = directory;
    this.ids = ids;
    this.clock = clock;
  }

  /** How it went. */
  public sealed interface Result {
    record Kept(UUID action) implements Result {}

    record Refused(ActionPages.Writing page) implements Result {}

    /** Somebody changed or shared the draft first: the words are kept. */
    record Overtaken(ActionPages.Writing page) implements Result {}
  }

  ActionPages.Writing blank(Viewer viewer, UUID source, @Nullable String finding) {
    return access.reading(
        viewer,
        () ->
            page(
                viewer,
                source(viewer, source),
                null,
                ActionForm.about(finding, String.valueOf(viewer.organisation().value())),
                FormErrors.none(),
                null));
  }

  ActionPages.Writing draft(Viewer viewer, UUID id) {
    return access.reading(
        viewer,
        () -> {
          Action action = own(viewer, id);
          List<String> findings =
              actions.findings(viewer).getOrDefault(id, List.of()).stream()
                  .map(UUID::toString)
                  .toList();
          return page(
              viewer,
              source(viewer, action.source()),
              id,
              ActionForm.of(action, findings),
              FormErrors.none(),
              null);
        });
  }

  public Result keep(Viewer viewer, UUID sourceId, ActionForm form) {
    return access.writing(
        viewer,
        () -> {
          Source source = source(viewer, sourceId);
          FormErrors errors = errors(viewer, sourceId, form);
          if (errors.any()) {
            return new Result.Refused(page(viewer, source, null, form, errors, null));
          }
          Viewer system =
              access.system(viewer.partnership(), Role.SYSTEM_LOADER, Purpose.IMPROVEMENT);
          int number = access.reading(system, () -> actions.next(system, sourceId));
          List<UUID> answers = form.answers().stream().map(UUID::fromString).toList();
          String first =
              sources.findings(viewer, sourceId).stream()
                  .filter(one -> answers.contains(one.id()))
                  .map(Finding::number)
                  .findFirst()
                  .orElse(form.kind() == null ? "" : form.kind().substring(0, 1));
          Action action =
              action(viewer, ids.next(), sourceId, first + "/" + number, form, clock.instant());
          actions.keep(viewer, action, number, answers);
          access.trace(
              viewer, Access.Act.CREATE, action.ref(), "draft action " + action.reference());
          return new Result.Kept(action.id());
        });
  }

  Result change(Viewer viewer, UUID id, ActionForm form) {
    return access.writing(
        viewer,
        () -> {
          Action before = own(viewer, id);
          Source source = source(viewer, before.source());
          FormErrors errors = errors(viewer, before.source(), form);
          if (errors.any()) {
            return new Result.Refused(page(viewer, source, id, form, errors, null));
          }
          Action after =
              action(viewer, id, before.source(), before.reference(), form, before.draftedAt());
          if (!actions.change(viewer, after)) {
            return new Result.Overtaken(
                page(
                    viewer,
                    source,
                    id,
                    form,
                    FormErrors.none(),
                    before.sharedAt() == null
                        ? "Somebody changed this draft while you wrote"
                        : "It has been shared, so its words are fixed"));
          }
          access.trace(viewer, Access.Act.CHANGE, after.ref(), "draft action " + after.reference());
          return new Result.Kept(id);
        });
  }

  public void share(Viewer viewer, UUID id) {
    access.writing(
        viewer,
        () -> {
          Action action = own(viewer, id);
          if (actions.share(viewer, id, clock.instant())) {
            access.trace(
                viewer, Access.Act.SHARE, action.ref(), "action " + action.reference() + " shared");
          }
        });
  }

  /** Only the owner agency, and the agency that drafted it, may change or share a draft. */
  private Action own(Viewer viewer, UUID id) {
    return (access.may(viewer, Permission.WORK_ON_ACTIONS)
            ? actions.find(viewer, id)
            : java.util.Optional.<Action>empty())
        .filter(one ->
            viewer.organisation().equals(one.owner())
                || viewer.organisation().equals(one.draftedBy()))
        .orElseThrow(() -> access.notFound(viewer, Action.ref(id), "draft action"));
  }

  private Source source(Viewer viewer, UUID id) {
    return (access.may(viewer, Permission.WORK_ON_ACTIONS)
            ? sources.find(viewer, id)
            : java.util.Optional.<Source>empty())
        .orElseThrow(() -> access.notFound(viewer, Source.ref(id), "source of findings"));
  }

  private FormErrors errors(Viewer viewer, UUID source, ActionForm form) {
    Set<String> owners = owners(viewer).stream().map(Option::value).collect(Collectors.toSet());
    Set<String> known =
        sources.findings(viewer, source).stream()
            .map(one -> one.id().toString())
            .collect(Collectors.toSet());
    return form.errors(owners, known);
  }

  private Action action(
      Viewer viewer, UUID id, UUID source, String reference, ActionForm form, Instant drafted) {
    OrganisationId owner = new OrganisationId(Integer.parseInt(ActionForm.text(form.owner())));
    Organisation agency = directory.organisation(viewer.partnership(), owner).orElseThrow();
    return new Action(
        id,
        source,
        reference,
        ActionKind.valueOf(Objects.requireNonNull(form.kind())),
        ActionForm.text(form.title()),
        owner,
        agency.kind() == Directory.Kind.POLICE,
        ActionForm.text(form.ownerName()),
        form.due().date().orElseThrow(),
        ActionForm.text(form.outcome()),
        ActionForm.text(form.howKnown()),
        ActionForm.orNull(form.block()),
        ActionForm.orNull(form.signOffBy()),
        viewer.organisation(),
        drafted,
        null,
        form.version());
  }

  private List<Option> owners(Viewer viewer) {
    return directory.organisations(viewer.partnership()).stream()
        .filter(one -> one.kind() != Directory.Kind.OVERSIGHT)
        .map(one -> Option.of(String.valueOf(one.id().value()), one.name()))
        .toList();
  }

  private ActionPages.Writing page(
      Viewer viewer,
      Source source,
      @Nullable UUID action,
      ActionForm form,
      FormErrors errors,
      @Nullable String overtaken) {
    List<Option> findings =
        sources.findings(viewer, source.id()).stream()
            .filter(one -> one.kind().toAnswer())
            .map(one -> Option.of(one.id().toString(), one.number() + " " + one.inShort()))
            .toList();
    return new ActionPages.Writing(
        source, action, findings, owners(viewer), form, errors, overtaken);
  }
}

package org.breakwater.improvement.statement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.improvement.papers.Manuscript;
import org.breakwater.improvement.papers.Paper;
import org.breakwater.improvement.papers.PaperKind;
import org.breakwater.improvement.papers.Papers;
import org.breakwater.improvement.plan.Plan;
import org.breakwater.improvement.plan.Plans;
import org.breakwater.improvement.plan.State;
import org.breakwater.improvement.sources.Source;
import org.breakwater.improvement.sources.Sources;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.ClockReading;
import org.breakwater.timescales.Clocks;
import org.breakwater.web.FormErrors;
import org.breakwater.web.TimeLeft;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts, agrees and sends the statement. Sent, it is frozen and its clock stops. */
@Component
class MakeStatement {
  private static final String STATEMENT = "T149";
  private final Access access;
  private final Sources sources;
  private final Plans plans;
  private final Papers papers;
  private final Agreements agreements;
  private final Directory directory;
  private final Clocks clocks;
  private final Clock clock;

  MakeStatement(
      Access access,
      Sources sources,
      Plans plans,
      Papers papers,
      Agreements agreements,
      Directory directory,
      Clocks clocks,
      Clock clock) {
    this.access = access;
    this.sources = sources;
    this.plans = plans;
    this.papers = papers;
    this.agreements = agreements;
    this.directory = directory;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** How it went. */
  sealed interface Result {
    record Done(UUID paper) implements Result {}

    record Agreed() implements Result {}

    record Refused(StatementPage page) implements Result {}
  }

  private record Draft(Source source, Plan plan, Manuscript manuscript, String digest) {}

  StatementPage open(Viewer viewer, UUID id) {
    return access.reading(
        viewer,
        () -> {
          Draft draft = draft(viewer, id);
          access.trace(
              viewer, Access.Act.READ, draft.source().ref(), "draft of the statement of action");
          return page(viewer, draft, null, FormErrors.none());
        });
  }

  /** The viewer's agency agrees the draft as it read to them. */
  Result agree(Viewer viewer, UUID id, String digest) {
    return access.writing(
        viewer,
        () -> {
          Draft draft = draft(viewer, id);
          if (!draft.digest().equals(digest)) {
            return refused(
                viewer,
                draft,
                "The draft has changed since you read it. Read it again, then agree");
          }
          if (!agencies(draft.plan()).containsKey(viewer.organisation())) {
            return refused(viewer, draft, "Your agency has no action in it");
          }
          agreements.keep(viewer, id, digest, clock.instant());
          access.trace(
              viewer, Access.Act.DECIDE, draft.source().ref(), "agreed the statement of action");
          return new Result.Agreed();
        });
  }

  Result send(Viewer viewer, UUID id, @Nullable String to) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    return access.writing(
        viewer,
        () -> {
          Draft draft = draft(viewer, id);
          List<String> hindrances = hindrances(viewer, draft);
          String recipient = to == null ? "" : to.strip();
          if (!hindrances.isEmpty()) {
            return refused(viewer, draft, hindrances.getFirst());
          }
          if (recipient.isEmpty() || recipient.length() > 200) {
            FormErrors errors =
                FormErrors.none().with("sentTo", "Enter to whom it is sent", "RECIPIENT_MISSING");
            return new Result.Refused(page(viewer, draft, recipient, errors));
          }
          UUID paper =
              papers.keep(
                  viewer,
                  new Papers.Draft(
                      PaperKind.STATEMENT, draft.manuscript(), draft.plan(), id, null, recipient));
          clocks.stop(viewer, STATEMENT, draft.source().ref(), clock.instant());
          access.trace(
              viewer,
              Access.Act.SHARE,
              draft.source().ref(),
              "sent the statement of action to " + recipient);
          return new Result.Done(paper);
        });
  }

  private Draft draft(Viewer viewer, UUID id) {
    Source source =
        (access.may(viewer, Permission.SEE_BOARDS)
                ? sources.find(viewer, id)
                : Optional.<Source>empty())
            .orElseThrow(() -> access.notFound(viewer, Source.ref(id), "statement of action"));
    Plan plan =
        plans
            .at(viewer, clock.instant())
            .of(id)
            .only(one -> one.standing().computed() != State.DRAFT);
    Manuscript manuscript =
        StatementWriter.write(
            source,
            sources.findings(viewer, id),
            plan,
            directory.partnershipName(viewer.partnership()));
    String digest = Papers.digest(manuscript.text().getBytes(StandardCharsets.UTF_8));
    return new Draft(source, plan, manuscript, digest);
  }

  private List<String> hindrances(Viewer viewer, Draft draft) {
    List<String> hindrances = new ArrayList<>();
    if (papers.statementOf(viewer, draft.source().id()).isPresent()) {
      hindrances.add("It has been sent already");
    }
    // the reader's own drafts answer nothing yet, so count from what is shared
    long open =
        sources.findings(viewer, draft.source().id()).stream()
            .filter(one -> one.kind().toAnswer())
            .filter(one ->
                draft.plan().entries().stream()
                    .noneMatch(
                        entry -> entry.findings().stream().anyMatch(f -> f.id().equals(one.id()))))
            .count();
    if (open > 0) {
      hindrances.add(
          Wording.count(open, "finding")
              + (open == 1 ? " has" : " have")
              + " no shared action yet");
    }
    lines(viewer, draft).stream()
        .filter(one -> one.agreed() == null || one.before())
        .forEach(one ->
            hindrances.add(
                one.agency()
                    + (one.before() ? " agreed an earlier draft only" : " has not agreed it yet")));
    return hindrances;
  }

  private static Map<OrganisationId, String> agencies(Plan plan) {
    Map<OrganisationId, String> agencies = new LinkedHashMap<>();
    plan.entries().forEach(one -> agencies.put(one.action().owner(), one.owner()));
    return agencies;
  }

  private List<StatementPage.Line> lines(Viewer viewer, Draft draft) {
    List<Agreements.Agreement> kept = agreements.of(viewer, draft.source().id());
    List<StatementPage.Line> lines = new ArrayList<>();
    agencies(draft.plan())
        .forEach((organisation, name) -> {
          List<Agreements.Agreement> theirs =
              kept.stream().filter(one -> one.organisation().equals(organisation)).toList();
          Optional<Agreements.Agreement> current =
              theirs.stream().filter(one -> one.digest().equals(draft.digest())).findFirst();
          Optional<Agreements.Agreement> any = current.or(() -> theirs.stream().findFirst());
          lines.add(
              new StatementPage.Line(
                  name,
                  any.map(one -> one.by() + ", " + Wording.dateTime(one.at())).orElse(null),
                  current.isEmpty() && any.isPresent()));
        });
    return lines;
  }

  private Result refused(Viewer viewer, Draft draft, String why) {
    return new Result.Refused(
        page(viewer, draft, null, FormErrors.none().with("", why, "NOT_NOW")));
  }

  private StatementPage page(
      Viewer viewer, Draft draft, @Nullable String sentTo, FormErrors errors) {
    UUID id = draft.source().id();
    Instant now = clock.instant();
    TimeLeft left =
        clocks.of(viewer, List.of(draft.source().ref())).stream()
            .filter(one -> one.timescale().equals(STATEMENT) && one.cancelledBecause() == null)
            .findFirst()
            .map((ClockReading one) ->
                TimeLeft.of(
                    one.startedAt(), one.dueAt(), one.stoppedAt(), one.pausedBecause(), now))
            .orElse(null);
    boolean agreed =
        agreements.of(viewer, id).stream()
            .anyMatch(one ->
                one.organisation().equals(viewer.organisation())
                    && one.digest().equals(draft.digest()));
    Paper sent = papers.statementOf(viewer, id).orElse(null);
    return new StatementPage(
        draft.source(),
        papers.shown(draft.manuscript()),
        papers.readingAge(draft.manuscript()),
        draft.digest(),
        lines(viewer, draft),
        hindrances(viewer, draft),
        left,
        sent == null
            && !agreed
            && access.may(viewer, Permission.WORK_ON_ACTIONS)
            && agencies(draft.plan()).containsKey(viewer.organisation()),
        access.may(viewer, Permission.LEAD_IMPROVEMENT),
        sent,
        sentTo == null ? draft.source().letter().statementRecipient() : sentTo,
        errors);
  }
}

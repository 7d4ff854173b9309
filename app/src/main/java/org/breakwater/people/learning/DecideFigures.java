package org.breakwater.people.learning;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.breakwater.people.learning.FiguresForm.Choice;
import org.breakwater.people.learning.FiguresSection.Progress;
import org.breakwater.people.matching.TryFigures;
import org.breakwater.people.thresholds.MatchModels;
import org.breakwater.people.thresholds.MatchModels.Decision;
import org.breakwater.people.thresholds.MatchModels.Learnt;
import org.breakwater.people.thresholds.MatchSettings;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An administrator asks for figures to be learnt, sees what they would change, and takes them,
 * refuses them or goes back to those of the program. Counts only: no person is shown.
 */
@Component
public class DecideFigures {
  static final RecordRef FIGURES = new RecordRef("match-figures", new UUID(0, 6));

  private final Access access;
  private final MatchModels models;
  private final MatchSettings settings;
  private final LearningRuns runs;
  private final TryFigures tries;
  private final Clock clock;

  DecideFigures(
      Access access,
      MatchModels models,
      MatchSettings settings,
      LearningRuns runs,
      TryFigures tries,
      Clock clock) {
    this.access = access;
    this.models = models;
    this.settings = settings;
    this.runs = runs;
    this.tries = tries;
    this.clock = clock;
  }

  /**
   * @param form as typed; null if nothing was
   */
  public FiguresSection section(Viewer viewer, @Nullable FiguresForm form) {
    access.check(viewer, Permission.ADMINISTER);
    PartnershipId partnership = viewer.partnership();
    return access.reading(
        matcher(viewer),
        () -> {
          int inUse = models.inUse(partnership);
          List<Learnt> learnt = models.learnt(partnership);
          List<Decision> decisions = models.decisions(partnership);
          Learnt proposal = models.proposal(partnership).orElse(null);
          boolean readable = settings.judge(partnership).figures() == inUse;
          return new FiguresSection(
              FiguresWords.now(inUse, readable, learnt, decisions),
              proposal == null ? null : FiguresWords.proposal(proposal),
              proposal == null ? MatchModels.PROGRAM : proposal.version(),
              form == null ? null : effect(partnership, form.choice(), inUse, proposal),
              inUse != MatchModels.PROGRAM,
              progress(partnership),
              decisions.stream().map(one -> FiguresWords.decided(one, learnt)).toList(),
              number(decisions),
              form);
        });
  }

  /** How far learning has come. */
  public Progress progress(Viewer viewer) {
    access.check(viewer, Permission.ADMINISTER);
    return access.reading(matcher(viewer), () -> progress(viewer.partnership()));
  }

  /** False if it goes on already. */
  public boolean ask(Viewer viewer) {
    access.check(viewer, Permission.ADMINISTER);
    return access.writing(
        viewer,
        () -> {
          boolean asked =
              runs.ask(
                  viewer.partnership(), viewer.name(), viewer.staff().value(), clock.instant());
          if (asked) {
            access.trace(viewer, Act.ASK, FIGURES, "to learn figures from the records");
          }
          return asked;
        });
  }

  /** False if somebody has decided, or newer figures were learnt, since the form was opened. */
  public boolean decide(Viewer viewer, FiguresForm form) {
    access.check(viewer, Permission.ADMINISTER);
    return access.writing(
        viewer,
        () -> {
          PartnershipId partnership = viewer.partnership();
          int number = number(models.decisions(partnership));
          Integer read = form.number();
          return read != null
              && read == number
              && switch (form.choice()) {
                case SHOW -> false;
                case USE -> proposed(form, partnership) && kept(viewer, number, form, true);
                case REFUSE -> proposed(form, partnership) && kept(viewer, number, form, false);
                case BACK ->
                    models.inUse(partnership) != MatchModels.PROGRAM
                        && kept(viewer, number, form, true);
              };
        });
  }

  private boolean proposed(FiguresForm form, PartnershipId partnership) {
    Integer version = form.version();
    return version != null
        && models.proposal(partnership).filter(one -> one.version() == version).isPresent();
  }

  private boolean kept(Viewer viewer, int number, FiguresForm form, boolean taken) {
    Integer version = form.version();
    if (form.choice() == Choice.BACK) {
      version = MatchModels.PROGRAM;
    }
    if (version == null
        || !models.decide(viewer, number, version, taken, form.words(), clock.instant())) {
      return false;
    }
    String what =
        version == MatchModels.PROGRAM
            ? "back to the program's figures"
            : "figures " + version + (taken ? " taken" : " refused");
    access.trace(viewer, Act.CHANGE, FIGURES, what + " (" + form.words() + ")");
    return true;
  }

  private @Nullable List<String> effect(
      PartnershipId partnership, Choice choice, int inUse, @Nullable Learnt proposal) {
    int then = proposal == null || choice == Choice.BACK ? MatchModels.PROGRAM : proposal.version();
    return then == inUse
        ? null
        : FiguresWords.effect(
            then == MatchModels.PROGRAM,
            tries.of(
                partnership,
                settings.judge(partnership, inUse),
                settings.judge(partnership, then)));
  }

  private Progress progress(PartnershipId partnership) {
    return FiguresWords.progress(runs.latest(partnership).orElse(null));
  }

  private static int number(List<Decision> decisions) {
    return decisions.isEmpty() ? 0 : decisions.getFirst().number();
  }

  private Viewer matcher(Viewer viewer) {
    return access.system(viewer.partnership(), Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING);
  }
}

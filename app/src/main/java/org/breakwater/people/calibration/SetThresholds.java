package org.breakwater.people.calibration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.breakwater.people.calibration.ThresholdPage.Change;
import org.breakwater.people.calibration.ThresholdPage.Effect;
import org.breakwater.people.calibration.ThresholdPage.Figure;
import org.breakwater.people.calibration.ThresholdPage.Line;
import org.breakwater.people.learning.DecideFigures;
import org.breakwater.people.learning.FiguresForm;
import org.breakwater.people.matching.TryThresholds;
import org.breakwater.people.thresholds.MatchSettings;
import org.breakwater.people.thresholds.MatchSettings.Version;
import org.breakwater.people.thresholds.Thresholds;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An administrator reads what the thresholds mean, tries others and sets them. Counts only: the
 * matcher counts for them, and no person is shown.
 */
@Component
class SetThresholds {
  private static final RecordRef SETTINGS = new RecordRef("match-settings", new UUID(0, 5));

  private final Access access;
  private final MatchSettings settings;
  private final CountPairs pairs;
  private final TryThresholds tries;
  private final DecideFigures learnt;
  private final Clock clock;

  SetThresholds(
      Access access,
      MatchSettings settings,
      CountPairs pairs,
      TryThresholds tries,
      DecideFigures learnt,
      Clock clock) {
    this.access = access;
    this.settings = settings;
    this.pairs = pairs;
    this.tries = tries;
    this.learnt = learnt;
    this.clock = clock;
  }

  /**
   * @param form as typed; null shows the figures that hold
   * @param tried whether to say what the form's figures would change
   * @param chosen what was chosen about learnt figures; null if nothing was
   */
  ThresholdPage page(
      Viewer viewer,
      @Nullable ThresholdForm form,
      boolean tried,
      FormErrors errors,
      @Nullable FiguresForm chosen) {
    access.check(viewer, Permission.ADMINISTER);
    return access.reading(
        matcher(viewer),
        () -> {
          List<Version> versions = settings.versions(viewer.partnership());
          Thresholds now =
              versions.isEmpty() ? Thresholds.STANDARD : versions.getFirst().thresholds();
          List<Band> bands = pairs.bands(viewer.partnership(), now);
          return new ThresholdPage(
              figures(now, bands),
              bands.stream().filter(band -> band.pairs() > 0).map(SetThresholds::line).toList(),
              versions.stream().map(SetThresholds::change).toList(),
              form == null ? ThresholdForm.of(now) : form,
              tried && form != null ? effect(viewer, form.thresholds()) : null,
              versions.isEmpty() ? 0 : versions.getFirst().version(),
              learnt.section(viewer, chosen),
              errors);
        });
  }

  /** False if somebody has set others since the form was opened. */
  boolean set(Viewer viewer, ThresholdForm form) {
    access.check(viewer, Permission.ADMINISTER);
    Integer version = form.version();
    return access.writing(
        viewer,
        () -> {
          List<Version> versions = settings.versions(viewer.partnership());
          int latest = versions.isEmpty() ? 0 : versions.getFirst().version();
          if (version == null
              || version != latest
              || !settings.keep(viewer, latest, form.thresholds(), form.words(), clock.instant())) {
            return false;
          }
          int withdrawn =
              access.writing(
                  matcher(viewer), () -> tries.withdraw(viewer.partnership(), form.thresholds()));
          access.trace(
              viewer,
              Act.CHANGE,
              SETTINGS,
              words(form.thresholds()) + " (" + form.words() + "); " + withdrawn + " withdrawn");
          return true;
        });
  }

  private Viewer matcher(Viewer viewer) {
    return access.system(viewer.partnership(), Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING);
  }

  private static List<Figure> figures(Thresholds now, List<Band> bands) {
    return List.of(
        new Figure(
            "Joined without asking",
            ThresholdForm.percent(now.certain()),
            "Two records are joined by themselves from this chance on, unless a rule is more careful.",
            Meaning.certain(now.certain(), bands)),
        new Figure(
            "Asked about agencies’ files",
            ThresholdForm.percent(now.file()),
            "From this chance on a person is asked, whether or not work waits.",
            Meaning.asked(now.file(), now.certain(), bands)),
        new Figure(
            "Asked when a contact waits",
            ThresholdForm.percent(now.possible()),
            "A notice or referral needs an answer, so less likely pairs are asked about too.",
            Meaning.asked(now.possible(), now.file(), bands)));
  }

  private Effect effect(Viewer viewer, Thresholds then) {
    TryThresholds.Effect effect =
        tries.of(
            viewer.partnership(),
            settings.judge(viewer.partnership()),
            settings.trying(viewer.partnership(), then));
    var words = new ArrayList<String>();
    words.add(
        number(effect.open(), "question is", "questions are")
            + " open now. "
            + number(effect.gone(), "would be withdrawn", "would be withdrawn")
            + " at once.");
    if (effect.joined() > 0) {
      words.add(
          "At most "
              + number(effect.joined(), "open question", "open questions")
              + " would be answered by joining without asking, where no contact, plan or service is open.");
    }
    words.add(
        (effect.looked() == effect.records() ? "" : "About ")
            + number(effect.fresh(), "new question", "new questions")
            + " would be asked by tonight’s look, "
            + (effect.looked() == effect.records()
                ? "counted over all records."
                : String.format(
                    Locale.UK,
                    "estimated from %,d of %,d records.",
                    effect.looked(),
                    effect.records())));
    words.add("Nothing that is joined, split or decided would change.");
    return new Effect(words(then), words);
  }

  private static String number(long count, String one, String many) {
    return String.format(Locale.UK, "%,d %s", count, count == 1 ? one : many);
  }

  private static Line line(Band band) {
    Share share = Share.of(band.same(), band.decided());
    return new Line(
        ThresholdForm.percent(band.from())
            + (band.to() >= 1 ? " or more" : " to " + ThresholdForm.percent(band.to())),
        String.format(Locale.UK, "%,d", band.joined())
            + (band.split() == 0 ? "" : " (" + band.split() + " split since)"),
        String.format(Locale.UK, "%,d", band.open()),
        String.format(Locale.UK, "%,d", band.same()),
        String.format(Locale.UK, "%,d", band.different()),
        share.enough()
            ? share.ofHundred()
            : share.all()
                + " decided; the model says "
                + Share.hundred(band.modelled() / band.pairs()));
  }

  private static Change change(Version version) {
    return new Change(
        words(version.thresholds()), version.why(), version.by(), Wording.dateTime(version.at()));
  }

  private static String words(Thresholds one) {
    return "joined from "
        + ThresholdForm.percent(one.certain())
        + ", files asked from "
        + ThresholdForm.percent(one.file())
        + ", contacts asked from "
        + ThresholdForm.percent(one.possible());
  }
}

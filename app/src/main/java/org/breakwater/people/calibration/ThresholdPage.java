package org.breakwater.people.calibration;

import java.util.List;
import org.breakwater.people.learning.FiguresSection;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds with what they mean.
 *
 * @param effect what the figures in the form would change; null until asked for
 * @param version of the figures shown, to tell whether somebody set others meanwhile
 * @param learnt by which figures chances are worked out, and what was learnt
 */
public record ThresholdPage(
    List<Figure> figures,
    List<Line> bands,
    List<Change> history,
    ThresholdForm form,
    @Nullable Effect effect,
    int version,
    FiguresSection learnt,
    FormErrors errors) {

  /** One threshold: its name, its figure in per cent, what it does and what it has meant. */
  public record Figure(String name, String percent, String does, List<String> meaning) {}

  /** One band of chances. */
  public record Line(
      String chance, String joined, String open, String same, String different, String ofHundred) {}

  /** Who set figures, when and why. */
  public record Change(String figures, String why, String by, String at) {}

  /** What would happen, in sentences. */
  public record Effect(String figures, List<String> words) {}
}

package org.breakwater.improvement.sources;

import java.util.List;
import org.breakwater.improvement.FindingKind;
import org.breakwater.timescales.ClockReading;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/** The pages of sources, as their templates take them. */
public final class SourcePages {
  private SourcePages() {}

  /** All sources; {@code leads} when the reader may enter one. */
  public record All(List<Row> rows, boolean leads) {}

  /** One of them, and how many findings it has that must be answered. */
  public record Row(Source source, long strengths, long toAnswer) {}

  /** The form for one entered by hand. */
  public record Entering(SourceForm form, FormErrors errors) {}

  /**
   * One source with its findings.
   *
   * @param clock the statement's clock; null where none runs
   */
  public record One(
      Source source,
      List<Finding> findings,
      @Nullable ClockReading clock,
      boolean leads,
      FindingForm form,
      FormErrors errors) {
    public List<Finding> of(FindingKind kind) {
      return findings.stream().filter(one -> one.kind() == kind).toList();
    }

    /** When the statement is due, and by which reckoning. */
    public @Nullable String due() {
      var asked = source.letter().statementDue();
      if (asked != null) {
        return Wording.date(asked) + ", as the letter asks";
      }
      return clock == null || clock.dueAt() == null
          ? null
          : Wording.date(clock.dueAt()) + ", 70 working days from receipt";
    }

    /** The law's own reckoning beside the letter's date, when they differ. */
    public @Nullable String reckoned() {
      var asked = source.letter().statementDue();
      if (asked == null || clock == null || clock.dueAt() == null) {
        return null;
      }
      var counted = clock.dueAt().atZone(Wording.LONDON).toLocalDate();
      return counted.equals(asked)
          ? null
          : "70 working days from receipt on "
              + Wording.date(source.letter().receivedOn())
              + " would be "
              + Wording.date(counted);
    }
  }
}

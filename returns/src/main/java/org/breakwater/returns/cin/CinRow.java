package org.breakwater.returns.cin;

import java.time.LocalDate;
import java.util.List;
import org.breakwater.returns.rules.Place;
import org.breakwater.returns.rules.Spot;
import org.jspecify.annotations.Nullable;

/**
 * One row of the census: what a group of the file, or a form on a screen, says. The text is kept as
 * it was given, so that a value that is no date can still be shown and written.
 */
public abstract sealed class CinRow
    permits CinHeader,
        Identifiers,
        Characteristics,
        Disability,
        Episode,
        Assessment,
        CinPlan,
        Section47,
        ProtectionPlan,
        Review,
        PreProceedings {

  private final Group group;
  private final RowValues values;

  CinRow(Group group, RowValues values) {
    this.group = group;
    this.values = values;
  }

  /** Where it came from. */
  public final Spot spot() {
    return values.spot();
  }

  /** The episode it belongs to, or is, within the child; null when its source does not say. */
  public final @Nullable String episode() {
    return values.episode();
  }

  /** Its own id within the child, where it has one: of a plan, a review's plan, an assessment. */
  public final @Nullable String id() {
    return values.id();
  }

  /** A value that takes part in a finding. */
  public final Place at(String field) {
    int column = group.index(field);
    return spot().at(field, values.shown(column)).onLine(values.line(column));
  }

  /** The row itself, for a finding about its being there. */
  public final Place here() {
    return spot().at(group.name(), null);
  }

  final Group group() {
    return group;
  }

  final @Nullable String text(int column) {
    return values.text(column);
  }

  final List<String> list(int column) {
    return values.list(column);
  }

  final @Nullable LocalDate date(int column) {
    return values.date(column);
  }

  final RowValues values() {
    return values;
  }
}

package org.breakwater.timescales.settings;

import java.util.List;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;

/**
 * A partnership's own figures and hours, and the forms that change them.
 *
 * @param own the timescales it may set
 * @param saved true after a change
 */
public record SettingsPage(
    List<Line> figures,
    List<Option> own,
    List<Option> units,
    FigureForm figure,
    HoursForm hours,
    FormErrors errors,
    boolean saved) {

  /** One own figure, with the rule's name and the catalogue's own figure beside it. */
  public record Line(Figure figure, String name, String usual) {}
}

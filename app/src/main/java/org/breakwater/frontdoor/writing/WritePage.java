package org.breakwater.frontdoor.writing;

import java.util.List;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.receiving.Question;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form.
 *
 * @param fresh whether the server has put the words back itself, so that no draft is needed
 * @param message what went wrong with the form as a whole
 */
public record WritePage(
    Style style,
    Written form,
    FormErrors errors,
    int children,
    int adults,
    String once,
    boolean fresh,
    @Nullable String message) {

  public List<Question> questions() {
    return Question.of(style.kind());
  }

  public List<ConcernTag.Family> families() {
    return List.of(ConcernTag.Family.values());
  }

  public boolean ticked(ConcernTag tag) {
    return form.all("tags").contains(tag.name());
  }

  public List<Option> grades() {
    return List.of(
        Option.of("RED", "Red", "A child is at risk of significant harm now"),
        Option.of("AMBER", "Amber", "Serious worry; the child is safe for the moment"),
        Option.of("GREEN", "Green", "Worry, with no sign of immediate risk"));
  }

  public List<Option> sexes() {
    return List.of(Option.of("F", "Female"), Option.of("M", "Male"), Option.of("", "Not known"));
  }
}

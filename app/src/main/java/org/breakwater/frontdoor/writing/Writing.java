package org.breakwater.frontdoor.writing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.breakwater.frontdoor.ContactId;
import org.breakwater.frontdoor.FrontDoor;
import org.breakwater.frontdoor.Received;
import org.breakwater.frontdoor.receiving.Completeness;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The steps of writing: fill in, add people, check, send. */
@Component
public class Writing {
  private static final String FORM = "frontdoor/writing/WritePage";

  private final FrontDoor door;
  private final Access access;
  private final Directory directory;
  private final Ids ids;
  private final Clock clock;

  Writing(FrontDoor door, Access access, Directory directory, Ids ids, Clock clock) {
    this.door = door;
    this.access = access;
    this.directory = directory;
    this.ids = ids;
    this.clock = clock;
  }

  /** An empty form. */
  public ModelAndView begin(Viewer viewer, Style style) {
    access.check(viewer, style.permission());
    Written form = Written.nothing();
    String phone =
        directory
            .staff(viewer.partnership(), viewer.staff())
            .map(Directory.Staff::phone)
            .orElse("");
    return form(style, form.with("authorContact", phone), FormErrors.none(), 1, 0, false, null);
  }

  /** What the person pressed. */
  public ModelAndView step(Viewer viewer, Style style, Map<String, List<String>> sent) {
    access.check(viewer, style.permission());
    Written form = new Written(sent);
    if (!form.shown("version").equals(style.version())) {
      return outOfDate(style, form);
    }
    String pressed = form.shown("do");
    int children = Math.max(1, form.count("child"));
    int adults = form.count("adult");
    if (pressed.equals("send")) {
      return send(viewer, style, form);
    }
    if (pressed.equals("add-child")) {
      children = Math.min(children + 1, Written.MOST_PEOPLE);
      return form(style, form, FormErrors.none(), children, adults, true, null);
    }
    if (pressed.equals("add-adult")) {
      adults = Math.min(adults + 1, Written.MOST_PEOPLE);
      return form(style, form, FormErrors.none(), children, adults, true, null);
    }
    if (pressed.matches("remove-(child|adult)\\d{1,2}")) {
      Written left =
          form.without(pressed.substring(7, 12), Integer.parseInt(pressed.substring(12)));
      return form(
          style,
          left,
          FormErrors.none(),
          Math.max(1, left.count("child")),
          left.count("adult"),
          true,
          null);
    }
    if (pressed.equals("change")) {
      return form(style, form, FormErrors.none(), children, adults, true, null);
    }
    return check(style, form);
  }

  private ModelAndView check(Style style, Written form) {
    WrittenNotice written = WrittenNotice.read(form, style.kind(), clock);
    if (written.errors().any()) {
      return wrong(style, form, written.errors());
    }
    Completeness completeness = Completeness.of(written.notice());
    return new ModelAndView(
        "frontdoor/writing/CheckPage",
        "page",
        new CheckPage(
            style,
            form,
            NoticeCards.of(written.notice()),
            completeness.percent(),
            completeness.missing(),
            written.remarks()));
  }

  private ModelAndView send(Viewer viewer, Style style, Written form) {
    WrittenNotice written = WrittenNotice.read(form, style.kind(), clock);
    if (written.errors().any()) {
      return wrong(style, form, written.errors());
    }
    return switch (door.receive(viewer, written.notice())) {
      case Received.New taken -> sent(style, taken.receipt().contact());
      case Received.KnownAlready known when known.same() || pressedTwice(form, written) ->
          sent(style, known.receipt().contact());
      case Received.KnownAlready known ->
          wrong(
              style,
              form,
              FormErrors.none()
                  .with(
                      "reference",
                      "This reference was used before, for "
                          + known.receipt().reference()
                          + ". Enter another, or leave it empty",
                      "REFERENCE_USED"));
      case Received.Refused refused -> wrong(style, form, new FormErrors(refused.faults()));
    };
  }

  /** With no reference of one's own, only the button itself can have been pressed before. */
  private static boolean pressedTwice(Written form, WrittenNotice written) {
    return form.text("reference") == null && written.notice().once() != null;
  }

  private static ModelAndView sent(Style style, ContactId contact) {
    return new ModelAndView("redirect:" + style.base() + "/" + contact.value() + "?sent=yes");
  }

  private ModelAndView outOfDate(Style style, Written form) {
    ModelAndView page =
        form(
            style,
            form,
            FormErrors.none(),
            Math.max(1, form.count("child")),
            form.count("adult"),
            true,
            "This form has been replaced by a newer one. Your words are kept below: look through the new questions, then send.");
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private ModelAndView wrong(Style style, Written form, FormErrors errors) {
    ModelAndView page =
        form(
            style, form, errors, Math.max(1, form.count("child")), form.count("adult"), true, null);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView form(
      Style style,
      Written form,
      FormErrors errors,
      int children,
      int adults,
      boolean fresh,
      @Nullable String message) {
    String once = form.shown("once").isEmpty() ? ids.next().toString() : form.shown("once");
    return new ModelAndView(
        FORM, "page", new WritePage(style, form, errors, children, adults, once, fresh, message));
  }
}

package org.breakwater.frontdoor.contactpage;

import java.util.UUID;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@ForPurpose(Purpose.TRIAGE)
class ContactController {
  private final ReadContact contacts;
  private final Regrade regrade;

  ContactController(ReadContact contacts, Regrade regrade) {
    this.contacts = contacts;
    this.regrade = regrade;
  }

  @GetMapping("/contacts/{id}")
  ModelAndView show(Viewer viewer, @PathVariable UUID id) {
    return new ModelAndView("frontdoor/contactpage/ContactPage", "page", contacts.read(viewer, id));
  }

  @GetMapping("/contacts/{id}/grade")
  ModelAndView grade(Viewer viewer, @PathVariable UUID id) {
    ContactHead contact = regrade.head(viewer, id);
    var form = new GradeForm(contact.grade().name(), null, contact.version());
    return gradePage(contact, form, FormErrors.none(), HttpStatus.OK);
  }

  @PostMapping("/contacts/{id}/grade")
  ModelAndView changeGrade(
      Viewer viewer, @PathVariable UUID id, GradeForm form, RedirectAttributes next) {
    FormErrors errors = form.errors();
    Grade grade = form.chosen();
    if (grade == null || errors.any()) {
      return gradePage(regrade.head(viewer, id), form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (regrade.to(viewer, id, grade, form)) {
      case Regrade.Result.Changed() -> {
        next.addFlashAttribute("flash", "The grade is now " + grade.words() + ".");
        next.addFlashAttribute("draftDone", "grade-" + id);
        yield new ModelAndView("redirect:/contacts/" + id);
      }
      case Regrade.Result.Overtaken(var conflict) -> {
        var page = new ModelAndView("web/error/Conflict", "conflict", conflict);
        page.setStatus(HttpStatus.CONFLICT);
        yield page;
      }
    };
  }

  private static ModelAndView gradePage(
      ContactHead contact, GradeForm form, FormErrors errors, HttpStatus status) {
    var page =
        new ModelAndView(
            "frontdoor/contactpage/GradePage", "page", new GradePage(contact, form, errors));
    page.setStatus(status);
    return page;
  }
}

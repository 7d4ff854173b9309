package org.breakwater.frontdoor.contributions;

import java.util.UUID;
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
@ForPurpose(Purpose.JOINT_DECISION)
class ContributionController {
  private static final String VIEW = "frontdoor/contributions/ContributionPage";
  private final Contribute contribute;

  ContributionController(Contribute contribute) {
    this.contribute = contribute;
  }

  @GetMapping("/contacts/{id}/contributions")
  ModelAndView open(Viewer viewer, @PathVariable UUID id) {
    return new ModelAndView(
        VIEW, "page", contribute.open(viewer, id, ContributionForm.empty(), FormErrors.none()));
  }

  @PostMapping("/contacts/{id}/contributions")
  ModelAndView add(
      Viewer viewer, @PathVariable UUID id, ContributionForm form, RedirectAttributes next) {
    FormErrors errors = form.errors();
    if (errors.any()) {
      var again = new ModelAndView(VIEW, "page", contribute.open(viewer, id, form, errors));
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    contribute.add(viewer, id, form);
    next.addFlashAttribute("flash", "Your contribution is kept under your name.");
    next.addFlashAttribute("draftDone", "contribution-" + id);
    return new ModelAndView("redirect:/contacts/" + id + "/contributions");
  }
}

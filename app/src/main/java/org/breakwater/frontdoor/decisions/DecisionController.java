package org.breakwater.frontdoor.decisions;

import java.util.Locale;
import java.util.UUID;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@ForPurpose(Purpose.JOINT_DECISION)
class DecisionController {
  private final DecideContact decide;

  DecisionController(DecideContact decide) {
    this.decide = decide;
  }

  @GetMapping("/contacts/{id}/decision")
  ModelAndView open(Viewer viewer, @PathVariable UUID id) {
    return page(decide.open(viewer, id), HttpStatus.OK);
  }

  @PostMapping("/contacts/{id}/decision")
  ModelAndView decide(
      Viewer viewer, @PathVariable UUID id, DecisionForm form, RedirectAttributes next) {
    return switch (decide.decide(viewer, id, form)) {
      case DecideContact.Result.Decided(Outcome outcome) -> {
        String words = outcome.words().toLowerCase(Locale.UK);
        next.addFlashAttribute("flash", "Decided: " + words + ". The referrer is to be told.");
        next.addFlashAttribute("draftDone", "decision-" + id);
        yield new ModelAndView("redirect:/contacts/" + id);
      }
      case DecideContact.Result.Refused(DecisionPage page) ->
          page(page, HttpStatus.UNPROCESSABLE_CONTENT);
      case DecideContact.Result.Overtaken(DecisionPage page) -> page(page, HttpStatus.CONFLICT);
    };
  }

  private static ModelAndView page(DecisionPage page, HttpStatus status) {
    var view = new ModelAndView("frontdoor/decisions/DecisionPage", "page", page);
    view.setStatus(status);
    return view;
  }
}

package org.breakwater.frontdoor.requests;

import java.util.UUID;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@ForPurpose(Purpose.TRIAGE)
class AskController {
  private static final String VIEW = "frontdoor/requests/AskPage";
  private final AskAgencies ask;

  AskController(AskAgencies ask) {
    this.ask = ask;
  }

  @GetMapping("/contacts/{id}/ask")
  ModelAndView open(Viewer viewer, @PathVariable UUID id) {
    return new ModelAndView(VIEW, "page", ask.open(viewer, id));
  }

  @PostMapping("/contacts/{id}/ask")
  ModelAndView send(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      RedirectAttributes next) {
    return switch (ask.ask(viewer, id, AskForm.of(fields))) {
      case AskAgencies.Result.Asked(int agencies) -> {
        next.addFlashAttribute(
            "flash", Wording.count(agencies, "agency has", "agencies have") + " been asked.");
        next.addFlashAttribute("draftDone", "ask-" + id);
        yield new ModelAndView("redirect:/contacts/" + id);
      }
      case AskAgencies.Result.Refused(AskPage page) -> {
        var again = new ModelAndView(VIEW, "page", page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield again;
      }
    };
  }
}

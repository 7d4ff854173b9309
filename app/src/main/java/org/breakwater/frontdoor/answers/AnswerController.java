package org.breakwater.frontdoor.answers;

import java.util.UUID;
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
@ForPurpose(Purpose.ANSWER_REQUEST)
class AnswerController {
  private static final String VIEW = "frontdoor/answers/AnswerPage";
  private final AnswerRequest answers;

  AnswerController(AnswerRequest answers) {
    this.answers = answers;
  }

  @GetMapping("/requests")
  ModelAndView worklist(Viewer viewer) {
    return new ModelAndView("frontdoor/answers/WorklistPage", "page", answers.worklist(viewer));
  }

  @GetMapping("/requests/{id}")
  ModelAndView open(Viewer viewer, @PathVariable UUID id) {
    return new ModelAndView(VIEW, "page", answers.open(viewer, id));
  }

  @PostMapping("/requests/{id}")
  ModelAndView answer(
      Viewer viewer, @PathVariable UUID id, AnswerForm form, RedirectAttributes next) {
    return switch (answers.answer(viewer, id, form)) {
      case AnswerRequest.Result.Kept() -> {
        next.addFlashAttribute(
            "flash", "Your answer has gone to the hub. You can correct it here.");
        next.addFlashAttribute("draftDone", "answer-" + id);
        yield new ModelAndView("redirect:/requests");
      }
      case AnswerRequest.Result.Refused(AnswerPage page) -> {
        var again = new ModelAndView(VIEW, "page", page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield again;
      }
      case AnswerRequest.Result.Overtaken(var conflict) -> {
        var page = new ModelAndView("web/error/Conflict", "conflict", conflict);
        page.setStatus(HttpStatus.CONFLICT);
        yield page;
      }
    };
  }
}

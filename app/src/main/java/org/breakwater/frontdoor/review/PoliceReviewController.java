package org.breakwater.frontdoor.review;

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
@ForPurpose(Purpose.POLICE_REVIEW)
class PoliceReviewController {
  private static final String VIEW = "frontdoor/review/ReviewPage";
  private final ReadPoliceNotices read;
  private final ReviewPoliceNotice review;

  PoliceReviewController(ReadPoliceNotices read, ReviewPoliceNotice review) {
    this.read = read;
    this.review = review;
  }

  @GetMapping("/police-review")
  ModelAndView worklist(Viewer viewer) {
    return new ModelAndView("frontdoor/review/WorklistPage", "page", read.worklist(viewer));
  }

  @GetMapping("/police-review/{id}")
  ModelAndView open(Viewer viewer, @PathVariable UUID id) {
    return new ModelAndView(VIEW, "page", read.open(viewer, id));
  }

  @PostMapping("/police-review/{id}")
  ModelAndView review(
      Viewer viewer, @PathVariable UUID id, ReviewForm form, RedirectAttributes next) {
    return switch (review.review(viewer, id, form)) {
      case ReviewPoliceNotice.Result.Reviewed() -> {
        next.addFlashAttribute("flash", "Your review is kept. The hub sees it on the contact.");
        next.addFlashAttribute("draftDone", "review-" + id);
        yield new ModelAndView("redirect:/police-review");
      }
      case ReviewPoliceNotice.Result.Refused(var page) -> {
        var again = new ModelAndView(VIEW, "page", page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield again;
      }
      case ReviewPoliceNotice.Result.Overtaken(var conflict) -> {
        var page = new ModelAndView("web/error/Conflict", "conflict", conflict);
        page.setStatus(HttpStatus.CONFLICT);
        yield page;
      }
    };
  }
}

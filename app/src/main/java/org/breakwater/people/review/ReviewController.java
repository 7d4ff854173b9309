package org.breakwater.people.review;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@ForPurpose(Purpose.RECORD_MATCHING)
class ReviewController {
  private final ReadQueue queue;
  private final ReadMatch review;
  private final DecideMatch decide;

  ReviewController(ReadQueue queue, ReadMatch review, DecideMatch decide) {
    this.queue = queue;
    this.review = review;
    this.decide = decide;
  }

  @GetMapping("/people/review")
  ModelAndView queue(
      Viewer viewer,
      @RequestParam(defaultValue = "work") String waits,
      @RequestParam(defaultValue = "1") int page) {
    return new ModelAndView(
        "people/review/ReviewPage", "page", queue.page(viewer, !waits.equals("nothing"), page));
  }

  @GetMapping("/people/review/{id}")
  ModelAndView show(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, "", FormErrors.none(), HttpStatus.OK);
  }

  @PostMapping("/people/review/{id}")
  ModelAndView decide(
      Viewer viewer, @PathVariable UUID id, MatchForm form, RedirectAttributes next) {
    FormErrors errors = form.errors();
    if (errors.any()) {
      return page(viewer, id, form.words(), errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    boolean taken =
        form.unsure()
            ? decide.leaveOpen(viewer, id, form.words())
            : decide.decide(viewer, id, form);
    if (!taken) {
      return page(
          viewer,
          id,
          form.words(),
          FormErrors.none()
              .with(
                  "why",
                  "Somebody answered this first, or it changed while you read. Your reason is kept below",
                  "ANSWERED_ALREADY"),
          HttpStatus.CONFLICT);
    }
    next.addFlashAttribute(
        "flash",
        form.unsure()
            ? "Left open, with your note for whoever looks next."
            : form.same()
                ? "Joined: the records are of one person."
                : "Kept apart. They are asked about again only if the records change so that it"
                    + " matters.");
    next.addFlashAttribute("draftDone", "match-people-review-" + id);
    return new ModelAndView("redirect:/people/review" + (form.unsure() ? "" : "/" + id));
  }

  private ModelAndView page(
      Viewer viewer, UUID id, String why, FormErrors errors, HttpStatus status) {
    var page =
        new ModelAndView("people/review/MatchPage", "page", review.page(viewer, id, why, errors));
    page.setStatus(status);
    return page;
  }
}

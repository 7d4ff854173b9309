package org.breakwater.frontdoor.feedback;

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
@ForPurpose(Purpose.FEEDBACK)
class FeedbackController {
  private final TellReferrer tell;
  private final ReadFeedback read;

  FeedbackController(TellReferrer tell, ReadFeedback read) {
    this.tell = tell;
    this.read = read;
  }

  @GetMapping("/feedback")
  ModelAndView waiting(Viewer viewer) {
    return new ModelAndView("frontdoor/feedback/WaitingPage", "page", tell.waiting(viewer));
  }

  @GetMapping("/feedback/{id}")
  ModelAndView open(Viewer viewer, @PathVariable UUID id) {
    return telling(tell.open(viewer, id), HttpStatus.OK);
  }

  @PostMapping("/feedback/{id}")
  ModelAndView tell(
      Viewer viewer, @PathVariable UUID id, FeedbackForm form, RedirectAttributes next) {
    return switch (tell.tell(viewer, id, form)) {
      case TellReferrer.Result.Done(boolean told) -> {
        next.addFlashAttribute(
            "flash", told ? "The referrer has been told." : "Kept: the referrer is not told.");
        next.addFlashAttribute("draftDone", "feedback-" + id);
        yield new ModelAndView("redirect:/feedback");
      }
      case TellReferrer.Result.Refused(var page) -> telling(page, HttpStatus.UNPROCESSABLE_CONTENT);
      case TellReferrer.Result.Overtaken(var page) -> telling(page, HttpStatus.CONFLICT);
    };
  }

  @GetMapping("/my-feedback")
  ModelAndView inbox(Viewer viewer) {
    return new ModelAndView("frontdoor/feedback/InboxPage", "page", read.inbox(viewer));
  }

  @GetMapping("/my-feedback/{id}")
  ModelAndView read(Viewer viewer, @PathVariable UUID id) {
    return new ModelAndView("frontdoor/feedback/ToldPage", "page", read.open(viewer, id));
  }

  private static ModelAndView telling(FeedbackPages.Telling page, HttpStatus status) {
    var view = new ModelAndView("frontdoor/feedback/TellingPage", "page", page);
    view.setStatus(status);
    return view;
  }
}

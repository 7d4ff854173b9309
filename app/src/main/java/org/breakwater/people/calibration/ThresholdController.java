package org.breakwater.people.calibration;

import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When records are joined and asked about, for administrators. */
@Controller
@ForPurpose(Purpose.ADMINISTRATION)
class ThresholdController {
  private final SetThresholds set;

  ThresholdController(SetThresholds set) {
    this.set = set;
  }

  @GetMapping("/admin/matching")
  ModelAndView show(Viewer viewer) {
    return page(viewer, null, false, FormErrors.none(), HttpStatus.OK);
  }

  @PostMapping("/admin/matching")
  ModelAndView change(Viewer viewer, ThresholdForm form, RedirectAttributes next) {
    FormErrors errors = form.errors();
    if (errors.any()) {
      return page(viewer, form, false, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (!form.saves()) {
      return page(viewer, form, true, errors, HttpStatus.OK);
    }
    if (!set.set(viewer, form)) {
      return page(
          viewer,
          form,
          true,
          FormErrors.none()
              .with(
                  "why",
                  "Somebody set other figures while you read: look at them, then save again",
                  "SET_MEANWHILE"),
          HttpStatus.CONFLICT);
    }
    next.addFlashAttribute("flash", "Saved. What was joined, split or decided stays as it is.");
    return new ModelAndView("redirect:/admin/matching");
  }

  private ModelAndView page(
      Viewer viewer,
      @Nullable ThresholdForm form,
      boolean tried,
      FormErrors errors,
      HttpStatus status) {
    var page =
        new ModelAndView(
            "people/calibration/ThresholdPage",
            "page",
            set.page(viewer, form, tried, errors, null));
    page.setStatus(status);
    return page;
  }
}

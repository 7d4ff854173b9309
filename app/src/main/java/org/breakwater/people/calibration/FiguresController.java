package org.breakwater.people.calibration;

import jakarta.servlet.http.HttpServletResponse;
import org.breakwater.people.learning.DecideFigures;
import org.breakwater.people.learning.FiguresForm;
import org.breakwater.people.learning.FiguresForm.Choice;
import org.breakwater.people.learning.FiguresSection.Progress;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The figures that chances are worked out from, on the page of the thresholds. */
@Controller
@RequestMapping("/admin/matching")
@ForPurpose(Purpose.ADMINISTRATION)
class FiguresController {
  private final SetThresholds set;
  private final DecideFigures figures;

  FiguresController(SetThresholds set, DecideFigures figures) {
    this.set = set;
    this.figures = figures;
  }

  @PostMapping("/figures")
  ModelAndView decide(Viewer viewer, FiguresForm form, RedirectAttributes next) {
    FormErrors errors = form.errors();
    if (errors.any()) {
      return page(viewer, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (form.choice() == Choice.SHOW) {
      return page(viewer, form, errors, HttpStatus.OK);
    }
    if (!figures.decide(viewer, form)) {
      return page(
          viewer,
          form,
          FormErrors.none()
              .with(
                  "reason",
                  "Somebody decided, or newer figures were learnt, while you read: look, then decide again",
                  "DECIDED_MEANWHILE"),
          HttpStatus.CONFLICT);
    }
    next.addFlashAttribute(
        "flash",
        switch (form.choice()) {
          case USE -> "The learnt figures are used from now on. Everything is looked at tonight.";
          case BACK ->
              "The program’s figures are used from now on. Everything is looked at tonight.";
          case REFUSE, SHOW -> "The learnt figures are refused. Nothing has changed.";
        });
    return new ModelAndView("redirect:/admin/matching");
  }

  @PostMapping("/learn")
  ModelAndView learn(Viewer viewer, RedirectAttributes next) {
    next.addFlashAttribute(
        "flash",
        figures.ask(viewer)
            ? "Figures will be learnt. This page shows how far it has come, under “Figures behind the chances”."
            : "Figures are being learnt already.");
    return new ModelAndView("redirect:/admin/matching");
  }

  /** How far it has come, asked for by the page; at the end the whole page comes anew. */
  @GetMapping("/learning")
  ModelAndView progress(Viewer viewer, HttpServletResponse response) {
    Progress progress = figures.progress(viewer);
    if (!progress.goesOn()) {
      response.setHeader("HX-Refresh", "true");
    }
    return new ModelAndView("people/calibration/learning", "progress", progress);
  }

  private ModelAndView page(Viewer viewer, FiguresForm form, FormErrors errors, HttpStatus status) {
    var page =
        new ModelAndView(
            "people/calibration/ThresholdPage",
            "page",
            set.page(viewer, null, false, errors, form));
    page.setStatus(status);
    return page;
  }
}

package org.breakwater.improvement.sources;

import java.util.UUID;
import org.breakwater.improvement.Findings;
import org.breakwater.improvement.SourceId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Permission;
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
@ForPurpose(Purpose.IMPROVEMENT)
class SourceController {
  private final Access access;
  private final ReadSources read;
  private final Findings findings;

  SourceController(Access access, ReadSources read, Findings findings) {
    this.access = access;
    this.read = read;
    this.findings = findings;
  }

  @GetMapping("/improvement/sources")
  ModelAndView all(Viewer viewer) {
    return new ModelAndView("improvement/sources/AllPage", "page", read.all(viewer));
  }

  @GetMapping("/improvement/sources/new")
  ModelAndView enter(Viewer viewer) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    return entering(SourceForm.EMPTY, FormErrors.none());
  }

  @PostMapping("/improvement/sources/new")
  ModelAndView keep(Viewer viewer, SourceForm form, RedirectAttributes next) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    FormErrors errors = form.errors();
    if (errors.any()) {
      return entering(form, errors);
    }
    SourceId id = findings.accept(viewer, form.letter(), java.util.List.of());
    next.addFlashAttribute("flash", "Kept. Now add its findings.");
    return new ModelAndView("redirect:/improvement/sources/" + id.value());
  }

  @GetMapping("/improvement/sources/{id}")
  ModelAndView one(Viewer viewer, @PathVariable UUID id) {
    return new ModelAndView(
        "improvement/sources/OnePage",
        "page",
        read.one(viewer, id, FindingForm.EMPTY, FormErrors.none()));
  }

  @PostMapping("/improvement/sources/{id}/findings")
  ModelAndView add(
      Viewer viewer, @PathVariable UUID id, FindingForm form, RedirectAttributes next) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    FormErrors errors = form.errors();
    if (errors.any()) {
      var view =
          new ModelAndView(
              "improvement/sources/OnePage", "page", read.one(viewer, id, form, errors));
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return view;
    }
    findings.add(viewer, new SourceId(id), form.findings());
    next.addFlashAttribute("flash", "Added.");
    return new ModelAndView("redirect:/improvement/sources/" + id);
  }

  private static ModelAndView entering(SourceForm form, FormErrors errors) {
    var view =
        new ModelAndView(
            "improvement/sources/EnterPage", "page", new SourcePages.Entering(form, errors));
    view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return view;
  }
}

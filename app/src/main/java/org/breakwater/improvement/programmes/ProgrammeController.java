package org.breakwater.improvement.programmes;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@ForPurpose(Purpose.IMPROVEMENT)
@RequestMapping("/improvement/programmes/{id}")
class ProgrammeController {
  private final Access access;
  private final KeepProgramme programme;

  ProgrammeController(Access access, KeepProgramme programme) {
    this.access = access;
    this.programme = programme;
  }

  @GetMapping
  ModelAndView open(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, EntryForm.EMPTY, FormErrors.none());
  }

  @GetMapping("/theory.svg")
  ResponseEntity<byte[]> picture(Viewer viewer, @PathVariable UUID id) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("image/svg+xml"))
        .body(programme.picture(viewer, id).getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/boxes")
  ModelAndView box(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes next) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    for (Theory.Stage one : Theory.Stage.values()) {
      if (one.name().equals(stage)
          && ProgrammePage.LEVELS.contains(level)
          && !words.isBlank()
          && words.length() <= 1_000) {
        programme.box(viewer, id, one, level, words.strip());
        return back(id, next, "Added.");
      }
    }
    return page(
        viewer,
        id,
        EntryForm.EMPTY,
        FormErrors.none()
            .with("box-words", "Choose the stage and level and say what it is", "BOX_INCOMPLETE"));
  }

  @PostMapping("/links")
  ModelAndView link(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam UUID from,
      @RequestParam UUID to,
      @RequestParam(defaultValue = "true") boolean there,
      RedirectAttributes next) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    if (programme.link(viewer, id, new Theory.Link(from, to), there)) {
      return back(id, next, there ? "Arrow drawn." : "Arrow taken away.");
    }
    return page(
        viewer,
        id,
        EntryForm.EMPTY,
        FormErrors.none().with("from", "An arrow leads from one stage to the next", "ARROW_WRONG"));
  }

  @PostMapping("/entries")
  ModelAndView entry(
      Viewer viewer, @PathVariable UUID id, EntryForm form, RedirectAttributes next) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    FormErrors errors = form.errors();
    Entry.Register register = form.kind();
    if (errors.any() || register == null) {
      return page(viewer, id, form, errors);
    }
    programme.entry(viewer, id, register, form);
    return back(id, next, "Kept in the register.");
  }

  private ModelAndView page(Viewer viewer, UUID id, EntryForm form, FormErrors errors) {
    var view =
        new ModelAndView(
            "improvement/programmes/ProgrammePage",
            "page",
            programme.open(viewer, id, form, errors));
    view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return view;
  }

  private static ModelAndView back(UUID id, RedirectAttributes next, String said) {
    next.addFlashAttribute("flash", said);
    return new ModelAndView("redirect:/improvement/programmes/" + id);
  }
}

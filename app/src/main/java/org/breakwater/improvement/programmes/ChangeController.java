package org.breakwater.improvement.programmes;

import java.util.Optional;
import java.util.UUID;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A box or a line of a register is changed. */
@Controller
@ForPurpose(Purpose.IMPROVEMENT)
@RequestMapping("/improvement/programmes/{id}")
class ChangeController {
  private final ChangeProgramme change;

  ChangeController(ChangeProgramme change) {
    this.change = change;
  }

  @GetMapping("/entries/{entry}")
  ModelAndView entry(Viewer viewer, @PathVariable UUID id, @PathVariable UUID entry) {
    return view(change.entry(viewer, id, entry));
  }

  @PostMapping("/entries/{entry}")
  ModelAndView entry(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID entry,
      EntryForm form,
      @RequestParam int version,
      RedirectAttributes next) {
    return answer(id, change.entry(viewer, id, entry, form, version), next);
  }

  @GetMapping("/boxes/{box}")
  ModelAndView box(Viewer viewer, @PathVariable UUID id, @PathVariable UUID box) {
    return view(change.box(viewer, id, box));
  }

  @PostMapping("/boxes/{box}")
  ModelAndView box(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID box,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String words,
      @RequestParam int version,
      RedirectAttributes next) {
    return answer(id, change.box(viewer, id, box, level, words, version), next);
  }

  private static ModelAndView answer(UUID id, Optional<ChangePage> wrong, RedirectAttributes next) {
    if (wrong.isPresent()) {
      ModelAndView view = view(wrong.get());
      view.setStatus(
          wrong.get().now() == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
      return view;
    }
    next.addFlashAttribute("flash", "Changed. What it said before is kept beside it.");
    return new ModelAndView("redirect:/improvement/programmes/" + id);
  }

  private static ModelAndView view(ChangePage page) {
    return new ModelAndView("improvement/programmes/ChangePage", "page", page);
  }
}

package org.breakwater.improvement.packs;

import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.papers.PaperKind;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@ForPurpose(Purpose.IMPROVEMENT)
class PackController {
  private final Access access;
  private final MakePack make;

  PackController(Access access, MakePack make) {
    this.access = access;
    this.make = make;
  }

  @GetMapping("/improvement/packs/new")
  ModelAndView choose(Viewer viewer) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    return page(null, FormErrors.none());
  }

  @PostMapping("/improvement/packs/new")
  ModelAndView make(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable UUID meeting,
      RedirectAttributes next) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    PaperKind chosen = null;
    for (PaperKind one : PaperKind.values()) {
      // a statement is sent, not made here; a board's pack is made for a meeting
      boolean offered =
          one != PaperKind.STATEMENT && (one != PaperKind.BOARD_PACK || meeting != null);
      if (offered && one.name().equals(kind)) {
        chosen = one;
      }
    }
    if (chosen == null) {
      return page(kind, FormErrors.none().with("kind", "Choose the pack", "KIND_MISSING"));
    }
    return switch (make.make(viewer, chosen, meeting)) {
      case MakePack.Result.Made(UUID paper) -> {
        next.addFlashAttribute("flash", "Made. It stays as it is now.");
        yield new ModelAndView("redirect:/improvement/papers/" + paper);
      }
      case MakePack.Result.NamesSomebody(List<String> names) ->
          page(
              kind,
              FormErrors.none()
                  .with(
                      "kind",
                      "It would name "
                          + Wording.list(names)
                          + ". Nobody may be told in the public version: mend the words, then make it again",
                      "NAMES_SOMEBODY"));
    };
  }

  private static ModelAndView page(@Nullable String kind, FormErrors errors) {
    var view = new ModelAndView("improvement/packs/PackPage", "page", new PackPage(kind, errors));
    view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return view;
  }
}

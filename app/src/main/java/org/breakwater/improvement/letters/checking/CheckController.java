package org.breakwater.improvement.letters.checking;

import java.time.Duration;
import java.util.UUID;
import org.breakwater.improvement.letters.KeptFinding;
import org.breakwater.improvement.letters.KeptLetter;
import org.breakwater.improvement.letters.checking.AcceptLetter.Accepted;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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

/** A letter is checked page by page. */
@Controller
@RequestMapping("/improvement/letters/{id:[0-9a-f-]{36}}")
@ForPurpose(Purpose.IMPROVEMENT)
class CheckController {
  private final CheckLetter check;
  private final AcceptLetter accept;

  CheckController(CheckLetter check, AcceptLetter accept) {
    this.check = check;
    this.accept = accept;
  }

  @GetMapping
  ModelAndView page(
      Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "0") int page) {
    KeptLetter letter = check.letter(viewer, id);
    UUID source = letter.source();
    if (source != null) {
      return new ModelAndView("redirect:/improvement/sources/" + source);
    }
    return shown(viewer, letter, page, MarkedForm.EMPTY, FormErrors.none());
  }

  @GetMapping("/pages/{number:\\d{1,4}}.png")
  ResponseEntity<byte[]> picture(Viewer viewer, @PathVariable UUID id, @PathVariable int number) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .body(check.picture(viewer, id, number));
  }

  @PostMapping("/pages/{number:\\d{1,4}}/checked")
  ModelAndView confirm(
      Viewer viewer, @PathVariable UUID id, @PathVariable int number, RedirectAttributes next) {
    check.confirm(viewer, id, number);
    KeptLetter letter = check.letter(viewer, id);
    var open = CheckPages.unconfirmed(letter, check.findings(viewer, id));
    int to =
        open.stream()
            .filter(page -> page > number)
            .findFirst()
            .orElse(open.isEmpty() ? number : open.getFirst());
    next.addFlashAttribute(
        "flash",
        open.isEmpty()
            ? "Page "
                + number
                + " is checked. Every page with findings is: you can accept the letter."
            : "Page " + number + " is checked.");
    return at(id, to);
  }

  @PostMapping("/findings")
  ModelAndView add(Viewer viewer, @PathVariable UUID id, MarkedForm form, RedirectAttributes next) {
    KeptLetter letter = check.letter(viewer, id);
    FormErrors errors = form.errors(letter.pages());
    Integer page = form.pageNumber(letter.pages());
    if (errors.any()) {
      return wrong(shown(viewer, letter, page == null ? 1 : page, form, errors));
    }
    check.add(viewer, id, form);
    next.addFlashAttribute("flash", "Added.");
    return at(id, page == null ? 1 : page);
  }

  @GetMapping("/findings/{finding:[0-9a-f-]{36}}")
  ModelAndView correct(Viewer viewer, @PathVariable UUID id, @PathVariable UUID finding) {
    KeptLetter letter = check.letter(viewer, id);
    KeptFinding one = check.finding(viewer, id, finding);
    return correcting(viewer, letter, one, MarkedForm.of(one), FormErrors.none(), null);
  }

  @PostMapping("/findings/{finding:[0-9a-f-]{36}}")
  ModelAndView correct(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID finding,
      MarkedForm form,
      RedirectAttributes next) {
    KeptLetter letter = check.letter(viewer, id);
    FormErrors errors = form.errors(letter.pages());
    if (errors.any()) {
      KeptFinding one = check.finding(viewer, id, finding);
      return wrong(correcting(viewer, letter, one, form, errors, null));
    }
    if (!check.correct(viewer, id, finding, form)) {
      KeptFinding now = check.finding(viewer, id, finding);
      ModelAndView conflict =
          correcting(
              viewer,
              letter,
              now,
              new MarkedForm(
                  form.kind(),
                  form.words(),
                  form.page(),
                  form.section(),
                  form.agencies(),
                  MarkedForm.mark(now)),
              FormErrors.none()
                  .with(
                      "words",
                      "Somebody changed this finding meanwhile. Your words are kept below; save again"
                          + " to put them in place of theirs",
                      "CHANGED_MEANWHILE"),
              now);
      conflict.setStatus(HttpStatus.CONFLICT);
      return conflict;
    }
    next.addFlashAttribute("flash", "Saved.");
    Integer page = form.pageNumber(letter.pages());
    return at(id, page == null ? 1 : page);
  }

  @PostMapping("/findings/{finding:[0-9a-f-]{36}}/join")
  ModelAndView join(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID finding, RedirectAttributes next) {
    int page = CheckPages.pageOf(check.finding(viewer, id, finding));
    check.join(viewer, id, finding);
    next.addFlashAttribute("flash", "Joined with the finding before it.");
    return at(id, page);
  }

  @GetMapping("/details")
  ModelAndView details(Viewer viewer, @PathVariable UUID id) {
    KeptLetter letter = check.letter(viewer, id);
    return details(letter, DetailsForm.of(letter.head()), FormErrors.none());
  }

  @PostMapping("/details")
  ModelAndView details(
      Viewer viewer, @PathVariable UUID id, DetailsForm form, RedirectAttributes next) {
    KeptLetter letter = check.letter(viewer, id);
    FormErrors errors = form.errors();
    if (errors.any()) {
      return wrong(details(letter, form, errors));
    }
    check.details(viewer, id, form.head(letter.received()));
    next.addFlashAttribute("flash", "Saved.");
    return at(id, 1);
  }

  @PostMapping("/accept")
  ModelAndView accept(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
    return switch (accept.accept(viewer, id)) {
      case Accepted.Done done -> {
        next.addFlashAttribute("flash", "The letter's findings are in the plan.");
        yield new ModelAndView("redirect:/improvement/sources/" + done.source().value());
      }
      case Accepted.NotYet not ->
          wrong(
              shown(
                  viewer,
                  check.letter(viewer, id),
                  0,
                  MarkedForm.EMPTY,
                  FormErrors.none().with("accept", not.reason(), "LETTER_UNCHECKED")));
    };
  }

  @PostMapping("/discard")
  ModelAndView discard(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
    check.discard(viewer, id);
    next.addFlashAttribute("flash", "The letter is put aside. Nothing of it entered the plan.");
    return new ModelAndView("redirect:/improvement/letters/new");
  }

  private ModelAndView shown(
      Viewer viewer, KeptLetter letter, int asked, MarkedForm form, FormErrors errors) {
    var all = check.findings(viewer, letter.id());
    var open = CheckPages.unconfirmed(letter, all);
    int page = asked > 0 ? Math.min(asked, letter.pages()) : open.isEmpty() ? 1 : open.getFirst();
    return new ModelAndView(
        "improvement/letters/checking/CheckPage",
        "page",
        new CheckPages.One(
            letter,
            page,
            all,
            check.words(viewer, letter.id(), page),
            letter.pictured(),
            form,
            errors));
  }

  private ModelAndView correcting(
      Viewer viewer,
      KeptLetter letter,
      KeptFinding finding,
      MarkedForm form,
      FormErrors errors,
      @Nullable KeptFinding now) {
    boolean first = check.findings(viewer, letter.id()).getFirst().id().equals(finding.id());
    return new ModelAndView(
        "improvement/letters/checking/CorrectPage",
        "page",
        new CheckPages.Correcting(letter, finding, form, errors, now, first));
  }

  private static ModelAndView details(KeptLetter letter, DetailsForm form, FormErrors errors) {
    return new ModelAndView(
        "improvement/letters/checking/DetailsPage",
        "page",
        new CheckPages.Details(letter, form, errors));
  }

  private static ModelAndView wrong(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView at(UUID id, int page) {
    return new ModelAndView("redirect:/improvement/letters/" + id + "?page=" + page + "#page");
  }
}

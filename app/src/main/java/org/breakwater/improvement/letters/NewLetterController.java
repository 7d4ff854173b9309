package org.breakwater.improvement.letters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an inspection letter is given. */
@Controller
@RequestMapping("/improvement/letters/new")
@ForPurpose(Purpose.IMPROVEMENT)
class NewLetterController {
  private static final int SHOWN = 30;
  private final Access access;
  private final TakeLetter take;
  private final Letters letters;
  private final Clock clock;

  NewLetterController(Access access, TakeLetter take, Letters letters, Clock clock) {
    this.access = access;
    this.take = take;
    this.letters = letters;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView begin(Viewer viewer) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    return page(viewer, NewLetterForm.on(Wording.today(clock)), FormErrors.none());
  }

  @PostMapping
  ModelAndView give(
      Viewer viewer,
      @RequestParam(required = false) @Nullable MultipartFile file,
      NewLetterForm form,
      RedirectAttributes next)
      throws IOException {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    MultipartFile given = file == null || file.isEmpty() ? null : file;
    FormErrors errors = form.errors(given != null, Wording.today(clock));
    LocalDate received = form.received().date().orElse(null);
    if (errors.any() || received == null) {
      return wrong(viewer, form, errors);
    }
    byte[] bytes =
        given == null ? form.pasted().getBytes(StandardCharsets.UTF_8) : given.getBytes();
    String name = given == null ? "Pasted text" : NewLetterForm.name(given.getOriginalFilename());
    return switch (take.take(viewer, name, bytes, received)) {
      case TakeLetter.Taken.New taken -> {
        next.addFlashAttribute(
            "flash", "The letter is read. Check each page; nothing enters the plan before you do.");
        yield shown(taken.letter());
      }
      case TakeLetter.Taken.Before before -> {
        next.addFlashAttribute("flash", "This letter was given before. Here it is.");
        yield shown(before.letter());
      }
      case TakeLetter.Taken.Refused refused ->
          wrong(
              viewer,
              form,
              FormErrors.none()
                  .with(given == null ? "text" : "file", refused.reason(), "LETTER_UNREADABLE"));
    };
  }

  private ModelAndView wrong(Viewer viewer, NewLetterForm form, FormErrors errors) {
    ModelAndView page = page(viewer, form, errors);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Viewer viewer, NewLetterForm form, FormErrors errors) {
    var given = access.reading(viewer, () -> letters.newest(viewer, SHOWN));
    return new ModelAndView(
        "improvement/letters/NewLetterPage", "page", new NewLetterPage(form, errors, given));
  }

  private static ModelAndView shown(UUID letter) {
    return new ModelAndView("redirect:/improvement/letters/" + letter);
  }
}

package org.breakwater.improvement.statement;

import java.util.UUID;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
@RequestMapping("/improvement/sources/{id}/statement")
class StatementController {
  private final Access access;
  private final MakeStatement statement;

  StatementController(Access access, MakeStatement statement) {
    this.access = access;
    this.statement = statement;
  }

  @GetMapping
  ModelAndView open(Viewer viewer, @PathVariable UUID id) {
    return page(statement.open(viewer, id), HttpStatus.OK);
  }

  @PostMapping("/agree")
  ModelAndView agree(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String digest,
      RedirectAttributes next) {
    access.check(viewer, Permission.WORK_ON_ACTIONS);
    return answer(statement.agree(viewer, id, digest), id, next);
  }

  @PostMapping("/send")
  ModelAndView send(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String sentTo,
      RedirectAttributes next) {
    return answer(statement.send(viewer, id, sentTo), id, next);
  }

  private static ModelAndView answer(
      MakeStatement.Result result, UUID id, RedirectAttributes next) {
    return switch (result) {
      case MakeStatement.Result.Agreed() -> {
        next.addFlashAttribute("flash", "Your agency has agreed the statement as it reads now.");
        yield new ModelAndView("redirect:/improvement/sources/" + id + "/statement");
      }
      case MakeStatement.Result.Done(UUID paper) -> {
        next.addFlashAttribute("flash", "Recorded as sent. It stays as it was sent.");
        yield new ModelAndView("redirect:/improvement/papers/" + paper);
      }
      case MakeStatement.Result.Refused(var page) -> page(page, HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private static ModelAndView page(StatementPage page, HttpStatus status) {
    var view = new ModelAndView("improvement/statement/StatementPage", "page", page);
    view.setStatus(status);
    return view;
  }
}

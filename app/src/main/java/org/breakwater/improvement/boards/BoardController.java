package org.breakwater.improvement.boards;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@ForPurpose(Purpose.IMPROVEMENT)
class BoardController {
  private final Access access;
  private final KeepBoards boards;

  BoardController(Access access, KeepBoards boards) {
    this.access = access;
    this.boards = boards;
  }

  @GetMapping("/boards")
  ModelAndView all(Viewer viewer) {
    return all(viewer, FormErrors.none());
  }

  @PostMapping("/boards")
  ModelAndView keep(Viewer viewer, BoardForm form) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    FormErrors errors = form.boardErrors();
    if (errors.any()) {
      return all(viewer, errors);
    }
    String kind = BoardForm.text(form.kind());
    UUID id =
        boards.board(
            viewer, BoardForm.text(form.name()), kind.isEmpty() ? "Board" : kind, form.count());
    return new ModelAndView("redirect:/boards/" + id);
  }

  @GetMapping("/boards/{id}")
  ModelAndView one(Viewer viewer, @PathVariable UUID id) {
    return one(viewer, id, FormErrors.none());
  }

  @PostMapping("/boards/{id}/seats")
  ModelAndView seat(Viewer viewer, @PathVariable UUID id, BoardForm form, RedirectAttributes next) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    String agency = BoardForm.text(form.agency());
    boolean known =
        boards.one(viewer, id, FormErrors.none()).agencies().stream()
            .anyMatch(one -> one.value().equals(agency));
    FormErrors errors = form.seatErrors(known);
    if (errors.any()) {
      return one(viewer, id, errors);
    }
    boards.seat(
        viewer,
        id,
        new OrganisationId(Integer.parseInt(agency)),
        BoardForm.text(form.person()),
        form.chair() != null,
        form.day().date().orElseThrow());
    return back(next, "The seat is kept.", id);
  }

  @PostMapping("/boards/{id}/seats/{seat}/end")
  ModelAndView end(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID seat, RedirectAttributes next) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    boards.endSeat(viewer, id, seat);
    return back(next, "The term ends today.", id);
  }

  @PostMapping("/boards/{id}/meetings")
  ModelAndView arrange(
      Viewer viewer, @PathVariable UUID id, BoardForm form, RedirectAttributes next) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    FormErrors errors = form.meetingErrors();
    if (errors.any()) {
      return one(viewer, id, errors);
    }
    int arranged =
        boards.arrange(
            viewer,
            id,
            form.day().date().orElseThrow(),
            form.count(),
            BoardForm.text(form.place()));
    return back(next, "Meetings arranged: " + arranged + ".", id);
  }

  @GetMapping("/boards/meetings/{id}")
  ModelAndView meeting(Viewer viewer, @PathVariable UUID id) {
    return meeting(viewer, id, FormErrors.none());
  }

  @PostMapping("/boards/meetings/{id}/items")
  ModelAndView item(Viewer viewer, @PathVariable UUID id, BoardForm form, RedirectAttributes next) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    FormErrors errors = form.itemErrors();
    Board.ItemKind kind = form.itemKind();
    if (errors.any() || kind == null) {
      return meeting(viewer, id, errors);
    }
    String owner = BoardForm.text(form.owner());
    boards.item(
        viewer,
        id,
        Board.Item.of(
            boards.next(),
            kind,
            BoardForm.text(form.words()),
            owner.isEmpty() ? null : owner,
            form.day().date().orElse(null),
            viewer.name()));
    next.addFlashAttribute("flash", "Recorded.");
    return new ModelAndView("redirect:/boards/meetings/" + id);
  }

  @PostMapping("/boards/actions/{id}/done")
  ModelAndView done(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "true") boolean done,
      RedirectAttributes next) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    UUID board = boards.done(viewer, id, done);
    return back(next, done ? "Marked as done." : "Open again.", board);
  }

  @PostMapping("/boards/meetings/{id}/attendance")
  ModelAndView attended(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      RedirectAttributes next) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    Map<UUID, Board.Came> came = new HashMap<>();
    fields.forEach((name, value) -> {
      for (Board.Came how : Board.Came.values()) {
        if (name.matches("seat-[0-9a-f-]{36}") && how.name().equals(value)) {
          came.put(UUID.fromString(name.substring("seat-".length())), how);
        }
      }
    });
    boards.attended(viewer, id, came);
    next.addFlashAttribute("flash", "Attendance recorded.");
    return new ModelAndView("redirect:/boards/meetings/" + id);
  }

  private ModelAndView all(Viewer viewer, FormErrors errors) {
    return view("improvement/boards/AllPage", boards.all(viewer, errors), errors);
  }

  private ModelAndView one(Viewer viewer, UUID id, FormErrors errors) {
    return view("improvement/boards/OnePage", boards.one(viewer, id, errors), errors);
  }

  private ModelAndView meeting(Viewer viewer, UUID id, FormErrors errors) {
    return view("improvement/boards/MeetingPage", boards.meeting(viewer, id, errors), errors);
  }

  private static ModelAndView view(String name, Object page, FormErrors errors) {
    var view = new ModelAndView(name, "page", page);
    view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return view;
  }

  private static ModelAndView back(RedirectAttributes next, String said, UUID id) {
    next.addFlashAttribute("flash", said);
    return new ModelAndView("redirect:/boards/" + id);
  }
}

package org.breakwater.people.linking;

import java.util.Optional;
import java.util.UUID;
import org.breakwater.people.PersonId;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@ForPurpose(Purpose.RECORD_MATCHING)
class RecordsController {
  private final ReadRecords records;
  private final SplitPeople split;
  private final UndoLinkChange undo;

  RecordsController(ReadRecords records, SplitPeople split, UndoLinkChange undo) {
    this.records = records;
    this.split = split;
    this.undo = undo;
  }

  @GetMapping("/people/{person}/records")
  ModelAndView show(Viewer viewer, @PathVariable UUID person) {
    Optional<PersonId> moved = records.movedTo(viewer, new PersonId(person));
    return moved.isPresent()
        ? redirect(moved.get().value())
        : page(viewer, person, new SplitForm(null, null), FormErrors.none(), HttpStatus.OK);
  }

  @PostMapping("/people/{person}/records")
  ModelAndView split(
      Viewer viewer, @PathVariable UUID person, SplitForm form, RedirectAttributes next) {
    RecordsPage before = records.page(viewer, new PersonId(person), form, FormErrors.none());
    FormErrors errors = form.errors(before.records().size());
    if (errors.any()) {
      return page(viewer, person, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (split.split(viewer, new PersonId(person), form.recordIds(), form.words())) {
      case Linked.Done done -> {
        next.addFlashAttribute("flash", "Split out. You can undo it in the list of changes.");
        yield redirect(person);
      }
      default ->
          page(
              viewer,
              person,
              form,
              FormErrors.none()
                  .with(
                      "records",
                      "The records changed while you read: choose again",
                      "RECORDS_CHANGED"),
              HttpStatus.CONFLICT);
    };
  }

  @PostMapping("/people/changes/{change}/undo")
  ModelAndView undo(
      Viewer viewer,
      @PathVariable UUID change,
      @RequestParam(required = false) @Nullable String why,
      RedirectAttributes next) {
    String words = why == null || why.isBlank() ? "No reason given" : why.strip();
    Linked linked = undo.undo(viewer, change, words.substring(0, Math.min(words.length(), 2_000)));
    next.addFlashAttribute(
        "flash",
        switch (linked) {
          case Linked.Done done -> "Undone: every record stands as it did before.";
          case Linked.Overtaken later ->
              "Not undone: "
                  + later.by()
                  + " changed these records on "
                  + Wording.dateTime(later.at())
                  + ". Undo that first.";
          case Linked.AlreadySo same -> "It was undone already.";
          case Linked.NothingOnOneSide nothing -> "There is nothing to undo.";
        });
    return redirect(records.peopleOf(viewer, change).getFirst().value());
  }

  private static ModelAndView redirect(UUID person) {
    return new ModelAndView("redirect:/people/" + person + "/records");
  }

  private ModelAndView page(
      Viewer viewer, UUID person, SplitForm form, FormErrors errors, HttpStatus status) {
    var page =
        new ModelAndView(
            "people/linking/RecordsPage",
            "page",
            records.page(viewer, new PersonId(person), form, errors));
    page.setStatus(status);
    return page;
  }
}

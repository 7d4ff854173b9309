package org.breakwater.improvement.papers;

import java.util.Optional;
import java.util.UUID;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Papers as they were sent or laid: a list, a page, a PDF, a Word document. */
@Controller
@ForPurpose(Purpose.IMPROVEMENT)
class PaperController {
  private final Access access;
  private final Papers papers;
  private final Publications publications;
  private final PublishPaper publish;

  PaperController(Access access, Papers papers, Publications publications, PublishPaper publish) {
    this.access = access;
    this.papers = papers;
    this.publications = publications;
    this.publish = publish;
  }

  @GetMapping("/improvement/papers")
  ModelAndView all(Viewer viewer) {
    access.check(viewer, Permission.SEE_IMPROVEMENT);
    var page =
        access.reading(
            viewer,
            () ->
                new PaperPages.All(
                    papers.all(viewer), access.may(viewer, Permission.LEAD_IMPROVEMENT)));
    return new ModelAndView("improvement/papers/AllPage", "page", page);
  }

  @GetMapping("/improvement/papers/{id}")
  ModelAndView one(Viewer viewer, @PathVariable UUID id) {
    PaperPages.One page =
        access.reading(
            viewer,
            () ->
                new PaperPages.One(
                    read(viewer, id, ""),
                    publications.find(viewer, id).orElse(null),
                    "/published/" + viewer.partnership().value() + "/" + id,
                    access.may(viewer, Permission.LEAD_IMPROVEMENT)));
    return new ModelAndView("improvement/papers/OnePage", "page", page);
  }

  @GetMapping("/improvement/papers/{id}/pdf")
  ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable UUID id) {
    return file(viewer, id, true);
  }

  @GetMapping("/improvement/papers/{id}/docx")
  ResponseEntity<byte[]> docx(Viewer viewer, @PathVariable UUID id) {
    return file(viewer, id, false);
  }

  @PostMapping("/improvement/papers/{id}/publish")
  ModelAndView publish(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "true") boolean shown,
      RedirectAttributes next) {
    publish.publish(viewer, id, shown);
    next.addFlashAttribute(
        "flash",
        shown
            ? "Published. Anybody may read it, without signing in."
            : "Taken back. Only the partners read it now.");
    return new ModelAndView("redirect:/improvement/papers/" + id);
  }

  private ResponseEntity<byte[]> file(Viewer viewer, UUID id, boolean pdf) {
    return access.reading(
        viewer,
        () -> {
          Paper paper = read(viewer, id, pdf ? " as PDF" : " as Word document");
          byte[] bytes = papers.bytes(viewer, id, pdf).orElseThrow();
          return new PaperPages.File(paper.title(), bytes, pdf ? "pdf" : "docx").answer();
        });
  }

  private Paper read(Viewer viewer, UUID id, String how) {
    Optional<Paper> found =
        access.may(viewer, Permission.SEE_IMPROVEMENT) ? papers.find(viewer, id) : Optional.empty();
    Paper paper = found.orElseThrow(() -> access.notFound(viewer, Paper.ref(id), "paper"));
    access.trace(viewer, Access.Act.READ, paper.ref(), paper.kind().words() + how);
    return paper;
  }
}

package org.breakwater.improvement.papers;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Papers as they were sent or laid: a list, a page, a PDF, a Word document. */
@Controller
@ForPurpose(Purpose.IMPROVEMENT)
class PaperController {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private final Access access;
  private final Papers papers;

  PaperController(Access access, Papers papers) {
    this.access = access;
    this.papers = papers;
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
    Paper paper = access.reading(viewer, () -> read(viewer, id, ""));
    return new ModelAndView("improvement/papers/OnePage", "page", new PaperPages.One(paper));
  }

  @GetMapping("/improvement/papers/{id}/pdf")
  ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable UUID id) {
    return file(viewer, id, true);
  }

  @GetMapping("/improvement/papers/{id}/docx")
  ResponseEntity<byte[]> docx(Viewer viewer, @PathVariable UUID id) {
    return file(viewer, id, false);
  }

  private ResponseEntity<byte[]> file(Viewer viewer, UUID id, boolean pdf) {
    return access.reading(
        viewer,
        () -> {
          Paper paper = read(viewer, id, pdf ? " as PDF" : " as Word document");
          byte[] bytes = papers.bytes(viewer, id, pdf).orElseThrow();
          String name =
              paper.title().toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-")
                  + (pdf ? ".pdf" : ".docx");
          return ResponseEntity.ok()
              .contentType(pdf ? MediaType.APPLICATION_PDF : MediaType.parseMediaType(WORD))
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  ContentDisposition.attachment()
                      .filename(name, StandardCharsets.UTF_8)
                      .build()
                      .toString())
              .body(bytes);
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

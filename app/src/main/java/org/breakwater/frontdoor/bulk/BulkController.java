package org.breakwater.frontdoor.bulk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.breakwater.frontdoor.bulk.KeepFile.Kept;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A force's daily file. */
@Controller
@RequestMapping("/notices/bulk")
@ForPurpose(Purpose.RAISE_CONCERN)
class BulkController {
  private static final String UPLOAD = "frontdoor/bulk/BulkPage";

  private final Access access;
  private final KeepFile keep;
  private final ReadFiles files;

  BulkController(Access access, KeepFile keep, ReadFiles files) {
    this.access = access;
    this.keep = keep;
    this.files = files;
  }

  @GetMapping
  ModelAndView begin(Viewer viewer) {
    return new ModelAndView(UPLOAD, "page", files.history(viewer, FormErrors.none()));
  }

  @PostMapping
  ModelAndView send(
      Viewer viewer,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes next)
      throws IOException {
    access.check(viewer, Permission.UPLOAD_NOTICES);
    if (file == null || file.isEmpty()) {
      return wrong(viewer, "Choose a file that is not empty", "FILE_MISSING");
    }
    Path folder = Files.createTempDirectory("daily-file");
    Path given = folder.resolve(name(file.getOriginalFilename()));
    try {
      file.transferTo(given);
      return switch (keep.keep(viewer, given)) {
        case Kept.New kept -> {
          next.addFlashAttribute(
              "flash",
              "The file is kept, and its notices are being taken. You may leave this page.");
          yield shown(kept.file());
        }
        case Kept.Before before -> {
          next.addFlashAttribute(
              "flash",
              "This file was sent before. It was not taken twice; here is what became of it.");
          yield shown(before.file());
        }
        case Kept.Refused refused ->
            wrong(viewer, refused.reason() + " Nothing was taken from it", refused.code());
      };
    } finally {
      Files.deleteIfExists(given);
      Files.deleteIfExists(folder);
    }
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  ModelAndView one(Viewer viewer, @PathVariable UUID id) {
    return new ModelAndView("frontdoor/bulk/FilePage", "page", files.page(viewer, id));
  }

  /**
   * The counts alone, asked for by the page while rows wait; at the end the whole page comes anew.
   */
  @GetMapping("/{id:[0-9a-f-]{36}}/progress")
  ModelAndView progress(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) {
    BulkFile file = files.progress(viewer, id);
    if (file.finished()) {
      response.setHeader("HX-Refresh", "true");
    }
    return new ModelAndView("frontdoor/bulk/progress", "file", file);
  }

  @GetMapping("/{id:[0-9a-f-]{36}}/returned.csv")
  ResponseEntity<byte[]> returned(Viewer viewer, @PathVariable UUID id) throws IOException {
    var returned = files.returned(viewer, id);
    var text = new StringWriter();
    ReturnedRows.write(text, returned.file().headings(), returned.rows());
    return csv("returned-" + returned.file().name().replaceFirst("(?i)\\.csv$", "") + ".csv", text);
  }

  @GetMapping("/template.csv")
  ResponseEntity<byte[]> template(Viewer viewer) throws IOException {
    access.check(viewer, Permission.UPLOAD_NOTICES);
    var text = new StringWriter();
    ReturnedRows.template(text);
    return csv("notices-template.csv", text);
  }

  private ModelAndView wrong(Viewer viewer, String message, String code) {
    var page =
        new ModelAndView(
            UPLOAD, "page", files.history(viewer, FormErrors.none().with("file", message, code)));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView shown(UUID file) {
    return new ModelAndView("redirect:/notices/bulk/" + file);
  }

  private static ResponseEntity<byte[]> csv(String name, StringWriter text) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The file's own name, made safe to be one here: no folders, nothing a shell or page would read.
   */
  private static String name(@Nullable String given) {
    String last =
        given == null
            ? ""
            : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
    String shortened = safe.length() <= 60 ? safe : safe.substring(safe.length() - 60);
    return shortened.matches("[. ]*") ? "file.csv" : shortened;
  }
}

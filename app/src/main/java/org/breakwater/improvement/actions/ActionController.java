package org.breakwater.improvement.actions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@ForPurpose(Purpose.IMPROVEMENT)
class ActionController {
  private final Access access;
  private final WriteAction write;
  private final RecordEvent record;

  ActionController(Access access, WriteAction write, RecordEvent record) {
    this.access = access;
    this.write = write;
    this.record = record;
  }

  @GetMapping("/improvement/sources/{source}/actions/new")
  ModelAndView blank(
      Viewer viewer,
      @PathVariable UUID source,
      @RequestParam(required = false) @Nullable String finding) {
    return writing(write.blank(viewer, source, finding), HttpStatus.OK);
  }

  @PostMapping("/improvement/sources/{source}/actions/new")
  ModelAndView keep(
      Viewer viewer, @PathVariable UUID source, ActionForm form, RedirectAttributes next) {
    access.check(viewer, Permission.WORK_ON_ACTIONS);
    return answer(write.keep(viewer, source, form), next);
  }

  @GetMapping("/improvement/actions/{id}/change")
  ModelAndView draft(Viewer viewer, @PathVariable UUID id) {
    return writing(write.draft(viewer, id), HttpStatus.OK);
  }

  @PostMapping("/improvement/actions/{id}/change")
  ModelAndView change(
      Viewer viewer, @PathVariable UUID id, ActionForm form, RedirectAttributes next) {
    return answer(write.change(viewer, id, form), next);
  }

  @PostMapping("/improvement/actions/{id}/share")
  ModelAndView share(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
    write.share(viewer, id);
    next.addFlashAttribute(
        "flash", "Shared with the partnership. Its words are fixed from now on.");
    return new ModelAndView("redirect:/improvement/actions/" + id);
  }

  @GetMapping("/improvement/actions/{id}")
  ModelAndView open(Viewer viewer, @PathVariable UUID id) {
    return new ModelAndView("improvement/actions/OnePage", "page", record.open(viewer, id));
  }

  @PostMapping("/improvement/actions/{id}/events")
  ModelAndView happened(
      Viewer viewer,
      @PathVariable UUID id,
      EventForm form,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes next)
      throws IOException {
    return switch (record.record(viewer, id, form, given(file))) {
      case RecordEvent.Result.Kept() -> {
        next.addFlashAttribute("flash", "Recorded.");
        yield new ModelAndView("redirect:/improvement/actions/" + id);
      }
      case RecordEvent.Result.Refused(var page) -> {
        var view = new ModelAndView("improvement/actions/OnePage", "page", page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield view;
      }
    };
  }

  @GetMapping("/improvement/documents/{id}")
  ResponseEntity<byte[]> document(Viewer viewer, @PathVariable UUID id) {
    Documents.Document found = record.document(viewer, id);
    // always as a download: a document of others is never shown as a page of ours
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(found.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(found.bytes());
  }

  private static RecordEvent.@Nullable Given given(@Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return null;
    }
    String name = file.getOriginalFilename();
    String type = file.getContentType();
    return new RecordEvent.Given(
        name == null || name.isBlank() ? "document" : name.replaceAll("[\\r\\n\"\\\\/]", "_"),
        type == null ? "application/octet-stream" : type,
        file.getBytes());
  }

  private static ModelAndView answer(WriteAction.Result result, RedirectAttributes next) {
    return switch (result) {
      case WriteAction.Result.Kept(UUID action) -> {
        next.addFlashAttribute("flash", "Kept as a draft. Only your agency and its owner see it.");
        yield new ModelAndView("redirect:/improvement/actions/" + action);
      }
      case WriteAction.Result.Refused(var page) -> writing(page, HttpStatus.UNPROCESSABLE_CONTENT);
      case WriteAction.Result.Overtaken(var page) -> writing(page, HttpStatus.CONFLICT);
    };
  }

  private static ModelAndView writing(ActionPages.Writing page, HttpStatus status) {
    var view = new ModelAndView("improvement/actions/WritePage", "page", page);
    view.setStatus(status);
    return view;
  }
}

package org.breakwater.sharing.drafts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps, gives back and forgets drafts for {@code breakwater.js}. */
@Controller
@ForPurpose(Purpose.OWN_ACCOUNT)
@RequestMapping("/drafts/{name:[A-Za-z0-9._-]{1,120}}")
class DraftController {
  private static final int LONGEST = 400_000;
  private final Drafts drafts;

  DraftController(Drafts drafts) {
    this.drafts = drafts;
  }

  /** The draft, or 204 when there is none. */
  @GetMapping
  ResponseEntity<Draft> find(Viewer viewer, @PathVariable String name) {
    return drafts
        .find(viewer, name)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PostMapping
  ResponseEntity<Void> keep(
      Viewer viewer, @PathVariable String name, @RequestParam MultiValueMap<String, String> form) {
    String fields =
        form.entrySet().stream()
            .filter(field -> !field.getKey().startsWith("_"))
            .flatMap(
                field -> field.getValue().stream().map(value -> Map.entry(field.getKey(), value)))
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    if (fields.length() > LONGEST) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    drafts.keep(viewer, name, fields);
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping
  ResponseEntity<Void> forget(Viewer viewer, @PathVariable String name) {
    drafts.forget(viewer, name);
    return ResponseEntity.noContent().build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

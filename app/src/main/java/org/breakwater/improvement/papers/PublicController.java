package org.breakwater.improvement.papers;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The plan's public versions, for anybody: no sign-in, and nothing but what was published.
 *
 * <p>Its handlers take no viewer, because there is none.
 */
@Controller
@RequestMapping("/published/{partnership:\\d{1,9}}")
class PublicController {
  private final PublishPaper publish;

  PublicController(PublishPaper publish) {
    this.publish = publish;
  }

  @GetMapping
  ModelAndView published(@PathVariable int partnership) {
    return new ModelAndView("improvement/papers/PublicPage", "page", publish.newest(partnership));
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  ModelAndView published(@PathVariable int partnership, @PathVariable UUID id) {
    return new ModelAndView("improvement/papers/PublicPage", "page", publish.one(partnership, id));
  }

  @GetMapping("/{id:[0-9a-f-]{36}}/pdf")
  ResponseEntity<byte[]> publishedFile(@PathVariable int partnership, @PathVariable UUID id) {
    return publish.pdf(partnership, id).answer();
  }
}

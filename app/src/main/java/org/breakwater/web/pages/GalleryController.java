package org.breakwater.web.pages;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All components on one page, for those who build pages; only in the demonstration. */
@Controller
@ConditionalOnBooleanProperty("breakwater.demonstration")
class GalleryController {
  private final Clock clock;

  GalleryController(Clock clock) {
    this.clock = clock;
  }

  @GetMapping("/gallery")
  String gallery(Model model) {
    model.addAttribute("now", clock.instant());
    return "web/Gallery";
  }
}

package org.breakwater.frontdoor.queue;

import java.time.Instant;
import java.util.Map;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
@ForPurpose(Purpose.TRIAGE)
class QueueController {
  private final SeeQueue queue;

  QueueController(SeeQueue queue) {
    this.queue = queue;
  }

  @GetMapping("/queue")
  String show(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String grade,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String waitingFor,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    model.addAttribute("page", queue.see(viewer, QueueFilter.of(grade, state, waitingFor), page));
    return "frontdoor/queue/QueuePage";
  }

  @GetMapping("/queue/new-count")
  @ResponseBody
  Map<String, Integer> newCount(Viewer viewer, @RequestParam Instant since) {
    return Map.of("count", queue.newSince(viewer, since));
  }
}

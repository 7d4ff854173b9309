package org.breakwater.frontdoor.presence;

import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@ForPurpose(Purpose.JOINT_DECISION)
class PresenceController {
  private final MarkPresence presence;

  PresenceController(MarkPresence presence) {
    this.presence = presence;
  }

  @GetMapping("/hub/today")
  String show(Viewer viewer, Model model) {
    HubToday today = presence.today(viewer);
    boolean in = today.in().stream().anyMatch(p -> p.staff().equals(viewer.staff()));
    model.addAttribute("page", new PresencePage(today, in));
    return "frontdoor/presence/PresencePage";
  }

  @PostMapping("/hub/today")
  String mark(Viewer viewer, @RequestParam boolean in, RedirectAttributes next) {
    presence.mark(viewer, in);
    next.addFlashAttribute(
        "flash", in ? "You are on today's list." : "You have left today's list.");
    return "redirect:/hub/today";
  }
}

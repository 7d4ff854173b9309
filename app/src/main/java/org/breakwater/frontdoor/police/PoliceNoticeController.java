package org.breakwater.frontdoor.police;

import java.util.List;
import java.util.UUID;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.writing.OwnPages;
import org.breakwater.frontdoor.writing.Style;
import org.breakwater.frontdoor.writing.Writing;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Police vulnerability notices. */
@Controller
@RequestMapping("/notices")
@ForPurpose(Purpose.RAISE_CONCERN)
class PoliceNoticeController {
  private static final Style STYLE =
      new Style(
          Notice.Kind.POLICE_NOTICE,
          Permission.RAISE_NOTICE,
          "/notices",
          "notice-new",
          "notice",
          "Tell the hub about a child",
          "Only two things must be there: who the child is, as far as you know, and what worries you. Everything else helps, and nothing else will stop you from sending.",
          "My notices",
          "1",
          List.of(
              "It is on the hub manager's queue now.",
              "Your force's reviewer adds what the police know and decides what may be shared, within 24 hours.",
              "The hub asks the agencies that may know the child, and the partners decide together.",
              "You will be told the outcome here."));

  private final Writing writing;
  private final OwnPages own;

  PoliceNoticeController(Writing writing, OwnPages own) {
    this.writing = writing;
    this.own = own;
  }

  @GetMapping
  String list(Viewer viewer, Model model) {
    model.addAttribute("page", own.list(viewer, STYLE));
    return "frontdoor/writing/OwnListPage";
  }

  @GetMapping("/new")
  ModelAndView begin(Viewer viewer) {
    return writing.begin(viewer, STYLE);
  }

  @PostMapping("/new")
  ModelAndView step(Viewer viewer, @RequestParam MultiValueMap<String, String> form) {
    return writing.step(viewer, STYLE, form);
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  String one(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) String sent,
      Model model) {
    model.addAttribute("page", own.one(viewer, STYLE, id, sent != null));
    return "frontdoor/writing/OwnPage";
  }
}

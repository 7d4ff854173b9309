package org.breakwater.frontdoor.referrals;

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

/**
 * Referrals from any professional. The form carries its version, and one of another version is not
 * taken (finding A07).
 */
@Controller
@RequestMapping("/referrals")
@ForPurpose(Purpose.RAISE_CONCERN)
class ReferralController {
  private static final Style STYLE =
      new Style(
          Notice.Kind.REFERRAL,
          Permission.REFER,
          "/referrals",
          "referral-new",
          "referral",
          "Refer a child",
          "Only two things must be there: who the child is, and what worries you. Everything else helps the hub decide sooner, and nothing else will stop you from sending.",
          "My referrals",
          "2026-11",
          List.of(
              "It is on the hub manager's queue now.",
              "The hub decides the response within one working day, and acknowledges your referral.",
              "The hub may ask you and other agencies what you know.",
              "You will be told the outcome here, unless telling you would put somebody at risk."));

  private final Writing writing;
  private final OwnPages own;

  ReferralController(Writing writing, OwnPages own) {
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

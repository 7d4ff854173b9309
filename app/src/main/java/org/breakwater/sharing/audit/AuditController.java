package org.breakwater.sharing.audit;

import org.breakwater.sharing.Access;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The audit trail, for auditors: who did what, to which record, why. Reading it leaves a line too.
 */
@Controller
@ForPurpose(Purpose.AUDIT)
class AuditController {
  private static final java.util.UUID TRAIL = new java.util.UUID(0, 1);
  private final Access access;
  private final AuditLines lines;

  AuditController(Access access, AuditLines lines) {
    this.access = access;
    this.lines = lines;
  }

  @GetMapping("/audit")
  String audit(
      Viewer viewer,
      Model model,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "") String about) {
    access.check(viewer, Permission.READ_AUDIT);
    model.addAttribute(
        "page",
        access.reading(
            viewer,
            () -> {
              var page = lines.page(viewer, who.strip(), act, about.strip());
              access.trace(viewer, Act.READ, new RecordRef("audit", TRAIL), asked(who, act, about));
              return page;
            }));
    return "sharing/audit/Audit";
  }

  private static String asked(String who, String act, String about) {
    String asked = String.join(" ", who, act, about).strip();
    return asked.isEmpty() ? "the newest lines" : "lines of " + asked;
  }
}

package org.breakwater.childfile.page;

import java.util.UUID;
import org.breakwater.people.PersonId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One child's file. */
@Controller
@ForPurpose(Purpose.CHILD_FILE)
class ChildFileController {
  private final Access access;
  private final ReadChildFile files;

  ChildFileController(Access access, ReadChildFile files) {
    this.access = access;
    this.files = files;
  }

  @GetMapping("/children/{person}")
  String child(
      Viewer viewer,
      Model model,
      @PathVariable UUID person,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String kind) {
    access.check(viewer, Permission.SEE_CHILD_FILE);
    model.addAttribute(
        "page",
        files
            .read(viewer, new PersonId(person), new TimelineFilter(agency, kind))
            .orElseThrow(
                () -> access.notFound(viewer, new RecordRef("person", person), "a child's file")));
    return "childfile/page/ChildFile";
  }
}

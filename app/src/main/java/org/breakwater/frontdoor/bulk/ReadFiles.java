package org.breakwater.frontdoor.bulk;

import java.util.List;
import java.util.UUID;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Wording;
import org.springframework.stereotype.Component;

/** What a force's reviewers see of the files their force has sent. */
@Component
class ReadFiles {
  private static final int HISTORY = 60;
  private static final int ON_PAGE = 100;

  private final Access access;
  private final BulkFiles files;

  ReadFiles(Access access, BulkFiles files) {
    this.access = access;
    this.files = files;
  }

  BulkPage history(Viewer viewer, FormErrors errors) {
    access.check(viewer, Permission.UPLOAD_NOTICES);
    return access.reading(viewer, () -> new BulkPage(files.newest(viewer, HISTORY), errors));
  }

  /** Counts only: no trace, for it says nothing about anybody. */
  BulkFile progress(Viewer viewer, UUID id) {
    access.check(viewer, Permission.UPLOAD_NOTICES);
    return access.reading(viewer, () -> found(viewer, id));
  }

  FilePage page(Viewer viewer, UUID id) {
    access.check(viewer, Permission.UPLOAD_NOTICES);
    return access.reading(
        viewer,
        () -> {
          BulkFile file = found(viewer, id);
          access.trace(viewer, Access.Act.READ, KeepFile.ref(id), "looked at " + file.name());
          return new FilePage(
              file,
              files.told(viewer, id, "REFUSED", 0, ON_PAGE),
              files.told(viewer, id, "TAKEN", 0, ON_PAGE));
        });
  }

  /**
   * The returned rows, all of them.
   *
   * @param file with the headings they came under
   */
  record Returned(BulkFile file, List<BulkFile.Told> rows) {}

  Returned returned(Viewer viewer, UUID id) {
    access.check(viewer, Permission.UPLOAD_NOTICES);
    return access.reading(
        viewer,
        () -> {
          BulkFile file = found(viewer, id);
          var rows = files.told(viewer, id, "REFUSED", 0, GivenFile.MOST_ROWS);
          access.trace(
              viewer,
              Access.Act.EXPORT,
              KeepFile.ref(id),
              "took " + Wording.count(rows.size(), "returned row") + " of " + file.name());
          return new Returned(file, rows);
        });
  }

  private BulkFile found(Viewer viewer, UUID id) {
    return files
        .find(viewer, id)
        .orElseThrow(() -> access.notFound(viewer, KeepFile.ref(id), "daily file"));
  }
}

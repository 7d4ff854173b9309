package org.breakwater.frontdoor.bulk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.breakwater.frontdoor.bulk.GivenFile.NotTaken;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.springframework.stereotype.Component;

/**
 * Keeps a whole file before any notice is taken from it: from then on nothing of it can be lost.
 */
@Component
class KeepFile {
  private final Access access;
  private final BulkFiles files;
  private final Ids ids;
  private final Clock clock;

  KeepFile(Access access, BulkFiles files, Ids ids, Clock clock) {
    this.access = access;
    this.files = files;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of a file that was sent. */
  sealed interface Kept {
    /** It is kept, and its notices wait to be taken. */
    record New(UUID file) implements Kept {}

    /** The same file, byte for byte, was sent before. */
    record Before(UUID file) implements Kept {}

    /** Nothing of it was kept. */
    record Refused(String code, String reason) implements Kept {}
  }

  Kept keep(Viewer viewer, Path path) {
    access.check(viewer, Permission.UPLOAD_NOTICES);
    GivenFile file;
    try {
      file = GivenFile.read(path);
    } catch (NotTaken why) {
      String detail =
          "sent a file that was refused, %s: %s".formatted(why.code(), path.getFileName());
      access.writing(
          viewer, () -> access.trace(viewer, Access.Act.REFUSED, ref(ids.next()), detail));
      return new Kept.Refused(why.code(), why.words());
    }
    return access.writing(viewer, () -> keep(viewer, file));
  }

  private Kept keep(Viewer viewer, GivenFile file) {
    UUID id = ids.next();
    if (!files.begin(viewer, id, file, clock.instant())) {
      return new Kept.Before(files.sentBefore(viewer, file.sha256()));
    }
    files.rows(viewer, id, file.rows());
    access.trace(
        viewer,
        Access.Act.IMPORT,
        ref(id),
        "sent " + file.name() + ", " + Wording.count(file.rows().size(), "row"));
    return new Kept.New(id);
  }

  static RecordRef ref(UUID file) {
    return new RecordRef("bulk-file", file);
  }
}

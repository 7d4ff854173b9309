package org.breakwater.people.file;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.people.RecordId;
import org.breakwater.people.Relationship;
import org.breakwater.people.matching.Known;
import org.breakwater.people.matching.KnownRecords;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Component;

/** Keeps how agencies relate their own records of people to each other. */
@Component
public class Relate {
  private static final int CHUNK = 2_000;

  private final Access access;
  private final KnownRecords known;
  private final PersonFiles files;
  private final Clock clock;

  Relate(Access access, KnownRecords known, PersonFiles files, Clock clock) {
    this.access = access;
    this.known = known;
    this.files = files;
    this.clock = clock;
  }

  /**
   * @throws IllegalArgumentException if a person of an agency relates a record of another agency
   */
  public void relate(Viewer viewer, List<Relationship> relationships) {
    Viewer matcher =
        access.system(viewer.partnership(), Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING);
    access.writing(
        matcher,
        () -> {
          for (int from = 0; from < relationships.size(); from += CHUNK) {
            chunk(
                viewer, relationships.subList(from, Math.min(relationships.size(), from + CHUNK)));
          }
        });
  }

  private void chunk(Viewer viewer, List<Relationship> chunk) {
    if (!viewer.inHub() && viewer.roles().stream().noneMatch(Role::isSystem)) {
      var all = new ArrayList<RecordId>();
      chunk.forEach(one -> {
        all.add(one.record());
        all.add(one.other());
      });
      for (Known record : known.byId(viewer.partnership(), all)) {
        if (!record.given().organisation().equals(viewer.organisation())) {
          throw new IllegalArgumentException("an agency relates its own records only");
        }
      }
    }
    files.relate(
        viewer.partnership(),
        chunk.stream().map(Relationship::record).toList(),
        chunk.stream().map(Relationship::other).toList(),
        chunk.stream().map(Relationship::kind).toList(),
        clock.instant());
  }
}

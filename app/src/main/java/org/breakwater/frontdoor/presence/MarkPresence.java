package org.breakwater.frontdoor.presence;

import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Component;

/** A person says they are in the hub, or have left. */
@Component
class MarkPresence {
  private final Access access;
  private final Directory directory;
  private final HubRoster roster;

  MarkPresence(Access access, Directory directory, HubRoster roster) {
    this.access = access;
    this.directory = directory;
    this.roster = roster;
  }

  HubToday today(Viewer viewer) {
    access.check(viewer, Permission.MARK_PRESENCE);
    return access.reading(viewer, () -> roster.today(viewer));
  }

  void mark(Viewer viewer, boolean in) {
    access.check(viewer, Permission.MARK_PRESENCE);
    access.writing(
        viewer,
        () -> {
          if (!in) {
            roster.leave(viewer);
            return;
          }
          var organisation =
              directory.organisation(viewer.partnership(), viewer.organisation()).orElseThrow();
          String title =
              directory
                  .staff(viewer.partnership(), viewer.staff())
                  .map(Directory.Staff::jobTitle)
                  .orElse("");
          roster.arrive(viewer, organisation, title);
        });
  }
}

package org.breakwater.testing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.StaffId;
import org.breakwater.sharing.Viewer;
import org.springframework.boot.test.context.TestComponent;

/**
 * Makes a partnership of its own for each test that asks: one organisation of each kind and people
 * in it.
 */
@TestComponent
public class Partners {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private final Directory directory;

  public Partners(Directory directory) {
    this.directory = directory;
  }

  public Partnership fresh() {
    int number = NUMBER.incrementAndGet();
    PartnershipId id = directory.keepPartnership("test-" + number, "Test partnership " + number);
    Map<Kind, Organisation> organisations = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      String code = kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + number;
      organisations.put(
          kind, directory.keepOrganisation(id, code, kind.words() + " " + number, kind));
    }
    return new Partnership(number, id, organisations, directory);
  }

  /** A partnership made for one test. */
  public record Partnership(
      int number, PartnershipId id, Map<Kind, Organisation> organisations, Directory directory) {

    public Organisation of(Kind kind) {
      return organisations.get(kind);
    }

    /**
     * A person of that organisation who signs in as {@code role-kind-number}; the same one if asked
     * again.
     */
    public Staff person(Kind kind, Role... roles) {
      String username =
          (roles[0].name() + "." + kind.name() + "." + number).toLowerCase(java.util.Locale.ROOT);
      return directory
          .staffByUsername(username)
          .orElseGet(() ->
              directory.keepStaff(
                  id,
                  new Staff(
                      new StaffId(0),
                      username,
                      "Test "
                          + roles[0].name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                      of(kind).id(),
                      Set.of(roles),
                      "Tester",
                      "01632 960000"),
                  null));
    }

    public Viewer viewer(Purpose purpose, Kind kind, Role... roles) {
      Staff staff = person(kind, roles);
      return new Viewer(id, staff.organisation(), staff.id(), staff.name(), staff.roles(), purpose);
    }

    public Viewer hubManager() {
      return viewer(Purpose.TRIAGE, Kind.SOCIAL_CARE, Role.HUB_MANAGER);
    }

    public Viewer officer() {
      return viewer(Purpose.RAISE_CONCERN, Kind.POLICE, Role.POLICE_OFFICER);
    }

    public Viewer reviewer() {
      return viewer(Purpose.POLICE_REVIEW, Kind.POLICE, Role.POLICE_REVIEWER);
    }

    public Viewer responder(Kind kind) {
      return viewer(Purpose.ANSWER_REQUEST, kind, Role.AGENCY_RESPONDER);
    }
  }
}

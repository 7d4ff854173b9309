package org.breakwater.frontdoor.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Who has said they are in the hub on one day. A decision made with nobody from health or education
 * should be seen to be one (finding S07).
 *
 * @param present everybody who came, those still in first
 */
public record HubToday(LocalDate day, List<Present> present) {
  private static final Set<Kind> HEALTH = Set.of(Kind.HEALTH_TRUST, Kind.ICB);
  private static final Set<Kind> EDUCATION = Set.of(Kind.SCHOOL);

  public HubToday {
    present = List.copyOf(present);
  }

  /**
   * One person.
   *
   * @param leftAt null while they are in
   */
  public record Present(
      StaffId staff,
      OrganisationId organisation,
      Kind kind,
      String name,
      String jobTitle,
      Instant arrivedAt,
      @Nullable Instant leftAt) {
    public boolean in() {
      return leftAt == null;
    }
  }

  /** Those who are in now. */
  public List<Present> in() {
    return present.stream().filter(Present::in).toList();
  }

  /** The kinds of agency with somebody in, in words, such as "Police". */
  public List<String> agenciesIn() {
    return List.copyOf(
        in().stream().map(p -> p.kind().words()).collect(Collectors.toCollection(TreeSet::new)));
  }

  public boolean healthMissing() {
    return in().stream().noneMatch(p -> HEALTH.contains(p.kind()));
  }

  public boolean educationMissing() {
    return in().stream().noneMatch(p -> EDUCATION.contains(p.kind()));
  }

  /** What to say about those who are not there; null when nobody that matters is missing. */
  public @Nullable String missing() {
    if (healthMissing() && educationMissing()) {
      return "Nobody from health or education is in the hub";
    }
    if (healthMissing()) {
      return "Nobody from health is in the hub";
    }
    return educationMissing() ? "Nobody from education is in the hub" : null;
  }
}

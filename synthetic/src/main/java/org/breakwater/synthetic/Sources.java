package org.breakwater.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.breakwater.synthetic.Family.Member;

/** Who makes a contact: organisation, person, census source code, and at what time of day. */
final class Sources {
  record Source(String organisation, OrganisationKind kind, String code, Professional person) {
    /** Police at any hour, mostly evenings; emergency departments late; the rest by day. */
    Instant time(LocalDate day, Dice dice) {
      boolean anyHour = kind == OrganisationKind.POLICE || code.equals("3E");
      int minute =
          anyHour
              ? Math.floorMod((int) dice.normal(19 * 60, 260), 24 * 60)
              : Math.clamp((int) dice.normal(13 * 60, 130), 8 * 60, 18 * 60);
      return day.atTime(LocalTime.of(minute / 60, minute % 60, dice.below(60)))
          .atZone(Contacts.LONDON)
          .toInstant();
    }
  }

  private final Staff staff;

  Sources(Staff staff) {
    this.staff = staff;
  }

  Source of(Concern concern, Member subject, LocalDate day, boolean open, Dice dice) {
    char reporter = concern.reporter(dice);
    Organisation school = subject.school(day);
    boolean closed = !open && (day.getDayOfWeek().getValue() > 5 || day.getMonthValue() == 8);
    if (reporter == 's' && (school == null || closed)) {
      reporter = school == null ? 'h' : 'p';
    }
    return switch (reporter) {
      case 'p' -> source(Partners.POLICE, OrganisationKind.POLICE, "6", dice, Staff.OFFICER);
      case 's' ->
          source(
              school == null ? Partners.HEALTH : school.code(),
              OrganisationKind.SCHOOL,
              "2A",
              dice,
              Staff.REFERRER);
      case 'b' -> source(Partners.HOUSING, OrganisationKind.HOUSING, "4", dice, Staff.REFERRER);
      case 'y' ->
          source(
              Partners.YOUTH_JUSTICE, OrganisationKind.YOUTH_JUSTICE, "5B", dice, Staff.REFERRER);
      case 'v' -> source(Partners.BEACON, OrganisationKind.VOLUNTARY, "8", dice, Staff.REFERRER);
      default -> {
        int age = subject.age(day);
        String code = dice.chance(0.3) ? "3E" : age < 5 || age > 17 ? "3B" : "3C";
        yield source(Partners.HEALTH, OrganisationKind.HEALTH_TRUST, code, dice, Staff.REFERRER);
      }
    };
  }

  private Source source(
      String organisation, OrganisationKind kind, String code, Dice dice, String role) {
    return new Source(organisation, kind, code, staff.someone(organisation, dice, role));
  }
}

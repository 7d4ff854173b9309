package org.breakwater.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.breakwater.frontdoor.Desk;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.springframework.context.ApplicationContext;

/** The room in which improvement is talked about: its people, and a letter to begin with. */
public final class Room {
  public final Desk desk;
  public final Staff lead;
  public final Staff policeOwner;
  public final Staff healthOwner;
  public final Staff member;
  public final Staff commissioner;

  public Room(ApplicationContext context) {
    desk = new Desk(context);
    lead = desk.partnership.person(Kind.SOCIAL_CARE, Role.IMPROVEMENT_LEAD);
    policeOwner = desk.partnership.person(Kind.POLICE, Role.ACTION_OWNER);
    healthOwner = desk.partnership.person(Kind.HEALTH_TRUST, Role.ACTION_OWNER);
    member = desk.partnership.person(Kind.POLICE, Role.BOARD_MEMBER);
    commissioner = desk.partnership.person(Kind.OVERSIGHT, Role.COMMISSIONER);
  }

  public Viewer viewer(Staff who) {
    return new Viewer(
        desk.partnership.id(),
        who.organisation(),
        who.id(),
        who.name(),
        who.roles(),
        Purpose.IMPROVEMENT);
  }

  /** A letter with a strength, an area about the police and one about health. */
  public UUID letter() {
    var letter =
        new Letter(
            SourceKind.JOINT_INSPECTION,
            "Joint targeted area inspection of Eastmarsh",
            "Eastmarsh",
            "children's mental health",
            LocalDate.of(2020, 1, 8),
            LocalDate.of(2020, 1, 7),
            LocalDate.of(2019, 11, 18),
            LocalDate.of(2019, 11, 22),
            List.of("Ofsted", "HMI Probation"),
            List.of("The director of children's services"),
            LocalDate.of(2020, 4, 16),
            "The director of children's services",
            "Eastmarsh Council",
            "statements@inspectorate.example");
    return desk.bean(Findings.class)
        .accept(
            viewer(lead),
            letter,
            List.of(
                NewFinding.of(
                    FindingKind.STRENGTH,
                    "School nurses persist until a child's needs are met.",
                    2,
                    "Key strengths",
                    List.of("health"),
                    "names school nurses"),
                NewFinding.of(
                    FindingKind.IMPROVEMENT,
                    "Notices graded green are neither reviewed nor shared.",
                    7,
                    "Areas for improvement",
                    List.of("police"),
                    "names police notices"),
                NewFinding.of(
                    FindingKind.IMPROVEMENT,
                    "School nursing has no standard health assessment.",
                    8,
                    "Areas for improvement",
                    List.of("health"),
                    "names school nursing")))
        .value();
  }

  public UUID finding(UUID source, String number) {
    return desk.value(
        "select id from improvement.finding where source_id = :id and number = '" + number + "'",
        source,
        UUID.class);
  }
}

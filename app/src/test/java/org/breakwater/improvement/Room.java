package org.breakwater.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.breakwater.frontdoor.Desk;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MvcResult;

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

  /** A shared action of an agency about a finding, due in a year. */
  public UUID action(UUID source, String number, Staff owner, Object... more) {
    UUID id = draft(source, number, owner, more);
    desk.send(owner, "/improvement/actions/" + id + "/share");
    return id;
  }

  /** As {@link #action}, not shared yet. */
  public UUID draft(UUID source, String number, Staff owner, Object... more) {
    var fields =
        new ArrayList<Object>(
            List.of(
                "kind", "ACTION",
                "findings", finding(source, number),
                "title", "Answer " + number,
                "owner", owner.organisation().value(),
                "ownerName", "Head of service",
                "dueDay", "30",
                "dueMonth", "11",
                "dueYear", "2027",
                "outcome", "Children are heard sooner",
                "howKnown", "Share of notices reviewed",
                "version", 0));
    for (int i = 0; i < more.length; i += 2) {
      int at = fields.indexOf(more[i]);
      if (at >= 0) {
        fields.set(at + 1, more[i + 1]);
      } else {
        fields.add(more[i]);
        fields.add(more[i + 1]);
      }
    }
    var sent =
        desk.send(owner, "/improvement/sources/" + source + "/actions/new", fields.toArray());
    String to = sent.getResponse().getRedirectedUrl();
    if (to == null) {
      throw new AssertionError(Desk.text(sent));
    }
    return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
  }

  /** The bytes of a file a person may open. */
  public byte[] file(Staff who, String path) {
    try {
      var result =
          desk.bean(org.springframework.test.web.servlet.MockMvc.class)
              .perform(
                  org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path)
                      .with(
                          org.springframework.security.test.web.servlet.request
                              .SecurityMockMvcRequestPostProcessors.user(who.username())))
              .andReturn();
      if (result.getResponse().getStatus() != 200) {
        throw new AssertionError(path + " answers " + result.getResponse().getStatus());
      }
      return result.getResponse().getContentAsByteArray();
    } catch (Exception failed) {
      throw new AssertionError(path, failed);
    }
  }

  /** The address a sent form leads to. */
  public String sent(Staff who, String path, Object... fields) {
    var result = desk.send(who, path, fields);
    String to = result.getResponse().getRedirectedUrl();
    if (to == null) {
      throw new AssertionError(Desk.text(result));
    }
    return to;
  }

  /** Sets up a board; gives back its address. */
  public String board(String name, int months) {
    return sent(lead, "/boards", "name", name, "kind", "Improvement board", "number", months);
  }

  public void seat(String board, Kind kind, String person) {
    sent(
        lead,
        board + "/seats",
        "agency",
        desk.organisation(kind),
        "person",
        person,
        "dayDay",
        "1",
        "dayMonth",
        "1",
        "dayYear",
        "2026");
  }

  /** A meeting of a board tomorrow. */
  public UUID meeting(String board) {
    sent(
        lead,
        board + "/meetings",
        "dayDay",
        "24",
        "dayMonth",
        "11",
        "dayYear",
        "2026",
        "number",
        "1");
    return desk.value(
        "select id from improvement.meeting where board_id = :id",
        UUID.fromString(board.substring(board.lastIndexOf('/') + 1)),
        UUID.class);
  }

  /** Fields that say how the police's and health's seats were filled. */
  public Object[] came(UUID meeting, String police, String health) {
    var fields = new ArrayList<Object>();
    for (Kind kind : List.of(Kind.POLICE, Kind.HEALTH_TRUST)) {
      UUID seat =
          desk.value(
              "select s.id from improvement.seat s join improvement.meeting m on m.board_id = s.board_id where m.id = :id and s.organisation_id = "
                  + desk.organisation(kind),
              meeting,
              UUID.class);
      fields.add("seat-" + seat);
      fields.add(kind == Kind.POLICE ? police : health);
    }
    return fields.toArray();
  }

  /** A programme entered by hand; gives back the address of its page. */
  public String programme() {
    String source =
        sent(
            lead,
            "/improvement/sources/new",
            "kind",
            "PROGRAMME",
            "title",
            "Safer together",
            "area",
            "Eastmarsh",
            "datedDay",
            "1",
            "datedMonth",
            "1",
            "datedYear",
            "2026");
    return source.replace("/sources/", "/programmes/");
  }

  /** Makes a pack; gives back its address. */
  public String pack(String kind, Object... more) {
    var fields = new ArrayList<Object>(List.of("kind", kind));
    fields.addAll(List.of(more));
    return sent(lead, "/improvement/packs/new", fields.toArray());
  }

  /** The statement's agreement by one agency, as the draft now reads. */
  public int agree(Staff who, UUID source) {
    String path = "/improvement/sources/" + source + "/statement";
    var digest =
        java.util.regex.Pattern.compile("name=\"digest\" value=\"([0-9a-f]+)\"")
            .matcher(desk.page(who, path));
    return desk.send(who, path + "/agree", "digest", digest.find() ? digest.group(1) : "none")
        .getResponse()
        .getStatus();
  }

  /** Records something; gives back the status: 302 when it was taken. */
  public int happened(Staff who, UUID action, String kind, Object... more) {
    return tell(who, action, kind, more).getResponse().getStatus();
  }

  /** As {@link #happened}, with the page that came back. */
  public MvcResult tell(Staff who, UUID action, String kind, Object... more) {
    var fields = new ArrayList<Object>(List.of("kind", kind, "words", "Because of this"));
    fields.addAll(List.of(more));
    return desk.send(who, "/improvement/actions/" + action + "/events", fields.toArray());
  }

  public UUID finding(UUID source, String number) {
    return desk.value(
        "select id from improvement.finding where source_id = :id and number = '" + number + "'",
        source,
        UUID.class);
  }
}

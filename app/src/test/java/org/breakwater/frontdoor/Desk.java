package org.breakwater.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.breakwater.linkage.Sex;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.breakwater.timescales.ClockReading;
import org.breakwater.timescales.Clocks;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/**
 * The desks of one partnership in a test: people who sign in, contacts on the queue, pages opened
 * and forms sent.
 */
public final class Desk {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private final ApplicationContext context;
  private final MockMvc mvc;
  public final Partners.Partnership partnership;
  public final GivenClock clock;

  public Desk(ApplicationContext context) {
    this.context = context;
    this.mvc = context.getBean(MockMvc.class);
    this.clock = context.getBean(GivenClock.class);
    this.partnership = context.getBean(Partners.class).fresh();
    clock.set(GivenClock.START);
  }

  public Staff manager() {
    return partnership.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER);
  }

  public Staff officer() {
    return partnership.person(Kind.POLICE, Role.POLICE_OFFICER);
  }

  public Staff reviewer() {
    return partnership.person(Kind.POLICE, Role.POLICE_REVIEWER);
  }

  public Staff responder(Kind kind) {
    return partnership.person(kind, Role.AGENCY_RESPONDER);
  }

  public int organisation(Kind kind) {
    return partnership.of(kind).id().value();
  }

  /** A record of a child, as the police gave it. */
  public RecordId child(String given, String family, String born) {
    return child(Kind.POLICE, given, family, born);
  }

  public RecordId child(Kind kind, String given, String family, String born) {
    Viewer viewer = partnership.viewer(Purpose.RAISE_CONCERN, kind, Role.POLICE_OFFICER);
    var record =
        new AgencyRecord(
            partnership.of(kind).id(),
            null,
            AgencyRecord.Source.NOTICE,
            given,
            family,
            List.of(),
            LocalDate.parse(born),
            Sex.UNKNOWN,
            null,
            "1 Quay Street",
            "Eastmarsh",
            "EX1 1AA",
            Map.of(),
            true);
    return access()
        .writing(viewer, () -> context.getBean(PersonIndex.class).recognise(viewer, record))
        .record();
  }

  /** A police notice about a child, written by the officer. */
  public UUID notice(Grade grade, RecordId child, ConcernTag... tags) {
    return contact("POLICE_NOTICE", officer(), grade, child, tags);
  }

  /** A contact on the queue, its clocks running from now. */
  public UUID contact(String kind, Staff author, Grade grade, RecordId child, ConcernTag... tags) {
    UUID id = context.getBean(Ids.class).next();
    Viewer system = system();
    Instant now = clock.instant();
    Clocks clocks = context.getBean(Clocks.class);
    boolean police = kind.equals("POLICE_NOTICE");
    access()
        .writing(
            system,
            () -> {
              jdbc()
                  .sql(
                      """
                      insert into frontdoor.contact (partnership_id, id, reference, kind, channel, source_organisation_id,
                        author_staff_id, author_name, received_at, concern, concern_tags, detail, given_grade, grade,
                        grade_reason, graded_by, graded_at, state, police_reviewer_staff_id, police_reviewer_name)
                      values (:partnership, :id, :reference, :kind, 'FORM', :organisation, :author, :name, :now,
                        'Shouting heard; a child at the window', :tags, '{"homeConditions":"Cold and bare"}', :grade, :grade,
                        'Graded by rule', 'Breakwater', :now, 'RECEIVED', :reviewer, :reviewerName)
                      """)
                  .param("partnership", partnership.id().value())
                  .param("id", id)
                  .param("reference", "BW-T-%06d".formatted(NUMBER.incrementAndGet()))
                  .param("kind", kind)
                  .param("organisation", author.organisation().value())
                  .param("author", author.id().value())
                  .param("name", author.name())
                  .param("now", Timestamp.from(now))
                  .param(
                      "tags", java.util.Arrays.stream(tags).map(Enum::name).toArray(String[]::new))
                  .param("grade", grade.name())
                  .param("reviewer", police ? reviewer().id().value() : null)
                  .param("reviewerName", police ? reviewer().name() : null)
                  .update();
              jdbc()
                  .sql(
                      """
                      insert into frontdoor.contact_subject (partnership_id, contact_id, position, record_id, child, own_words)
                      values (:partnership, :id, 1, :record, true, 'I hide when they fight')
                      """)
                  .param("partnership", partnership.id().value())
                  .param("id", id)
                  .param("record", child.value())
                  .update();
              RecordRef ref = new RecordRef("contact", id);
              clocks.start(system, "T002", ref, now);
              clocks.start(system, grade.timescale(), ref, now);
              if (police) {
                clocks.start(system, "P001", ref, author.organisation(), now);
              }
            });
    return id;
  }

  /** The page as this person sees it. */
  public String page(Staff who, String path) {
    var result = visit(who, path);
    assertThat(result.getResponse().getStatus()).as(path).isEqualTo(200);
    return text(result);
  }

  public int status(Staff who, String path) {
    return visit(who, path).getResponse().getStatus();
  }

  private MvcResult visit(Staff who, String path) {
    try {
      return mvc.perform(get(path).with(user(who.username()))).andReturn();
    } catch (Exception failed) {
      throw new AssertionError(path, failed);
    }
  }

  /** Sends a form: names and values in turn. */
  public MvcResult send(Staff who, String path, Object... fields) {
    try {
      var request = post(path).with(user(who.username())).with(csrf());
      for (int i = 0; i < fields.length; i += 2) {
        request.param(fields[i].toString(), fields[i + 1].toString());
      }
      return mvc.perform(request).andReturn();
    } catch (Exception failed) {
      throw new AssertionError(path, failed);
    }
  }

  public static String text(MvcResult result) {
    try {
      return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Asks one agency, leaving the suggested others out with a reason. */
  public UUID ask(UUID contact, Kind kind) {
    Object[] fields = {
      "agencies",
      organisation(kind),
      "subjects",
      1,
      "question",
      "What do you know?",
      "familyTold",
      "true"
    };
    var all = new java.util.ArrayList<>(List.of(fields));
    for (Kind other : Kind.values()) {
      all.add("reason-" + organisation(other));
      all.add("Not needed for this test");
    }
    var result = send(manager(), "/contacts/" + contact + "/ask", all.toArray());
    assertThat(result.getResponse().getStatus()).as(text(result)).isEqualTo(302);
    return value(
        "select id from frontdoor.information_request where contact_id = :id and organisation_id = "
            + organisation(kind),
        contact,
        UUID.class);
  }

  /** One value, read as the system. */
  public <T> T value(String sql, UUID id, Class<T> type) {
    Viewer system = system();
    return access().reading(system, () -> jdbc().sql(sql).param("id", id).query(type).single());
  }

  public List<ClockReading> clocks(String kind, UUID id) {
    Viewer system = system();
    return access()
        .reading(
            system,
            () -> context.getBean(Clocks.class).of(system, List.of(new RecordRef(kind, id))));
  }

  /** The lines of the audit trail about a record, "ACT detail". */
  public List<String> traces(Staff who, UUID about) {
    Viewer system = system();
    return access()
        .reading(
            system,
            () ->
                jdbc()
                    .sql(
                        "select act || ' ' || detail as line from sharing.audit where staff_id = :staff and about_id = :about")
                    .param("staff", who.id().value())
                    .param("about", about)
                    .query((row, n) -> row.getString("line"))
                    .list());
  }

  public Viewer system() {
    return access().system(partnership.id(), Role.SYSTEM_CLOCK, Purpose.TIMESCALES);
  }

  public Access access() {
    return context.getBean(Access.class);
  }

  public JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }
}

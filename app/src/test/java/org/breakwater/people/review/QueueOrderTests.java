package org.breakwater.people.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.breakwater.people.Given.child;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.breakwater.people.Given;
import org.breakwater.people.Involvement;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What matters most comes first, and each says why it is where it is. */
@BreakwaterTest
class QueueOrderTests {
  private static final List<String> NAMES =
      List.of("Tomasz Nowak", "Sian Pritchard", "Dwayne Campbell", "Leila Haddad", "Ana Popescu");

  @Autowired MockMvc web;
  @Autowired Access access;
  @Autowired Partners partners;
  @Autowired PersonIndex people;
  @Autowired ReadQueue queue;
  @Autowired GivenClock clock;

  Partners.Partnership partnership;
  Viewer manager;

  @BeforeEach
  void begin() {
    clock.set(GivenClock.START);
    partnership = partners.fresh();
    manager = partnership.hubManager();
  }

  @Test
  void whatWaitsDecidesTheOrder() {
    List<RecordId> twice = NAMES.stream().map(this::heldTwice).toList();
    assertThat(names(true)).isEmpty();
    assertThat(names(false)).as("the oldest question first").containsExactlyElementsOf(NAMES);
    open(twice.get(1), "EH");
    open(twice.get(2), "CLA");
    UUID amber = work(twice.get(3), false);
    UUID red = work(twice.get(4), true);
    assertThat(names(true))
        .containsExactly("Ana Popescu", "Leila Haddad", "Dwayne Campbell", "Sian Pritchard");
    assertThat(names(false)).containsExactly("Tomasz Nowak");
    assertThat(rows(true))
        .extracting(row -> row.urgency().text() + ": " + String.join("; ", row.because()))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("Red contact waits: An open red contact"),
            second -> assertThat(second).startsWith("Contact waits: An open contact"),
            third -> assertThat(third).contains("Plan or looked after: ", "Looked after"),
            fourth -> assertThat(fourth).contains("Open to a service: ", "Early help"));
    // graded down, and decided
    access.writing(manager, () -> people.workBegins(manager, red, List.of(twice.get(4)), false));
    access.writing(manager, () -> people.workEnds(manager, amber));
    assertThat(names(true)).containsExactly("Ana Popescu", "Dwayne Campbell", "Sian Pritchard");
  }

  @Test
  void aContactAboutAnotherRecordOfThePersonCountsToo() {
    heldTwice("Tomasz Nowak");
    RecordId notice =
        access
            .writing(
                manager,
                () ->
                    people.recognise(
                        manager,
                        child(partnership.of(Kind.POLICE), "Tomasz", "Nowak", "2012-03-11")
                            .living("1 Hill Top", "EM3 5QQ")
                            .record()))
            .record();
    work(notice, true);
    assertThat(names(true)).isNotEmpty().first().isEqualTo("Tomasz Nowak");
  }

  @Test
  void notSureLeavesItOpenBehindTheOthersWithANote() throws Exception {
    heldTwice("Tomasz Nowak");
    clock.advance(Duration.ofMinutes(5));
    heldTwice("Sian Pritchard");
    String name = partnership.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER).username();
    String href = rows(false).getFirst().href();
    web.perform(
            post(href)
                .with(user(name))
                .with(csrf())
                .param("decision", "unsure")
                .param("version", "1"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Enter what you have found out")));
    web.perform(
            post(href)
                .with(user(name))
                .with(csrf())
                .param("decision", "unsure")
                .param("why", "Rang the school, they ring back on Monday")
                .param("version", "1"))
        .andExpect(redirectedUrl("/people/review"));
    assertThat(names(false)).containsExactly("Sian Pritchard", "Tomasz Nowak");
    assertThat(rows(false).getLast().left()).isEqualTo(manager.name());
    web.perform(get(href).with(user(name)))
        .andExpect(content().string(containsString("they ring back on Monday")))
        .andExpect(content().string(containsString("Not sure yet")));
  }

  private RecordId heldTwice(String name) {
    String[] words = name.split(" ", -1);
    int place = NAMES.indexOf(name);
    clock.advance(Duration.ofMinutes(1));
    Given given =
        child(partnership.of(Kind.SCHOOL), words[0], words[1], "201" + (place + 2) + "-03-11")
            .living(place + 1 + " Hill Top", "EM" + (place + 3) + " 5QQ");
    RecordId first = tell(given.known(name + "-1"));
    tell(given.known(name + "-2"));
    return first;
  }

  private RecordId tell(Given given) {
    return access.writing(manager, () -> people.recognise(manager, given.record())).record();
  }

  private void open(RecordId record, String service) {
    access.writing(
        manager,
        () ->
            people.involve(
                manager,
                List.of(
                    new Involvement(
                        partnership.of(Kind.SCHOOL).id(),
                        record,
                        service,
                        LocalDate.of(2026, 1, 5),
                        null,
                        null,
                        null,
                        null,
                        "EXTRACT"))));
  }

  private UUID work(RecordId record, boolean red) {
    UUID work = UUID.randomUUID();
    access.writing(manager, () -> people.workBegins(manager, work, List.of(record), red));
    return work;
  }

  private List<ReviewPage.Row> rows(boolean work) {
    return queue.page(manager, work, 1).rows();
  }

  private List<String> names(boolean work) {
    return rows(work).stream().map(ReviewPage.Row::name).toList();
  }
}

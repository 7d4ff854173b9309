package org.breakwater.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.breakwater.frontdoor.ContactSummary;
import org.breakwater.frontdoor.FrontDoor;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.PastContact;
import org.breakwater.frontdoor.Received;
import org.breakwater.improvement.Example;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.synthetic.Size;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@BreakwaterTest
class DemoLoaderTests {
  @Autowired Directory directory;
  @Autowired PersonIndex people;
  @Autowired FrontDoor frontDoor;
  @Autowired Access access;
  @Autowired PasswordEncoder passwords;
  @Autowired JdbcClient jdbc;
  @Autowired GivenClock clock;
  @Autowired Example example;

  @Test
  void aLoadThatWasCutOffIsGoneThroughAgainAndNothingIsThereTwice() {
    clock.set(GivenClock.START);
    var load = new Load(Size.SMALL, 1, GivenClock.START, null);
    assertThatThrownBy(() -> loader(new CutOff(frontDoor)).load(load, "a phrase of the tests"))
        .isInstanceOf(Cut.class);
    Viewer viewer = viewer();
    int some = count(viewer, "people.agency_record");
    assertThat(some)
        .as("two batches of records were kept, the third was not")
        .isBetween(2_000, 3_000);

    String told = loader(frontDoor).load(load, "a phrase of the tests");

    assertThat(told).contains("agency records", "contacts", "in all");
    assertThat(count(viewer, "people.agency_record")).isGreaterThan(9_000);
    assertThat(count(viewer, "people.agency_record"))
        .isEqualTo(
            number(
                viewer,
                "select count(distinct (organisation_id, local_id)) as n from"
                    + " people.agency_record"));
    assertThat(count(viewer, "frontdoor.contact"))
        .isEqualTo(
            number(
                viewer, "select count(distinct external_reference) as n from frontdoor.contact"));
    assertThat(
            number(viewer, "select count(*) as n from frontdoor.contact where state = 'RECEIVED'"))
        .as("a queue of about forty")
        .isBetween(25, 60);
    assertThat(count(viewer, "people.involvement")).isGreaterThan(300);
    assertThat(count(viewer, "improvement.action"))
        .as("seven deliverables of the programme, three answers to the made-up letter")
        .isEqualTo(10);
    assertThat(directory.staffByUsername("manager.bryce").orElseThrow().roles())
        .containsExactly(Role.HUB_MANAGER);
  }

  private DemoLoader loader(FrontDoor door) {
    return new DemoLoader(
        directory, people, door, access, passwords, new Overseers(directory, example));
  }

  private Viewer viewer() {
    PartnershipId partnership =
        directory.keepPartnership("tidewater", "Tidewater Safeguarding Children Partnership");
    return access.system(partnership, Role.SYSTEM_LOADER, Purpose.IMPORT);
  }

  private int count(Viewer viewer, String table) {
    return number(viewer, "select count(*) as n from " + table);
  }

  private int number(Viewer viewer, String sql) {
    return access.reading(viewer, () -> jdbc.sql(sql).query((row, n) -> row.getInt("n")).single());
  }

  /** The plug is pulled. */
  private static final class Cut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Loads two batches and fails in the third. */
  private record CutOff(FrontDoor real, AtomicInteger calls) implements FrontDoor {
    CutOff(FrontDoor real) {
      this(real, new AtomicInteger());
    }

    @Override
    public Received receive(Viewer viewer, Notice notice) {
      return real.receive(viewer, notice);
    }

    @Override
    public List<ContactSummary> contactsAbout(Viewer viewer, Collection<RecordId> records) {
      return real.contactsAbout(viewer, records);
    }

    @Override
    public int load(Viewer viewer, List<PastContact> contacts) {
      int loaded = real.load(viewer, contacts);
      if (calls.incrementAndGet() == 3) {
        throw new Cut();
      }
      return loaded;
    }
  }
}

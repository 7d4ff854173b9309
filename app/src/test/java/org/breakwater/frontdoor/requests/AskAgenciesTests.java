package org.breakwater.frontdoor.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Desk;
import org.breakwater.frontdoor.Grade;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class AskAgenciesTests {
  @Autowired ApplicationContext context;
  @Autowired AskAgencies ask;

  @Test
  void aRedGoesFromTheQueueToAgenciesAskedInThreeActions() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(
            Grade.RED, desk.child("Nia", "Hart", "2011-06-04"), ConcernTag.SUBSTANCE_MISUSE_CHILD);
    // one: choose "Ask agencies" on the queue
    assertThat(desk.page(desk.manager(), "/queue")).contains("/contacts/" + contact + "/ask");
    // two: look at what is suggested
    AskPage page = ask.open(desk.partnership.hubManager(), contact);
    assertThat(page.suggested().stream().map(one -> one.organisation().kind()))
        .contains(Kind.SUBSTANCE_MISUSE, Kind.HEALTH_TRUST);
    assertThat(page.form().question())
        .contains("Nia Hart (born 4 June 2011)", "drug or alcohol use");
    // three: press "Ask", with nothing left to fill in
    var sent = desk.send(desk.manager(), "/contacts/" + contact + "/ask", asOpened(page));
    assertThat(sent.getResponse().getStatus()).as(Desk.text(sent)).isEqualTo(302);
    assertThat(
            desk.value("select state from frontdoor.contact where id = :id", contact, String.class))
        .isEqualTo("AWAITING_INFORMATION");
    assertThat(
            desk.value(
                "select count(*) from frontdoor.information_request where contact_id = :id",
                contact,
                Integer.class))
        .isEqualTo(page.suggested().size());
    assertThat(
            desk.value(
                "select categories[1] || family_told from sharing.share where about_id = :id",
                contact,
                String.class))
        .isEqualTo("identityfalse");
    assertThat(desk.page(desk.manager(), "/contacts/" + contact)).contains("asked");
  }

  @Test
  void leavingASuggestedAgencyOutNeedsAReasonThatIsKept() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(
            Grade.RED, desk.child("Oli", "Nash", "2011-06-04"), ConcernTag.SUBSTANCE_MISUSE_CHILD);
    int service = desk.organisation(Kind.SUBSTANCE_MISUSE);
    AskPage page = ask.open(desk.partnership.hubManager(), contact);
    var fields = new ArrayList<>(List.of(asOpened(page)));
    int at = fields.lastIndexOf((Object) Integer.toString(service));
    fields.remove(at);
    fields.remove(at - 1);
    String path = "/contacts/" + contact + "/ask";
    var refused = desk.send(desk.manager(), path, fields.toArray());
    assertThat(refused.getResponse().getStatus()).isEqualTo(422);
    assertThat(Desk.text(refused)).contains("Say why Substance misuse");
    fields.add("reason-" + service);
    fields.add("Asked by telephone at 9am");
    assertThat(desk.send(desk.manager(), path, fields.toArray()).getResponse().getStatus())
        .isEqualTo(302);
    assertThat(desk.page(desk.manager(), "/contacts/" + contact))
        .contains("Asked by telephone at 9am");
  }

  @Test
  void theChildsOwnSchoolIsSuggestedAndNoOther() {
    Desk desk = new Desk(context);
    UUID stranger =
        desk.notice(Grade.AMBER, desk.child("Pia", "Lane", "2014-06-04"), ConcernTag.EDUCATION);
    assertThat(kinds(desk, stranger)).doesNotContain(Kind.SCHOOL);
    var pupil = desk.child(Kind.SCHOOL, "Quin", "Marlow", "2014-06-04");
    UUID known = desk.notice(Grade.AMBER, pupil, ConcernTag.EDUCATION);
    assertThat(kinds(desk, known)).contains(Kind.SCHOOL);
  }

  @Test
  void askingAnAgencyTwiceAsksItOnce() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.AMBER, desk.child("Rae", "Kerr", "2014-06-04"), ConcernTag.HOUSING);
    UUID first = desk.ask(contact, Kind.HOUSING);
    assertThat(desk.ask(contact, Kind.HOUSING)).isEqualTo(first);
    assertThat(desk.clocks("information-request", first)).hasSize(1);
  }

  private List<Kind> kinds(Desk desk, UUID contact) {
    return ask.open(desk.partnership.hubManager(), contact).suggested().stream()
        .map(one -> one.organisation().kind())
        .toList();
  }

  /** What a browser sends when nothing on the page is touched. */
  private static Object[] asOpened(AskPage page) {
    List<Object> fields = new ArrayList<>();
    page.form().agencyValues().forEach(one -> fields.addAll(List.of("agencies", one)));
    page.form().subjectValues().forEach(one -> fields.addAll(0, List.of("subjects", one)));
    fields.addAll(0, List.of("question", page.form().question()));
    fields.addAll(0, List.of("familyTold", page.form().familyTold()));
    fields.addAll(0, List.of("whyNotTold", page.form().whyNotTold()));
    return fields.toArray();
  }
}

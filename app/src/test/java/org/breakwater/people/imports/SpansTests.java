package org.breakwater.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.breakwater.people.Involvement;
import org.breakwater.people.RecordId;
import org.breakwater.returns.extracts.ExtractedInvolvement;
import org.breakwater.returns.extracts.Service;
import org.breakwater.sharing.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Spans of service: the same again changes nothing, and no day is held twice. */
class SpansTests {

  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 4);
  private final Spans.Key key = new Spans.Key(new RecordId(new UUID(0, 1)), "CLA");
  private final Spans spans = new Spans();

  private static LocalDate day(int year) {
    return LocalDate.of(year, 4, 1);
  }

  private void held(LocalDate from, @Nullable LocalDate to) {
    spans.holds(
        key, new Spans.Span(UUID.randomUUID(), from, to, "Amina Ncube", "01632 960001", "A", "s"));
  }

  private void said(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String worker) {
    spans.take(
        key,
        new ExtractedInvolvement("1", Service.LOOKED_AFTER, from, to, null, worker, null, "s"),
        AS_OF);
  }

  private Involvement only() {
    var changed = spans.changed(new OrganisationId(1));
    assertThat(changed).hasSize(1);
    return changed.getFirst();
  }

  @Test
  void theSameAgainChangesNothing() {
    held(day(2020), null);
    said(day(2020), null, null);
    assertThat(spans.changed(new OrganisationId(1))).isEmpty();
    assertThat(spans.unchanged()).isEqualTo(1);
  }

  @Test
  void anEndIsTakenOver() {
    held(day(2020), null);
    said(day(2020), day(2022), null);
    assertThat(only().to()).isEqualTo(day(2022));
    assertThat(only().workerPhone()).isEqualTo("01632 960001");
  }

  @Test
  void aNewWorkerDoesNotKeepTheFormerOnesTelephone() {
    held(day(2020), null);
    said(day(2020), null, "Tom Ashby");
    assertThat(only().worker()).isEqualTo("Tom Ashby");
    assertThat(only().workerPhone()).isNull();
  }

  @Test
  void anEarlierStartLengthensTheSpanHeld() {
    held(day(2020), null);
    said(day(2018), null, null);
    assertThat(only().from()).isEqualTo(day(2018));
    assertThat(spans.moved()).hasSize(1);
  }

  @Test
  void aSpanOverTwoHeldOnesIsLeftToAPerson() {
    held(day(2016), day(2018));
    held(day(2020), null);
    said(day(2017), null, null);
    assertThat(spans.changed(new OrganisationId(1))).isEmpty();
    assertThat(spans.setAside()).isEqualTo(1);
  }

  @Test
  void withoutAStartItIsTheOpenSpanOrBeginsWithTheExtract() {
    said(null, null, null);
    assertThat(only().from()).isEqualTo(AS_OF);
    said(null, null, "Tom Ashby");
    assertThat(only().worker()).as("still one span").isEqualTo("Tom Ashby");
  }

  @Test
  void aSpanThatBeginsWhereAnotherEndsStandsBesideIt() {
    held(day(2016), day(2018));
    said(day(2018), null, null);
    assertThat(only().from()).isEqualTo(day(2018));
  }
}

package org.breakwater.returns.dfe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breakwater.returns.dfe.CscChild.ChildDetails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sending: whatever the line or the Department does, nothing goes twice and nothing is forgotten.
 */
class SenderTests {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-06-04T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private FakeDfe dfe;
  private final List<Duration> waits = new ArrayList<>();

  @BeforeEach
  void begin() throws IOException {
    dfe = new FakeDfe();
  }

  @AfterEach
  void end() {
    assertThat(dfe.complaints).isEmpty();
    dfe.close();
  }

  private SendReport send(List<CscChild> children) throws Exception {
    try (Ledger ledger = Ledger.open(folder)) {
      return new Sender(dfe.endpoint(), ledger, NOON, waits::add).send(children, true);
    }
  }

  private static List<CscChild> children(int count) {
    return IntStream.range(0, count).mapToObj(i -> child(i, "Amina")).toList();
  }

  private static CscChild child(int number, String name) {
    ChildDetails details =
        new ChildDetails(
            null,
            null,
            null,
            name,
            "O'Neil",
            LocalDate.of(2015, 3, 1),
            null,
            "F",
            "WBRI",
            List.of("NONE"),
            null,
            null,
            null,
            null);
    return new CscChild("C" + number, null, details, null, null, null);
  }

  @Test
  void sendsEverybodyOnceAndThenOnlyWhatChanged() throws Exception {
    SendReport first = send(children(250));
    assertThat(first.receipts()).hasSize(3).allMatch(receipt -> receipt.length() == 36);
    assertThat(first.children()).isEqualTo(250);
    assertThat(dfe.kept()).hasSize(250).doesNotHaveDuplicates();

    SendReport second = send(children(250));
    assertThat(second.receipts()).isEmpty();
    assertThat(second.unchanged()).isEqualTo(250);
    assertThat(dfe.requests).isEqualTo(3);

    List<CscChild> changed = new ArrayList<>(children(249));
    changed.set(7, child(7, "Amy"));
    SendReport third = send(changed);
    assertThat(third.children()).as("one changed, one gone").isEqualTo(2);
    assertThat(dfe.kept().subList(250, 252)).containsExactlyInAnyOrder("C7", "C249");
    assertThat(third.complete()).isTrue();
    assertThat(dfe.tokensAsked()).isEqualTo(2);
  }

  @Test
  void aTokenNoLongerTakenIsRenewedOnce() throws Exception {
    send(children(1));
    try (Ledger ledger = Ledger.open(folder)) {
      Sender sender = new Sender(dfe.endpoint(), ledger, NOON, waits::add);
      sender.send(children(2), true);
      dfe.revokeTokens(false);
      assertThat(sender.send(children(3), true).complete()).isTrue();
      dfe.revokeTokens(true);
      int before = dfe.requests;
      assertThat(sender.send(children(4), true).stopped()).contains("401");
      assertThat(dfe.requests - before).isEqualTo(2);
    }
    assertThat(dfe.kept()).containsExactly("C0", "C1", "C2");
  }

  @Test
  void aBatchTooLargeIsHalved() throws Exception {
    dfe.mostAtOnce = 30;
    assertThat(send(children(100)).complete()).isTrue();
    assertThat(dfe.kept()).hasSize(100).doesNotHaveDuplicates();
    assertThat(dfe.requests).as("100, 50, 25, 25, 50, 25, 25").isEqualTo(7);
  }

  @Test
  void oneMalformedChildDoesNotHoldUpTheOthers() throws Exception {
    dfe.malformed = "C42"::equals;
    SendReport report = send(children(100));
    assertThat(report.refused()).singleElement().asString().startsWith("C42: refused: Payload");
    assertThat(dfe.kept()).hasSize(99).doesNotHaveDuplicates();
    dfe.malformed = child -> false;
    assertThat(send(children(100)).children()).isEqualTo(1);
    assertThat(dfe.kept()).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void comesBackWhenAskedTo() throws Exception {
    dfe.retryAfter = "17";
    dfe.next(429);
    assertThat(send(children(1)).complete()).isTrue();
    dfe.retryAfter = "Thu, 4 Jun 2026 12:03:00 GMT";
    dfe.next(429);
    assertThat(send(children(2)).complete()).isTrue();
    dfe.retryAfter = "tomorrow";
    dfe.next(429, 429);
    assertThat(send(children(3)).complete()).isTrue();
    assertThat(waits).extracting(Duration::toSeconds).containsExactly(17L, 180L, 5L, 10L);
    dfe.retryAfter = "86400";
    dfe.next(429);
    assertThat(send(children(4)).stopped()).contains("come back later");
    assertThat(dfe.kept()).doesNotHaveDuplicates();
  }

  @Test
  void whatMayHaveArrivedIsNotSentAgainUntilSomebodyKnows() throws Exception {
    dfe.next(FakeDfe.LOSE_AFTER_KEEPING);
    SendReport report = send(children(150));
    assertThat(report.waiting()).hasSize(100);
    assertThat(report.children()).as("the second batch goes on").isEqualTo(50);
    assertThat(dfe.requests).isEqualTo(2);

    SendReport again = send(children(150));
    assertThat(again.waiting()).hasSize(100);
    assertThat(again.complete()).isFalse();
    assertThat(dfe.requests).as("nothing sent").isEqualTo(2);

    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(ledger.settle(true)).isEqualTo(1);
    }
    assertThat(send(children(150)).complete()).isTrue();
    assertThat(dfe.kept()).hasSize(150).doesNotHaveDuplicates();
  }

  @Test
  void whatIsFoundNotToHaveArrivedIsSentAgain() throws Exception {
    dfe.next(FakeDfe.LOSE_BEFORE_KEEPING);
    assertThat(send(children(3)).waiting()).hasSize(3);
    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(ledger.inDoubt()).containsOnlyKeys("C0", "C1", "C2");
      ledger.settle(false);
    }
    assertThat(send(children(3)).complete()).isTrue();
    assertThat(dfe.kept()).containsExactly("C0", "C1", "C2");
  }

  @Test
  void aServersErrorLeavesDoubtToo() throws Exception {
    dfe.next(503);
    assertThat(send(children(1)).waiting()).containsExactly("C0");
  }

  @Test
  void whoMayNotSendStopsAtOnce() throws Exception {
    dfe.next(403);
    assertThat(send(children(150)).stopped()).contains("403");
    assertThat(dfe.requests).isEqualTo(1);
  }

  @Test
  void aDeadLineIsTriedAgainForNothingWasSent() throws Exception {
    DfeEndpoint endpoint = dfe.endpoint();
    dfe.close();
    try (Ledger ledger = Ledger.open(folder)) {
      SendReport report = new Sender(endpoint, ledger, NOON, waits::add).send(children(2), true);
      assertThat(report.stopped()).contains("not reached");
      assertThat(ledger.inDoubt()).isEmpty();
    }
    assertThat(waits).hasSize(4);
  }

  @Test
  void aPowerCutWhileSendingLeavesDoubtAndNotADouble() throws Exception {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.sending(NOON.instant(), children(1), children(1));
    }
    assertThat(send(children(2)).waiting()).containsExactly("C0");
    assertThat(dfe.kept()).containsExactly("C1");
  }

  @Test
  void aPowerCutAfterTheReceiptLeavesNoDoubt() throws Exception {
    send(children(1));
    Path received = folder.resolve("000001.RECEIVED.json");
    java.nio.file.Files.copy(received, folder.resolve("000001.SENDING.json"));
    SendReport again = send(children(1));
    assertThat(again.waiting()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(dfe.kept()).containsExactly("C0");
  }

  @Test
  void twoRunsAtOnceAreRefused() throws Exception {
    try (Ledger ledger = Ledger.open(folder)) {
      assertThatThrownBy(() -> Ledger.open(folder)).isInstanceOf(IOException.class);
      assertThat(ledger.receipts()).isEmpty();
    }
  }

  @Test
  void aFaultyChildIsNotSent() throws Exception {
    CscChild faulty = new CscChild("no-dash", null, null, null, null, null);
    SendReport report = send(List.of(faulty, child(1, "Joe"), child(1, "Joe")));
    assertThat(report.refused()).hasSize(2);
    assertThat(dfe.kept()).containsExactly("C1");
  }

  @Test
  void dataGoesOverHttpsOnlyAndSecretsAreNotPrinted() {
    assertThat(dfe.endpoint().toString()).doesNotContain("s€cret").doesNotContain("key-1");
    Stream.of("http://dfe.example", "ftp://localhost", "file:///x")
        .forEach(address ->
            assertThatThrownBy(() ->
                    new DfeEndpoint(
                        URI.create(address), 301, URI.create(address), "a", "b", "", "c"))
                .hasMessageContaining("https only"));
  }
}

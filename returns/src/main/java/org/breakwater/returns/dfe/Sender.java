package org.breakwater.returns.dfe;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the Department what changed, in batches, so that nothing goes twice: what a receipt was
 * given for is never sent again, and what is in doubt (sent, no answer) is not sent until somebody
 * has found out. There is no way to ask the Department, so no program can.
 */
public final class Sender {

  private static final int TRIES = 5;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

  /** Lets time pass. */
  @FunctionalInterface
  public interface Waiting {
    /** Returns after that long. */
    void pause(Duration howLong) throws InterruptedException;
  }

  /** What is to be told of one child, and how the child then stands; null when gone. */
  private record Told(CscChild sent, @Nullable CscChild after) {}

  private final Ledger ledger;
  private final DfeClient client;
  private final Clock clock;
  private final Waiting waiting;

  /** Sends to an endpoint. */
  public Sender(DfeEndpoint endpoint, Ledger ledger, Clock clock, Waiting waiting) {
    this(endpoint, ledger, clock, waiting, DfeClient.http());
  }

  Sender(DfeEndpoint endpoint, Ledger ledger, Clock clock, Waiting waiting, HttpClient http) {
    this.ledger = ledger;
    this.client = new DfeClient(endpoint, http, clock);
    this.clock = clock;
    this.waiting = waiting;
  }

  /**
   * Sends what differs from what the Department holds.
   *
   * @param current every child the authority holds
   * @param everybody whether {@code current} is all of them, so that a child the Department holds
   *     and who is not among them is purged
   */
  public SendReport send(Iterable<CscChild> current, boolean everybody)
      throws IOException, InterruptedException {
    SendReport report = new SendReport();
    Deque<List<Told>> batches = batches(differences(current, everybody, report));
    while (!batches.isEmpty() && report.stopped() == null) {
      one(batches.removeFirst(), batches, report);
    }
    return report;
  }

  private List<Told> differences(Iterable<CscChild> current, boolean everybody, SendReport report) {
    List<Told> told = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CscChild child : current) {
      if (seen.add(child.laChildId())) {
        difference(child.laChildId(), child, told, report);
      } else {
        report.refused(child.laChildId(), "stands in the list a second time");
      }
    }
    if (everybody) {
      for (String id : ledger.heldIds()) {
        if (seen.add(id)) {
          difference(id, null, told, report);
        }
      }
    }
    return told;
  }

  private void difference(String id, @Nullable CscChild now, List<Told> told, SendReport report) {
    if (ledger.isInDoubt(id)) {
      report.waits(id);
      return;
    }
    List<PayloadFault> faults = now == null ? List.of() : Payloads.check(now);
    if (!faults.isEmpty()) {
      report.refused(id, faults.getFirst().path() + " " + faults.getFirst().message());
      return;
    }
    boolean gone = now == null || Boolean.TRUE.equals(now.purge());
    Delta.between(ledger.held(id), now)
        .ifPresentOrElse(
            sent -> told.add(new Told(sent, gone ? null : now)), report::countUnchanged);
  }

  private static Deque<List<Told>> batches(List<Told> told) {
    Deque<List<Told>> batches = new ArrayDeque<>();
    for (int from = 0; from < told.size(); from += Payloads.BATCH) {
      batches.add(told.subList(from, Math.min(told.size(), from + Payloads.BATCH)));
    }
    return batches;
  }

  private void one(List<Told> batch, Deque<List<Told>> rest, SendReport report)
      throws IOException, InterruptedException {
    List<CscChild> sent = batch.stream().map(Told::sent).toList();
    Path entry =
        ledger.sending(
            clock.instant(),
            sent,
            batch.stream().map(Told::after).filter(Objects::nonNull).toList());
    Answer answer = ask(Payloads.bytes(sent));
    switch (answer) {
      case Answer.Received received -> {
        ledger.received(entry, received.receipt());
        report.received(received.receipt(), batch.size());
      }
      case Answer.InDoubt doubt -> {
        ledger.doubtful(entry);
        sent.forEach(child -> report.waits(child.laChildId()));
      }
      case Answer.TooMany many -> {
        ledger.notKept(entry);
        halve(batch, rest, "too much for one request, even alone", report);
      }
      case Answer.Malformed malformed -> {
        ledger.notKept(entry);
        halve(batch, rest, "refused: " + malformed.said(), report);
      }
      case Answer.TokenRefused refused -> {
        ledger.notKept(entry);
        report.stop("the Department does not take our token, not even a new one (401)");
      }
      case Answer.NotAllowed not -> {
        ledger.notKept(entry);
        report.stop("we may not send: %d %s".formatted(not.status(), not.said()));
      }
      case Answer.TooOften often -> {
        ledger.notKept(entry);
        report.stop("the Department asks us to come back later (429)");
      }
      case Answer.NotReached not -> {
        ledger.notKept(entry);
        report.stop("the Department was not reached: " + not.why());
      }
    }
  }

  /** Two halves in its place; a child alone is returned with the reason. */
  private static void halve(
      List<Told> batch, Deque<List<Told>> rest, String why, SendReport report) {
    if (batch.size() == 1) {
      report.refused(batch.getFirst().sent().laChildId(), why);
      return;
    }
    int half = batch.size() / 2;
    rest.addFirst(batch.subList(half, batch.size()));
    rest.addFirst(batch.subList(0, half));
  }

  /** Asks again only where it is certain that nothing was kept. */
  private Answer ask(byte[] json) throws InterruptedException {
    boolean renewed = false;
    Answer answer = client.post(json);
    for (int tries = 1; tries < TRIES; tries++) {
      switch (answer) {
        case Answer.TokenRefused refused -> {
          if (renewed) {
            return answer;
          }
          renewed = true;
          client.forgetToken();
        }
        case Answer.TooOften often -> {
          Duration wait = often.after() == null ? growing(tries) : often.after();
          if (wait.compareTo(LONGEST_WAIT) > 0) {
            return answer;
          }
          waiting.pause(wait);
        }
        case Answer.NotReached not -> waiting.pause(growing(tries));
        default -> {
          return answer;
        }
      }
      answer = client.post(json);
    }
    return answer;
  }

  private static Duration growing(int tries) {
    return FIRST_WAIT.multipliedBy(tries);
  }
}

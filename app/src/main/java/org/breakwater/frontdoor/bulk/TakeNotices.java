package org.breakwater.frontdoor.bulk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.breakwater.frontdoor.ContactId;
import org.breakwater.frontdoor.FrontDoor;
import org.breakwater.frontdoor.Received;
import org.breakwater.frontdoor.bulk.WaitingRows.Claim;
import org.breakwater.frontdoor.bulk.WaitingRows.Row;
import org.breakwater.frontdoor.bulk.WaitingRows.Settled;
import org.breakwater.frontdoor.bulk.WaitingRows.Unfinished;
import org.breakwater.frontdoor.bulk.columns.ReadNotice;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the notices of a kept file, one a transaction: the notice comes in and its rows are settled
 * together, or neither. Any number may work on one file, here or on other machines.
 */
@Component
class TakeNotices {
  static final int MOST_TRIES = 3;
  private static final Logger log = LoggerFactory.getLogger(TakeNotices.class);

  private final Access access;
  private final WaitingRows rows;
  private final FrontDoor door;
  private final Clock clock;

  TakeNotices(Access access, WaitingRows rows, FrontDoor door, Clock clock) {
    this.access = access;
    this.rows = rows;
    this.door = door;
    this.clock = clock;
  }

  /** Files with rows still to settle, oldest first. */
  List<Unfinished> unfinished(PartnershipId partnership) {
    return access.reading(loader(partnership), () -> rows.unfinished(partnership));
  }

  /** Takes the next notice. False when none waits, or all that wait are in other hands. */
  boolean next(Unfinished file, Claim how) {
    AtomicReference<@Nullable Integer> claimed = new AtomicReference<>();
    try {
      return access.<Boolean>writing(
          loader(file.sender().partnership()),
          () -> {
            Optional<Integer> notice = rows.claim(file, how);
            notice.ifPresent(claimed::set);
            notice.ifPresent(number -> take(file, rows.rows(file, number)));
            return notice.isPresent();
          });
    } catch (RuntimeException fault) {
      Integer notice = claimed.get();
      if (notice == null) {
        throw fault;
      }
      failed(file, notice, fault);
      return true;
    }
  }

  /** Marks the file finished if no row of it waits. */
  void finish(Unfinished file) {
    access.writing(loader(file.sender().partnership()), () -> rows.finish(file, clock.instant()));
  }

  private void take(Unfinished file, List<Row> notice) {
    ReadNotice read =
        ReadNotice.of(
            notice.stream().map(Row::cells).toList(), once(file, notice), Wording.today(clock));
    if (!read.good()) {
      giveBack(file, notice, read.faults());
      return;
    }
    switch (door.receive(file.sender(), read.notice())) {
      case Received.New taken ->
          settle(file, notice, Settled.TAKEN, read.remarks(), taken.receipt().contact());
      case Received.KnownAlready known when known.same() ->
          settle(
              file,
              notice,
              Settled.KNOWN_ALREADY,
              List.of(List.of("Sent before: " + known.receipt().reference())),
              known.receipt().contact());
      case Received.KnownAlready known ->
          giveBack(
              file,
              notice,
              List.of(
                  List.of(
                      "The reference was used before, for %s, which says otherwise. Give this notice a reference of its own (REFERENCE_USED)"
                          .formatted(known.receipt().reference()))));
      case Received.Refused refused ->
          giveBack(
              file,
              notice,
              List.of(
                  refused.faults().stream()
                      .map(fault -> fault.message() + " (" + fault.code() + ")")
                      .toList()));
    }
  }

  /** All rows of the notice go back, so that what is corrected can be sent again whole. */
  private void giveBack(Unfinished file, List<Row> notice, List<List<String>> faults) {
    List<List<String>> reasons = new ArrayList<>();
    for (int i = 0; i < notice.size(); i++) {
      List<String> own = i < faults.size() ? faults.get(i) : List.of();
      reasons.add(
          own.isEmpty()
              ? List.of("Returned with another row of the same notice (NOTICE_RETURNED)")
              : own);
    }
    settle(file, notice, Settled.REFUSED, reasons, null);
  }

  private void settle(
      Unfinished file,
      List<Row> notice,
      Settled as,
      List<List<String>> reasons,
      @Nullable ContactId contact) {
    for (int i = 0; i < notice.size(); i++) {
      rows.settle(
          file, notice.get(i), as, i < reasons.size() ? reasons.get(i) : List.of(), contact);
    }
  }

  private void failed(Unfinished file, int notice, RuntimeException fault) {
    boolean givenUp =
        access.<Boolean>writing(
            loader(file.sender().partnership()),
            () ->
                rows.failed(
                    file,
                    notice,
                    MOST_TRIES,
                    "The fault is ours: the system failed to take this notice %d times. Send it again, or enter it by hand (NOT_TAKEN)"
                        .formatted(MOST_TRIES)));
    log.error(
        "Row {} of daily file {} could not be taken{}",
        notice,
        file.id(),
        givenUp ? ", given back" : "",
        fault);
  }

  /** The same words of the same force are the same notice, whichever file brings them. */
  private static UUID once(Unfinished file, List<Row> notice) {
    String said =
        file.sender().partnership().value()
            + "/"
            + file.sender().organisation().value()
            + "/"
            + file.headings().given()
            + notice.stream().map(row -> row.cells().given()).toList();
    return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
  }

  private Viewer loader(PartnershipId partnership) {
    return access.system(partnership, Role.SYSTEM_LOADER, Purpose.IMPORT);
  }
}

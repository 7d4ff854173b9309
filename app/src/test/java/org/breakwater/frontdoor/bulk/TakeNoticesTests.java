package org.breakwater.frontdoor.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.breakwater.frontdoor.ContactSummary;
import org.breakwater.frontdoor.FrontDoor;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.PastContact;
import org.breakwater.frontdoor.Received;
import org.breakwater.frontdoor.bulk.KeepFile.Kept;
import org.breakwater.frontdoor.bulk.WaitingRows.Claim;
import org.breakwater.frontdoor.bulk.WaitingRows.Unfinished;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BreakwaterTest
class TakeNoticesTests {
  @Autowired KeepFile keep;
  @Autowired ReadFiles files;
  @Autowired TakeNotices take;
  @Autowired WaitingRows rows;
  @Autowired NoticesCommand command;
  @Autowired FrontDoor door;
  @Autowired Access access;
  @Autowired Partners partners;
  @Autowired GivenClock clock;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  Partners.Partnership here;
  Viewer reviewer;

  @BeforeEach
  void monday() {
    clock.set(GivenClock.START);
    here = partners.fresh();
    reviewer = here.reviewer();
  }

  @Test
  void aFileIsKeptWholeThenTaken() throws Exception {
    UUID file = kept(DailyFiles.notices(5));
    assertThat(counts(file)).isEqualTo(new BulkFile.Counts(10, 10, 0, 0, 0, 0, 5, 5, 0));
    assertThat(contacts()).isZero();
    takeAll(file);
    assertThat(counts(file)).isEqualTo(new BulkFile.Counts(10, 0, 10, 0, 0, 0, 5, 0, 5));
    assertThat(files.progress(reviewer, file).finished()).isTrue();
    assertThat(contacts()).isEqualTo(5);
    assertThat(subjects()).isEqualTo(15);
    assertThat(take.unfinished(here.id())).isEmpty();
  }

  @Test
  void cutOffInTheMiddleNothingIsLostOrDoubled() throws Exception {
    UUID file = kept(DailyFiles.notices(12));
    for (int i = 0; i < 5; i++) {
      assertThat(take.next(unfinished(file), Claim.PASS_OVER)).isTrue();
    }
    // killed inside the sixth: what it had written goes with it
    TakeNotices dying = new TakeNotices(access, rows, new Dying(door, 1), clock);
    assertThat(dying.next(unfinished(file), Claim.PASS_OVER)).isTrue();
    assertThat(contacts()).isEqualTo(5);
    assertThat(counts(file).noticesWaiting()).isEqualTo(7);
    takeAll(file);
    assertThat(counts(file)).isEqualTo(new BulkFile.Counts(24, 0, 24, 0, 0, 0, 12, 0, 12));
    assertThat(contacts()).isEqualTo(12);
  }

  @Test
  void whatFailsThriceGoesBackAndTheRestIsTaken() throws Exception {
    UUID file = kept(DailyFiles.notices(3));
    TakeNotices dying =
        new TakeNotices(access, rows, new Dying(door, TakeNotices.MOST_TRIES), clock);
    while (dying.next(unfinished(file), Claim.PASS_OVER)) {
      // until none waits
    }
    dying.finish(unfinished(file));
    assertThat(counts(file)).isEqualTo(new BulkFile.Counts(6, 0, 4, 0, 2, 0, 3, 0, 2));
    assertThat(files.page(reviewer, file).returned())
        .allSatisfy(row -> assertThat(row.reasons().getFirst()).endsWith("(NOT_TAKEN)"));
    assertThat(contacts()).isEqualTo(2);
  }

  @Test
  void severalAtOnceShareTheWork() throws Exception {
    UUID file = kept(DailyFiles.notices(30));
    Unfinished waiting = unfinished(file);
    int taken = 0;
    try (var workers = Executors.newFixedThreadPool(4)) {
      Callable<Integer> work =
          () -> {
            int mine = 0;
            while (take.next(waiting, Claim.PASS_OVER)) {
              mine++;
            }
            take.finish(waiting);
            return mine;
          };
      for (var answer : workers.invokeAll(List.of(work, work, work, work))) {
        taken += answer.get();
      }
    }
    assertThat(taken).isGreaterThanOrEqualTo(30); // a deadlock that was tried again counts twice
    assertThat(counts(file)).isEqualTo(new BulkFile.Counts(60, 0, 60, 0, 0, 0, 30, 0, 30));
    assertThat(files.progress(reviewer, file).finished()).isTrue();
    assertThat(contacts()).isEqualTo(30);
  }

  @Test
  void theSameFileIsTakenOnceAndTheSameNoticeInAnotherToo() throws Exception {
    UUID file = kept(DailyFiles.notices(3));
    takeAll(file);
    assertThat(send("again.csv", DailyFiles.notices(3))).isEqualTo(new Kept.Before(file));
    UUID longer = kept(DailyFiles.notices(4));
    takeAll(longer);
    assertThat(counts(longer)).isEqualTo(new BulkFile.Counts(8, 0, 2, 6, 0, 0, 4, 0, 1));
    assertThat(contacts()).isEqualTo(4);
    Viewer elsewhere = partners.fresh().reviewer();
    assertThat(keep.keep(elsewhere, DailyFiles.file(folder, "theirs.csv", DailyFiles.notices(3))))
        .isInstanceOf(Kept.New.class);
  }

  @Test
  void goodRowsAreTakenAndBadOnesComeBackToBeCorrected() throws Exception {
    UUID file =
        kept(
            DailyFiles.HEADINGS
                + "A/1,Alone,Anya,Day,2018-03-09,F,AMBER,,\n"
                + "A/2,,Ben,Day,2018-03-09,M,RED,=cmd|' /C calc'!A0,mother\n"
                + "A/2,,Cara,Day,2019-03-09,F,,,\n"
                + "A/3,\"Never closed,Dan,Day,,,,,\n"
                + "A/4,Hungry,Edith,Day,soon,F,,,\n"
                + "A/5,Cold,,,2019-01-02,,,,\n"
                + "A/1,Another matter,Fay,Day,,,,,\n"
                + ",No reference,Gita,Day,,,,,\n");
    takeAll(file);
    assertThat(counts(file)).isEqualTo(new BulkFile.Counts(8, 0, 3, 0, 5, 2, 7, 0, 3));
    FilePage page = files.page(reviewer, file);
    assertThat(page.returned())
        .extracting(
            BulkFile.Told::line,
            row -> row.reasons().getFirst().replaceAll(".*\\((\\w+)\\)$", "$1"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, "CONCERN_MISSING"),
            org.assertj.core.groups.Tuple.tuple(4, "NOTICE_RETURNED"),
            org.assertj.core.groups.Tuple.tuple(5, "ROW_DAMAGED"),
            org.assertj.core.groups.Tuple.tuple(7, "IDENTITY_MISSING"),
            org.assertj.core.groups.Tuple.tuple(8, "REFERENCE_USED"));
    assertThat(page.remarked()).extracting(BulkFile.Told::line).containsExactly(6, 9);
    StringWriter back = new StringWriter();
    var returned = files.returned(reviewer, file);
    ReturnedRows.write(back, returned.file().headings(), returned.rows());
    assertThat(back.toString())
        .contains(
            "'=cmd|", "returned_line,returned_because", "Say what worries you (CONCERN_MISSING)");
    // corrected and sent again as it is, with the columns we added and the apostrophe
    UUID corrected =
        kept(
            back.toString()
                .lines()
                .filter(line -> line.contains("returned_line") || line.startsWith("A/2"))
                .map(line -> line.replace("A/2,,Ben", "A/2,Alone again,Ben"))
                .reduce("", (all, line) -> all + line + "\n"));
    takeAll(corrected);
    assertThat(counts(corrected)).isEqualTo(new BulkFile.Counts(2, 0, 2, 0, 0, 0, 1, 0, 1));
    assertThat(contacts()).isEqualTo(4);
  }

  @Test
  void aNoticeWithoutAReferenceIsTakenOnce() throws Exception {
    String row = ",No reference,Gita,Day,2019-03-09,F,,,\n";
    takeAll(kept(DailyFiles.HEADINGS + row));
    UUID again = kept(DailyFiles.HEADINGS + row + "B/1,Alone,Hana,Day,,,,,\n");
    takeAll(again);
    assertThat(counts(again).known()).isEqualTo(1);
    assertThat(contacts()).isEqualTo(2);
  }

  @Test
  void theCommandDoesTheSame() throws Exception {
    Path file = DailyFiles.file(folder, "day.csv", DailyFiles.notices(2) + "ST/9,,Una,Day,,,,,\n");
    Path back = folder.resolve("back.csv");
    String username =
        here.person(Kind.POLICE, org.breakwater.sharing.Role.POLICE_REVIEWER).username();
    List<String> words = List.of(file.toString(), "--as", username, "--returned", back.toString());
    assertThat(command.run(words)).isEqualTo(1);
    assertThat(Files.readString(back)).contains("ST/9", "CONCERN_MISSING");
    assertThat(contacts()).isEqualTo(2);
    assertThat(command.run(words)).as("again").isEqualTo(1);
    assertThat(contacts()).isEqualTo(2);
    String officer =
        here.person(Kind.POLICE, org.breakwater.sharing.Role.POLICE_OFFICER).username();
    assertThat(command.run(List.of(file.toString(), "--as", officer))).isEqualTo(2);
    assertThat(command.run(List.of(file.toString()))).isEqualTo(2);
    assertThat(command.run(List.of("--as", username, folder.resolve("none.csv").toString())))
        .isEqualTo(2);
  }

  private UUID kept(String text) throws IOException {
    return switch (send("day.csv", text)) {
      case Kept.New taken -> taken.file();
      case Kept.Before before -> throw new AssertionError(before);
      case Kept.Refused refused -> throw new AssertionError(refused);
    };
  }

  private Kept send(String name, String text) throws IOException {
    return keep.keep(reviewer, DailyFiles.file(folder, name, text));
  }

  private Unfinished unfinished(UUID file) {
    return take.unfinished(here.id()).stream()
        .filter(one -> one.id().equals(file))
        .findFirst()
        .orElseThrow();
  }

  private void takeAll(UUID file) {
    Unfinished waiting = unfinished(file);
    while (take.next(waiting, Claim.PASS_OVER)) {
      // until none waits
    }
    take.finish(waiting);
  }

  private BulkFile.Counts counts(UUID file) {
    return files.progress(reviewer, file).counts();
  }

  private long contacts() {
    return count("select count(*) as n from frontdoor.contact where channel = 'BULK'");
  }

  private long subjects() {
    return count("select count(*) as n from frontdoor.contact_subject");
  }

  private long count(String sql) {
    return access.reading(
        here.hubManager(), () -> jdbc.sql(sql).query((row, n) -> row.getLong("n")).single());
  }

  /** Takes the notice in, and then the machine dies: so often, after which it is well. */
  private static final class Dying implements FrontDoor {
    private final FrontDoor door;
    private int left;

    Dying(FrontDoor door, int left) {
      this.door = door;
      this.left = left;
    }

    @Override
    public Received receive(Viewer viewer, Notice notice) {
      Received received = door.receive(viewer, notice);
      if (left-- > 0) {
        throw new IllegalStateException("The machine died, as the test asked");
      }
      return received;
    }

    @Override
    public List<ContactSummary> contactsAbout(Viewer viewer, Collection<RecordId> records) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int load(Viewer viewer, List<PastContact> contacts) {
      throw new UnsupportedOperationException();
    }
  }
}

package org.breakwater.improvement.letters;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.Letter;
import org.breakwater.improvement.SourceKind;
import org.breakwater.improvement.letters.reading.LetterReader;
import org.breakwater.improvement.letters.reading.ReadLetter;
import org.breakwater.improvement.letters.text.LetterFile;
import org.breakwater.improvement.letters.text.LetterText;
import org.breakwater.improvement.letters.text.PagePictures;
import org.breakwater.improvement.letters.text.UnreadableFile;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Component;

/** Takes a letter in: reads it, draws its pages, and keeps what it seems to say to be checked. */
@Component
public class TakeLetter {
  private final Access access;
  private final Letters letters;
  private final Ids ids;
  private final Clock clock;

  /** A hostile file may cost memory; never two at once. */
  private final Semaphore one = new Semaphore(1);

  TakeLetter(Access access, Letters letters, Ids ids, Clock clock) {
    this.access = access;
    this.letters = letters;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of a letter given. */
  public sealed interface Taken {
    /** It waits to be checked. */
    record New(UUID letter) implements Taken {}

    /** The same file is here already. */
    record Before(UUID letter) implements Taken {}

    /** It could not be read; {@code reason} is for the person. */
    record Refused(String reason) implements Taken {}
  }

  /**
   * @param received the day the letter came: the statement's clock runs from it
   * @throws Access.NotPermitted unless the viewer leads improvement
   */
  public Taken take(Viewer viewer, String name, byte[] file, LocalDate received) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    String sha256 = digest(file);
    Optional<UUID> before = access.reading(viewer, () -> letters.givenBefore(viewer, sha256));
    if (before.isPresent()) {
      return new Taken.Before(before.get());
    }
    one.acquireUninterruptibly();
    try {
      LetterText text = LetterFile.read(file, clock);
      ReadLetter read = LetterReader.read(text);
      List<Optional<byte[]>> pictures =
          LetterFile.kind(file) == LetterFile.Kind.PDF ? PagePictures.of(file, clock) : List.of();
      return new Taken.New(keep(viewer, name, sha256, received, text, read, pictures));
    } catch (UnreadableFile refused) {
      return new Taken.Refused(String.valueOf(refused.getMessage()));
    } finally {
      one.release();
    }
  }

  private UUID keep(
      Viewer viewer,
      String name,
      String sha256,
      LocalDate received,
      LetterText text,
      ReadLetter read,
      List<Optional<byte[]>> pictures) {
    UUID id = ids.next();
    Instant now = clock.instant();
    List<Letters.PageKept> pages = new ArrayList<>();
    for (int page = 1; page <= text.pages(); page++) {
      byte[] picture = page <= pictures.size() ? pictures.get(page - 1).orElse(null) : null;
      pages.add(new Letters.PageKept(page, text.page(page), picture));
    }
    KeptLetter letter =
        new KeptLetter(
            id,
            name,
            text.pages(),
            text.paged(),
            !pictures.isEmpty(),
            read.layout() != ReadLetter.Layout.UNKNOWN,
            head(read, received),
            read.doubts(),
            Set.of(),
            KeptLetter.CHECKING,
            null,
            viewer.name(),
            now,
            1);
    List<KeptFinding> findings = findings(read, text.paged());
    access.writing(
        viewer,
        () -> {
          letters.keep(viewer, letter, sha256, pages);
          letters.findings(viewer, id, findings);
          access.trace(
              viewer, Access.Act.IMPORT, letter.ref(), name + ", " + findings.size() + " read");
        });
    return id;
  }

  private static Letter head(ReadLetter read, LocalDate received) {
    ReadLetter.Statement statement = read.statement();
    String title = read.title().isBlank() ? "Inspection letter" : read.title();
    return new Letter(
        SourceKind.JOINT_INSPECTION,
        title.length() > 300 ? title.substring(0, 300) : title,
        read.area(),
        read.theme().isBlank() ? null : read.theme(),
        read.dated(),
        received,
        read.fieldworkFrom(),
        read.fieldworkTo(),
        read.inspectorates(),
        read.addressees(),
        statement == null ? null : statement.due(),
        statement == null ? null : statement.lead(),
        statement == null ? null : statement.preparedBy(),
        statement == null ? null : statement.recipient());
  }

  private List<KeptFinding> findings(ReadLetter read, boolean paged) {
    List<KeptFinding> kept = new ArrayList<>();
    for (ReadLetter.Finding one : read.findings()) {
      FindingKind kind =
          switch (one.kind()) {
            case STRENGTH -> FindingKind.STRENGTH;
            case IMPROVEMENT -> FindingKind.IMPROVEMENT;
            case PRIORITY -> FindingKind.PRIORITY_ACTION;
          };
      String section =
          one.subheading().isEmpty() ? one.section() : one.section() + ": " + one.subheading();
      List<String> agencies =
          one.agencies().stream().map(suggested -> suggested.agency().words()).toList();
      String because =
          one.agencies().stream()
              .map(suggested ->
                  suggested.agency().words() + ": " + String.join(", ", suggested.because()))
              .collect(Collectors.joining("; "));
      kept.add(
          new KeptFinding(
              ids.next(),
              0,
              kind,
              one.text(),
              paged ? one.page() : null,
              section,
              agencies,
              "suggested by the words " + because,
              false));
    }
    for (ReadLetter.CaseStudy study : read.caseStudies()) {
      if (!study.text().isBlank()) {
        kept.add(
            new KeptFinding(
                ids.next(),
                0,
                FindingKind.CASE_STUDY,
                study.text(),
                paged ? study.page() : null,
                study.heading(),
                List.of(),
                null,
                false));
      }
    }
    return kept;
  }

  private static String digest(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}

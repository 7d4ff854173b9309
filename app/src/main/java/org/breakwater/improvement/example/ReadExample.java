package org.breakwater.improvement.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.Letter;
import org.breakwater.improvement.NewFinding;
import org.breakwater.improvement.SourceKind;
import org.breakwater.improvement.letters.reading.LetterReader;
import org.breakwater.improvement.letters.reading.ReadLetter;
import org.breakwater.improvement.letters.text.LetterFile;
import org.breakwater.improvement.letters.text.UnreadableFile;

/** The example's letter, read by the product's own reader of letters. No letter is shipped. */
record ReadExample(Letter letter, List<NewFinding> findings) {
  /** The day of receipt is not stated; it is the one from which the statement's date is counted. */
  private static final LocalDate RECEIVED = LocalDate.of(2020, 1, 7);

  static ReadExample of(Path file, Clock clock) {
    try {
      return of(LetterReader.read(LetterFile.read(Files.readAllBytes(file), clock)));
    } catch (UnreadableFile | IOException broken) {
      throw new IllegalStateException("The example's letter cannot be read", broken);
    }
  }

  private static ReadExample of(ReadLetter read) {
    ReadLetter.Statement statement = read.statement();
    var letter =
        new Letter(
            SourceKind.JOINT_INSPECTION,
            read.title(),
            read.area(),
            read.theme().isBlank() ? null : read.theme(),
            read.dated(),
            RECEIVED,
            read.fieldworkFrom(),
            read.fieldworkTo(),
            read.inspectorates(),
            read.addressees(),
            statement == null ? null : statement.due(),
            statement == null ? null : statement.lead(),
            statement == null ? null : statement.preparedBy(),
            statement == null ? null : statement.recipient());
    List<NewFinding> findings = new ArrayList<>();
    for (ReadLetter.Finding one : read.findings()) {
      FindingKind kind =
          switch (one.kind()) {
            case STRENGTH -> FindingKind.STRENGTH;
            case IMPROVEMENT -> FindingKind.IMPROVEMENT;
            case PRIORITY -> FindingKind.PRIORITY_ACTION;
          };
      findings.add(
          NewFinding.of(
              kind,
              one.text(),
              null,
              one.section(),
              one.agencies().stream().map(suggested -> suggested.agency().words()).toList(),
              "suggested by the words of the letter"));
    }
    return new ReadExample(letter, findings);
  }
}

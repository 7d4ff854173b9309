package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes a return of made-up children, to measure with and to learn a class cache from. Its values
 * are drawn from the lists of the return, each for itself and not as a child's life would have
 * them, so many rules find something. The same seed gives the same files.
 */
public final class Sample903 {

  private static final LocalDate START = LocalDate.of(2026, 4, 1);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** What may stand in a column that is no date; a blank among them leaves it out now and then. */
  private static final Map<Column, List<String>> CODES =
      Map.ofEntries(
          Map.entry(SEX, List.of("F", "M")),
          Map.entry(ETHNIC, List.of("WBRI", "WOTH", "MWBC", "AIND", "BAFR", "REFU")),
          Map.entry(MOTHER, List.of("", "", "", "1")),
          Map.entry(LS, List.of("C1", "C2", "D1", "E1", "J1", "V2", "V4")),
          Map.entry(CIN, List.of("N1", "N2", "N4", "N5", "N8")),
          Map.entry(PLACE, List.of("U1", "U4", "U6", "K2", "P1", "A3", "R3", "Z11", "T4")),
          Map.entry(PLACE_PROVIDER, List.of("PR1", "PR2", "PR4", "PR5", "")),
          Map.entry(REASON_PLACE_CHANGE, List.of("CARPL", "CLOSE", "PLACE", "OTHER", "")),
          Map.entry(REVIEW_CODE, List.of("PN0", "PN1", "PN3", "PN6")),
          Map.entry(SDQ_SCORE, List.of("", "4", "17", "31")),
          Map.entry(SDQ_REASON, List.of("", "SDQ1", "SDQ4")),
          Map.entry(CONVICTED, List.of("0", "0", "1")),
          Map.entry(HEALTH_CHECK, List.of("", "0", "1")),
          Map.entry(IMMUNISATIONS, List.of("0", "1")),
          Map.entry(TEETH_CHECK, List.of("0", "1")),
          Map.entry(HEALTH_ASSESSMENT, List.of("0", "1")),
          Map.entry(SUBSTANCE_MISUSE, List.of("0", "1")),
          Map.entry(INTERVENTION_RECEIVED, List.of("", "0", "1")),
          Map.entry(INTERVENTION_OFFERED, List.of("", "0", "1")),
          Map.entry(IN_TOUCH, List.of("YES", "NO", "REFU")),
          Map.entry(ACTIV, List.of("F1", "P3", "G4", "0")),
          Map.entry(ACCOM, List.of("B1", "T2", "Z1", "0")),
          Map.entry(FOSTER_CARE, List.of("0", "1")),
          Map.entry(NB_ADOPTR, List.of("1", "2")),
          Map.entry(SEX_ADOPTR, List.of("MF", "FF", "M1")),
          Map.entry(LS_ADOPTR, List.of("L0", "L11", "L4")),
          Map.entry(REASON_PLACED_CEASED, List.of("", "RD1", "RD4")),
          Map.entry(PREV_PERM, List.of("P0", "P1", "P2", "Z1")),
          Map.entry(LA_PERM, List.of("", "330", "825", "NUK")),
          Map.entry(MISSING, List.of("M", "A")),
          Map.entry(SW_REASON, List.of("MANAGE", "FCONTA", "OTHERS")));

  private final Random random;

  /** A sample; the seed chooses among them. */
  public Sample903(long seed) {
    this.random = new Random(seed);
  }

  /** Writes the twelve tables of so many children into a folder, which is made. */
  public void write(int children, Path folder) throws IOException {
    Map<Table, StringBuilder> files = new EnumMap<>(Table.class);
    for (Table table : Table.values()) {
      List<String> names = table.written().stream().map(Enum::name).toList();
      files.put(table, new StringBuilder(String.join(",", names)).append('\n'));
    }
    for (int i = 0; i < children; i++) {
      child(i, files);
    }
    Files.createDirectories(folder);
    for (Map.Entry<Table, StringBuilder> file : files.entrySet()) {
      Files.writeString(
          folder.resolve(file.getKey().fileName() + ".csv"),
          file.getValue(),
          StandardCharsets.UTF_8);
    }
  }

  private void child(int number, Map<Table, StringBuilder> files) {
    Map<Column, String> own = new EnumMap<>(Column.class);
    own.put(CHILD, Integer.toString(100_000 + number));
    own.put(DOB, day(START.minusDays(random.nextInt(18 * 365))));
    own.put(SEX, one(SEX));
    for (Table table : Table.values()) {
      if (table == Table.EPISODES) {
        episodes(own, files);
        continue;
      }
      int rows =
          switch (table) {
            case HEADER, OC2, PREV_PERM_TABLE -> 1;
            case REVIEWS -> 2 + random.nextInt(4);
            default -> random.nextInt(8) == 0 ? 1 + random.nextInt(2) : 0;
          };
      for (int row = 0; row < rows; row++) {
        write(table, own, files);
      }
    }
  }

  /** Episodes that follow one another, the last of them open for two children of three. */
  private void episodes(Map<Column, String> own, Map<Table, StringBuilder> files) {
    int count = 1 + random.nextInt(3);
    LocalDate from = START.minusDays(random.nextInt(900)).plusDays(random.nextInt(300));
    for (int i = 0; i < count; i++) {
      LocalDate to = from.plusDays(20 + random.nextInt(200));
      boolean open = i == count - 1 && random.nextInt(3) > 0;
      Map<Column, String> row = new EnumMap<>(own);
      row.put(DECOM, day(from));
      row.put(RNE, i == 0 ? "S" : List.of("P", "L", "B", "T").get(random.nextInt(4)));
      row.put(DEC, open ? "" : day(to));
      row.put(REC, open ? "" : i < count - 1 ? "X1" : List.of("E4A", "E3").get(random.nextInt(2)));
      row.put(HOME_POST, postcode());
      row.put(PL_POST, postcode());
      row.put(URN, random.nextInt(4) == 0 ? "" : Integer.toString(1_000_000 + random.nextInt(999)));
      write(Table.EPISODES, row, files);
      from = to;
    }
  }

  private void write(Table table, Map<Column, String> own, Map<Table, StringBuilder> files) {
    List<String> cells = new ArrayList<>();
    LocalDate last = START.plusDays(random.nextInt(300));
    for (Column column : table.written()) {
      String given = own.get(column);
      if (given != null) {
        cells.add(given);
      } else if (CODES.containsKey(column)) {
        cells.add(one(column));
      } else if (column == UPN) {
        cells.add("A%012d".formatted(random.nextInt(1_000_000_000)));
      } else if (column == SW_ID) {
        cells.add("SW" + random.nextInt(300));
      } else {
        // every other column is a date; within a row each is later than the one before it
        cells.add(random.nextInt(12) == 0 ? "" : day(last));
        last = last.plusDays(random.nextInt(60));
      }
    }
    files.getOrDefault(table, new StringBuilder()).append(String.join(",", cells)).append('\n');
  }

  private String one(Column column) {
    List<String> codes = CODES.getOrDefault(column, List.of(""));
    return codes.get(random.nextInt(codes.size()));
  }

  private String postcode() {
    return "ZZ%d %dAA".formatted(1 + random.nextInt(99), random.nextInt(10));
  }

  private static String day(LocalDate date) {
    return date.format(DAY);
  }
}

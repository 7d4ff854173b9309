package org.breakwater.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.breakwater.returns.rules.RuleRun;
import org.breakwater.returns.rules.RuleSet;
import org.breakwater.returns.ssda903.Collection.Provider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every rule over invented children, written down in rules.txt: what it finds and what it leaves.
 */
class RuleTableTests {

  private static final Map<String, Table> SHORT =
      Map.ofEntries(
          Map.entry("H", Table.HEADER),
          Map.entry("E", Table.EPISODES),
          Map.entry("R", Table.REVIEWS),
          Map.entry("U", Table.UASC_TABLE),
          Map.entry("O2", Table.OC2),
          Map.entry("O3", Table.OC3),
          Map.entry("AD", Table.AD1),
          Map.entry("PA", Table.PLACED),
          Map.entry("PP", Table.PREV_PERM_TABLE),
          Map.entry("M", Table.MISSING_TABLE),
          Map.entry("SW", Table.WORKERS),
          Map.entry("DL", Table.DOLO));

  private static final Map<String, Provider> PROVIDERS =
      Map.of(
          "1",
          new Provider(
              "AA11AA", "K1", "PR1", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 31), "E1"),
          "2",
          new Provider("BB11BB", "K1", "PR1", null, null, "E2"));

  private static final Postcodes POSTCODES =
      new Postcodes(
          Map.of(
              "AA11AA", new Postcodes.Point("E1", 0, 0),
              "BB11BB", new Postcodes.Point("E2", 1609.3, 0)));

  @Test
  void everyRuleFindsWhatItMustAndNoMore() throws IOException {
    List<String> wrong = new ArrayList<>();
    Set<String> shown = new TreeSet<>();
    for (String line : lines()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String code = line.substring(0, line.indexOf(' '));
      Set<String> expected = new TreeSet<>();
      Set<String> found = run(code, line.substring(code.length() + 1), expected);
      if (!found.equals(expected)) {
        wrong.add("%s: found %s, not %s".formatted(line, found, expected));
      }
      if (!expected.isEmpty()) {
        shown.add(code);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(shown)
        .isEqualTo(new TreeSet<>(Rules903.cards().stream().map(card -> card.code()).toList()));
    assertThat(shown).hasSize(322);
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = RuleTableTests.class.getResourceAsStream("rules.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  private static Set<String> run(String code, String text, Set<String> expected) {
    boolean xml = text.startsWith("xml ");
    Gathering gathering = new Gathering();
    int[] counts = new int[2 * Table.values().length];
    char child = 'A';
    for (String one : (xml ? text.substring(4) : text).split("\\|")) {
      for (String row : one.split(";")) {
        add(gathering, row.strip(), String.valueOf(child), counts, expected);
      }
      child++;
    }
    Set<Table> all = EnumSet.allOf(Table.class);
    Collection collection =
        new Collection(
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2027, 3, 31),
            "E1",
            xml,
            xml,
            true,
            POSTCODES,
            PROVIDERS,
            all,
            all,
            gathering.upns());
    var entry =
        Rules903.entries().stream()
            .filter(e -> e.rule().card().code().equals(code))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No rule " + code));
    Set<String> found = new TreeSet<>();
    RuleRun<Child> run =
        new RuleRun<>(
            new RuleSet<>("one", List.of(entry.rule())),
            f -> f.places().forEach(p -> found.add(p.spot().table() + p.spot().row())));
    gathering.children(collection).forEach(run::see);
    assertThat(run.end()).isEmpty();
    return found;
  }

  private static void add(
      Gathering gathering, String row, String child, int[] counts, Set<String> expected) {
    boolean must = row.startsWith("*");
    String rest = must ? row.substring(1) : row;
    boolean last = rest.startsWith("-");
    String[] words = (last ? rest.substring(1) : rest).split(" +");
    Table table = Objects.requireNonNull(SHORT.get(words[0]), row);
    @Nullable String[] values = new String[table.all().size()];
    values[0] = child;
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      int at = table.index(Column.valueOf(words[i].substring(0, equals)));
      values[at] =
          words[i]
              .substring(equals + 1)
              .replace('_', ' ')
              .replaceFirst("^(\\d\\d/\\d\\d/)(\\d\\d)$", "$120$2");
    }
    int count = counts[2 * table.ordinal() + (last ? 1 : 0)]++;
    if (must) {
      expected.add(table.title() + (last ? "_last" : "") + count);
    }
    gathering.add(table, last, values, "table", 0);
  }
}

package org.breakwater.linkage.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** An invented town: families, their children, and what four kinds of agency wrote down of them. */
final class Town {

  static final Roles ROLES =
      new Roles("given", "family", "born", "sex", List.of("postcode"), List.of(), List.of(), "by");

  private static final String[] BOYS = {
    "Adam", "Noah", "Oliver", "Thomas", "Yusuf", "Jakub", "Samuel", "Daniel", "Ethan", "Marcus",
    "Rory", "Callum", "Hamza", "Piotr", "Victor", "Arjun", "Felix", "Gareth", "Luca", "Stefan"
  };
  private static final String[] GIRLS = {
    "Amelia", "Sophie", "Grace", "Hannah", "Zainab", "Ola", "Martha", "Ruby", "Chloe", "Ines",
    "Poppy", "Leah", "Fatima", "Kinga", "Vera", "Priya", "Freya", "Megan", "Giulia", "Sana"
  };
  private static final String[] STARTS = {
    "Ash", "Brad", "Carl", "Dun", "Ed", "Fair", "Gold", "Hart", "Ken", "Lang", "Mar", "Nor", "Old",
    "Pem", "Red", "Sher", "Thorn", "Under", "Wat", "Whit"
  };
  private static final String[] ENDS = {
    "ford", "ley", "ton", "wood", "well", "worth", "field", "ham", "shaw", "by", "man", "bury",
    "ridge", "croft", "more", "dale", "land", "stead"
  };
  private static final String[] SOURCES = {"health", "school", "police"};
  private static final double[] KEEPS = {0.95, 0.85, 0.25};
  private static final double[] CARELESS = {0.6, 0.8, 2.2};

  private final SplittableRandom random;
  private final List<Map<String, String>> rows = new ArrayList<>();
  private final List<String> children = new ArrayList<>();

  private Town(long seed) {
    random = new SplittableRandom(seed);
  }

  static Town of(int families, long seed) {
    var town = new Town(seed);
    for (int family = 0; family < families; family++) {
      town.family(family);
    }
    return town;
  }

  private void family(int number) {
    String surname = pick(STARTS) + pick(ENDS);
    String postcode =
        "LS%d %d%c%c"
            .formatted(
                1 + random.nextInt(28),
                random.nextInt(10),
                (char) ('A' + random.nextInt(26)),
                (char) ('A' + random.nextInt(26)));
    int children = 1 + random.nextInt(3);
    LocalDate born = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(4000));
    for (int child = 0; child < children; child++) {
      boolean boy = random.nextBoolean();
      String given = pick(boy ? BOYS : GIRLS);
      String middle = pick(boy ? BOYS : GIRLS);
      if (child > 0 && random.nextDouble() > 0.05) {
        born = born.plusDays(330 + random.nextInt(1500));
      }
      for (int s = 0; s < SOURCES.length; s++) {
        if (random.nextDouble() < KEEPS[s]) {
          record(s, number + "-" + child, given, middle, surname, born, boy, postcode);
        }
      }
    }
  }

  private void record(
      int s,
      String child,
      String given,
      String middle,
      String surname,
      LocalDate born,
      boolean boy,
      String postcode) {
    double careless = CARELESS[s];
    var row = new HashMap<String, String>();
    String name = chance(0.02 * careless) ? middle : chance(0.04 * careless) ? slip(given) : given;
    row.put("given", chance(0.01 * careless) ? "" : name);
    row.put("family", chance(0.04 * careless) ? slip(surname) : surname);
    LocalDate written =
        chance(0.01 * careless) && born.getDayOfMonth() <= 12
            ? LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
            : chance(0.01 * careless) ? born.plusYears(1) : born;
    row.put("born", chance(0.02 * careless) ? "" : written.toString());
    row.put("sex", chance(0.02 * careless) ? "" : boy ? "M" : "F");
    row.put("postcode", chance(0.08 * careless) ? "HX1 " + random.nextInt(10) + "ZZ" : postcode);
    row.put("by", SOURCES[s]);
    rows.add(row);
    children.add(child);
  }

  private boolean chance(double chance) {
    return random.nextDouble() < chance;
  }

  private String pick(String[] from) {
    return from[(int) (from.length * Math.pow(random.nextDouble(), 1.5))];
  }

  private String slip(String word) {
    int at = random.nextInt(word.length());
    return word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
  }

  int size() {
    return rows.size();
  }

  String id(int row) {
    return "r%06d".formatted(row);
  }

  /** What the record says. */
  String text(int row, String column) {
    return Objects.requireNonNull(rows.get(row).get(column));
  }

  /** Which child the record is of. */
  String child(String id) {
    return children.get(Integer.parseInt(id.substring(1)));
  }

  String family(String id) {
    String child = child(id);
    return child.substring(0, child.indexOf('-'));
  }

  long truePairs() {
    var sizes = new HashMap<String, Long>();
    children.forEach(child -> sizes.merge(child, 1L, Long::sum));
    return sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
  }

  /** The records in the order given. */
  People people(List<Integer> order) {
    String[] ids = order.stream().map(this::id).toArray(String[]::new);
    var columns = new HashMap<String, String[]>();
    for (String column : List.of("given", "family", "born", "sex", "postcode", "by")) {
      columns.put(
          column, order.stream().map(row -> rows.get(row).get(column)).toArray(String[]::new));
    }
    return People.of(ids, ROLES, columns);
  }
}

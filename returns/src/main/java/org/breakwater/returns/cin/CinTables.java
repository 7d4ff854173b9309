package org.breakwater.returns.cin;

import java.util.List;
import java.util.function.Function;

/** The tables of the census: which group of the form and which typed row each is. */
final class CinTables {

  private record Table(
      Group group, Class<? extends CinRow> type, Function<RowValues, CinRow> row) {}

  private static final List<Table> TABLES =
      List.of(
          new Table(CinForm.HEADER, CinHeader.class, CinHeader::new),
          new Table(CinForm.IDENTIFIERS, Identifiers.class, Identifiers::new),
          new Table(CinForm.CHARACTERISTICS, Characteristics.class, Characteristics::new),
          new Table(CinForm.DISABILITIES, Disability.class, Disability::new),
          new Table(CinForm.EPISODES, Episode.class, Episode::new),
          new Table(CinForm.ASSESSMENTS, Assessment.class, Assessment::new),
          new Table(CinForm.CIN_PLANS, CinPlan.class, CinPlan::new),
          new Table(CinForm.SECTION_47, Section47.class, Section47::new),
          new Table(CinForm.PROTECTION_PLANS, ProtectionPlan.class, ProtectionPlan::new),
          new Table(CinForm.REVIEWS, Review.class, Review::new),
          new Table(CinForm.PRE_PROCEEDINGS, PreProceedings.class, PreProceedings::new));

  private CinTables() {}

  private static Table named(String name) {
    for (Table table : TABLES) {
      if (name.equals(table.group().table())) {
        return table;
      }
    }
    throw new IllegalArgumentException("The census has no table " + name);
  }

  static Group group(String table) {
    return named(table).group();
  }

  static Class<? extends CinRow> type(String table) {
    return named(table).type();
  }

  static CinRow row(RowValues values, Group group) {
    for (Table table : TABLES) {
      if (table.group() == group) {
        return table.row().apply(values);
      }
    }
    throw new IllegalArgumentException(group.name() + " is not a table");
  }
}

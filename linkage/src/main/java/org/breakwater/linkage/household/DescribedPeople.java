package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** People described one by one, as {@link People}: the same fields for every register. */
final class DescribedPeople {

  /** What stands for the source of a record whose source is not known. */
  static final String NO_SOURCE = "unknown";

  static final Function<Map<String, String>, String> NUMBERS = map -> new TreeMap<>(map).toString();

  private static final Roles ROLES =
      new Roles(
          "given", "family", "birth", "sex", List.of("postcode"), List.of(), List.of(), "source");

  /** Indices among the fields. */
  static final int POSTCODE = 3;

  static final int ADDRESS = 5;

  private DescribedPeople() {}

  /** In the given order. */
  static People of(List<Described> described) {
    return of(
        described.size(),
        new Columns(
            column(described, one -> one.called().getFirst().given(), Meaning.GIVEN.key()),
            column(described, one -> one.called().getFirst().family(), Meaning.FAMILY.key()),
            column(described, one -> one.birth, Meaning.BIRTH.key()),
            column(described, one -> one.sex, Meaning.SEX.key()),
            List.of(column(described, one -> one.home, Meaning.TEXT.key())),
            List.of(),
            List.of(),
            column(described, one -> one.source, Meaning.SOURCE.key())),
        column(described, one -> one.line, HouseLine::toString),
        column(described, one -> one.numbers, NUMBERS));
  }

  /** No one, but with these sources and that of records whose source is not known. */
  static People nobody(List<String> sources) {
    var all = new ArrayList<@Nullable String>(sources);
    if (!all.contains(NO_SOURCE)) {
      all.add(NO_SOURCE);
    }
    return of(
        all.size(),
        new Columns(
            new WholeColumn<>(none(all), Meaning.GIVEN.key()),
            new WholeColumn<>(none(all), Meaning.FAMILY.key()),
            new WholeColumn<>(none(all), Meaning.BIRTH.key()),
            new WholeColumn<>(none(all), Meaning.SEX.key()),
            List.of(new WholeColumn<>(none(all), Meaning.TEXT.key())),
            List.of(),
            List.of(),
            new WholeColumn<>(all, Meaning.SOURCE.key())),
        new WholeColumn<>(none(all), HouseLine::toString),
        new WholeColumn<>(none(all), NUMBERS));
  }

  static People of(
      int rows, Columns columns, Column<HouseLine> lines, Column<Map<String, String>> numbers) {
    return new People(
        rows,
        new String[0],
        ROLES,
        columns,
        List.of(new AddressField(lines, POSTCODE), new NumbersField(numbers)));
  }

  private static <T> List<@Nullable T> none(List<@Nullable String> rows) {
    var none = new ArrayList<@Nullable T>();
    rows.forEach(row -> none.add(null));
    return none;
  }

  private static <T> WholeColumn<T> column(
      List<Described> described, Function<Described, @Nullable T> of, Function<T, String> key) {
    var values = new ArrayList<@Nullable T>(described.size());
    described.forEach(one -> values.add(of.apply(one)));
    return new WholeColumn<>(values, key);
  }
}

package org.breakwater.linkage.household;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of records by role. */
record Columns(
    Column<Name> given,
    Column<Name> family,
    Column<BirthDate> birth,
    Column<String> sex,
    List<Column<Text>> home,
    List<Column<Text>> identifiers,
    List<Column<Text>> personal,
    Column<String> source) {

  /** Where columns come from. */
  interface Maker {

    /**
     * The column of a name.
     *
     * @param column null if nothing has the role
     */
    <T> Column<T> make(@Nullable String column, Meaning<T> meaning);
  }

  static Columns of(Roles roles, Maker maker) {
    return new Columns(
        maker.make(roles.given(), Meaning.GIVEN),
        maker.make(roles.family(), Meaning.FAMILY),
        maker.make(roles.birth(), Meaning.BIRTH),
        maker.make(roles.sex(), Meaning.SEX),
        texts(roles.home(), maker),
        texts(roles.identifiers(), maker),
        texts(roles.personal(), maker),
        maker.make(roles.source(), Meaning.SOURCE));
  }

  private static List<Column<Text>> texts(List<String> names, Maker maker) {
    return names.stream().map(name -> maker.make(name, Meaning.TEXT)).toList();
  }
}

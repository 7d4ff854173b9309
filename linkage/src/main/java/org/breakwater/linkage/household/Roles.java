package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of the data says what about a person. Column names as in the data.
 *
 * @param given first name
 * @param family surname
 * @param birth date of birth, ISO or day first, or eight digits
 * @param sex recorded sex or gender
 * @param home where they live, the most telling column first (postcode before town)
 * @param identifiers numbers given to one person alone (NHS number, UPN)
 * @param personal anything else about the person (occupation, place of birth)
 * @param source the system that keeps the record
 */
public record Roles(
    @Nullable String given,
    @Nullable String family,
    @Nullable String birth,
    @Nullable String sex,
    List<String> home,
    List<String> identifiers,
    List<String> personal,
    @Nullable String source) {

  private static final Set<String> GIVEN =
      Set.of("givenname", "firstname", "forename", "given", "first", "fname", "christianname");
  private static final Set<String> FAMILY =
      Set.of("surname", "lastname", "familyname", "family", "last", "lname");
  private static final Set<String> BIRTH =
      Set.of("dob", "dateofbirth", "birthdate", "born", "birth", "dobirth");
  private static final Set<String> SEX = Set.of("sex", "gender");
  private static final Set<String> SOURCE =
      Set.of("sourcedataset", "source", "system", "agency", "sourcesystem");
  private static final Set<String> HOME =
      Set.of(
          "address",
          "address1",
          "addressline1",
          "street",
          "streetname",
          "housenumber",
          "streetnumber",
          "town",
          "suburb",
          "city",
          "postcodefake",
          "uprn");
  private static final Set<String> IDENTIFIER =
      Set.of(
          "nhsnumber",
          "nhsno",
          "nhs",
          "upn",
          "uln",
          "nino",
          "socsecid",
          "ssn",
          "ugandanin",
          "pnc",
          "pncid",
          "artnumber",
          "nationalid",
          "laachildid");
  private static final Set<String> PERSONAL =
      Set.of("birthplace", "placeofbirth", "occupation", "phone", "phonenumber", "mobile", "email");

  public Roles {
    home = List.copyOf(home);
    identifiers = List.copyOf(identifiers);
    personal = List.copyOf(personal);
  }

  /** Every column that has a role. */
  public List<String> columns() {
    var columns = new ArrayList<String>();
    for (String column : new @Nullable String[] {given, family, birth, sex, source}) {
      if (column != null) {
        columns.add(column);
      }
    }
    columns.addAll(home);
    columns.addAll(identifiers);
    columns.addAll(personal);
    return columns;
  }

  /** What the usual column names mean; columns it does not know are left out. */
  public static Roles guess(List<String> columns) {
    String given = null;
    String family = null;
    String birth = null;
    String sex = null;
    String source = null;
    var home = new ArrayList<String>();
    var identifiers = new ArrayList<String>();
    var personal = new ArrayList<String>();
    for (String column : columns) {
      String plain = column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
      if (given == null && GIVEN.contains(plain)) {
        given = column;
      } else if (family == null && FAMILY.contains(plain)) {
        family = column;
      } else if (birth == null && BIRTH.contains(plain)) {
        birth = column;
      } else if (sex == null && SEX.contains(plain)) {
        sex = column;
      } else if (source == null && SOURCE.contains(plain)) {
        source = column;
      } else if (plain.startsWith("postcode") || plain.equals("zip") || plain.equals("zipcode")) {
        home.addFirst(column);
      } else if (HOME.contains(plain)) {
        home.add(column);
      } else if (IDENTIFIER.contains(plain)) {
        identifiers.add(column);
      } else if (PERSONAL.contains(plain)) {
        personal.add(column);
      }
    }
    return new Roles(given, family, birth, sex, home, identifiers, personal, source);
  }
}

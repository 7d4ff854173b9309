package org.breakwater.synthetic;

/** How big a partnership to invent. The number of children is met to within one family. */
public enum Size {
  /** A demonstration: loads in seconds. */
  SMALL(2_000, 12, 4, 4, 120),
  /** A unitary authority of middling size. */
  CITY(60_000, 120, 9, 7, 700),
  /** One of the largest shire counties. */
  COUNTY(250_000, 480, 16, 5, 2_400);

  private final int children;
  private final int schools;
  private final int districts;
  private final int mainTownDistricts;
  private final int staff;

  Size(int children, int schools, int districts, int mainTownDistricts, int staff) {
    this.children = children;
    this.schools = schools;
    this.districts = districts;
    this.mainTownDistricts = mainTownDistricts;
    this.staff = staff;
  }

  /** Children (under 18 on the as-of date) living in the partnership's area. */
  public int children() {
    return children;
  }

  /** Schools of every phase. */
  public int schools() {
    return schools;
  }

  int districts() {
    return districts;
  }

  int mainTownDistricts() {
    return mainTownDistricts;
  }

  /** Invented professionals who sign in, beside the named demonstration people. */
  int staff() {
    return staff;
  }
}

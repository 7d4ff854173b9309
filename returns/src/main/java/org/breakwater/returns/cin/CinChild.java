package org.breakwater.returns.cin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.breakwater.returns.rules.Spot;
import org.breakwater.returns.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A child of the census with all its rows; or, once before the children, the header alone. A file
 * gives one identifiers row a child; tables from elsewhere may give several for one id.
 */
public final class CinChild implements Subject {

  private final CinCensus census;
  private final @Nullable String child;
  private final @Nullable String worker;
  private final Map<Class<?>, List<CinRow>> rows;
  private final List<CinHeader> headers;
  private final List<Identifiers> identifiers;
  private final List<Characteristics> characteristics;
  private final List<Disability> disabilities;
  private final List<Episode> episodes;
  private final List<Assessment> assessments;
  private final List<CinPlan> cinPlans;
  private final List<Section47> enquiries;
  private final List<ProtectionPlan> protectionPlans;
  private final List<Review> reviews;
  private final List<PreProceedings> preProceedings;

  private CinChild(Builder from) {
    this.census = from.census;
    this.child = from.child;
    this.worker = from.worker;
    this.rows = from.rows;
    this.headers = of(CinHeader.class);
    this.identifiers = of(Identifiers.class);
    this.characteristics = of(Characteristics.class);
    this.disabilities = of(Disability.class);
    this.episodes = of(Episode.class);
    this.assessments = of(Assessment.class);
    this.cinPlans = of(CinPlan.class);
    this.enquiries = of(Section47.class);
    this.protectionPlans = of(ProtectionPlan.class);
    this.reviews = of(Review.class);
    this.preProceedings = of(PreProceedings.class);
  }

  /** The collection it is returned in. */
  public CinCensus census() {
    return census;
  }

  @Override
  public @Nullable String child() {
    return child;
  }

  @Override
  public @Nullable String worker() {
    return worker;
  }

  /** The header: only in the subject that stands before the children. */
  public List<CinHeader> headers() {
    return headers;
  }

  /** Who the child is. */
  public List<Identifiers> identifiers() {
    return identifiers;
  }

  /** Ethnicity. */
  public List<Characteristics> characteristics() {
    return characteristics;
  }

  /** Disabilities. */
  public List<Disability> disabilities() {
    return disabilities;
  }

  /** Episodes of need, as the file has them. */
  public List<Episode> episodes() {
    return episodes;
  }

  /** Assessments of all episodes. */
  public List<Assessment> assessments() {
    return assessments;
  }

  /** Child in need plans of all episodes. */
  public List<CinPlan> cinPlans() {
    return cinPlans;
  }

  /** Section 47 enquiries of all episodes. */
  public List<Section47> enquiries() {
    return enquiries;
  }

  /** Protection plans of all episodes. */
  public List<ProtectionPlan> protectionPlans() {
    return protectionPlans;
  }

  /** Reviews of all protection plans. */
  public List<Review> reviews() {
    return reviews;
  }

  /** Pre-proceedings of all episodes. */
  public List<PreProceedings> preProceedings() {
    return preProceedings;
  }

  // asked once, from the constructor: each list holds rows of its own class only
  @SuppressWarnings("unchecked")
  private <R extends CinRow> List<R> of(Class<R> type) {
    return (List<R>) rows.getOrDefault(type, List.of());
  }

  List<CinRow> rows(Class<? extends CinRow> type) {
    return rows.getOrDefault(type, List.of());
  }

  /** Whether two rows belong to one episode. */
  public static boolean sameEpisode(CinRow one, CinRow other) {
    return Objects.equals(one.episode(), other.episode());
  }

  /**
   * Builds a child from values by table and element name: how forms and tests make one. Values that
   * are null are left out.
   */
  public static final class Builder {

    private final CinCensus census;
    private @Nullable String child;
    private @Nullable String worker;
    private final Map<Class<?>, List<CinRow>> rows = new HashMap<>();

    /** A child of a collection. */
    public Builder(CinCensus census) {
      this.census = census;
    }

    /** Its id. */
    public Builder child(@Nullable String id) {
      this.child = id;
      return this;
    }

    /** Whom findings go to. */
    public Builder worker(@Nullable String name) {
      this.worker = name;
      return this;
    }

    /**
     * Adds a row that is in memory.
     *
     * @param table the table, such as {@code Assessments}
     * @param episode its episode within the child
     * @param id its own id: of a plan, a review's plan, an assessment
     * @param values text, or a list of text, by element; elements the table does not have are left
     *     out
     */
    public Builder add(
        String table, @Nullable String episode, @Nullable String id, Map<String, ?> values) {
      return add(new Spot("in memory", table, next(table), 0), episode, id, values);
    }

    /** Adds a row that has a place of its own. */
    public Builder add(
        Spot spot, @Nullable String episode, @Nullable String id, Map<String, ?> values) {
      Group group = CinTables.group(spot.table());
      RowValues row = new RowValues(group, spot, episode, id);
      values.forEach((name, value) -> {
        int column = group.find(name);
        if (column >= 0 && value instanceof List<?> list) {
          list.forEach(one -> row.put(column, String.valueOf(one), 0));
        } else if (column >= 0 && value != null) {
          row.put(column, value.toString(), 0);
        }
      });
      return add(CinTables.row(row, group));
    }

    Builder add(CinRow row) {
      rows.computeIfAbsent(row.getClass(), type -> new ArrayList<>(4)).add(row);
      return this;
    }

    private int next(String table) {
      return rows.getOrDefault(CinTables.type(table), List.of()).size();
    }

    /** The child. */
    public CinChild build() {
      return new CinChild(this);
    }
  }
}

package org.breakwater.linkage.household;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.breakwater.linkage.engine.Constraints;
import org.breakwater.linkage.explain.Explanation;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelFile;
import org.breakwater.linkage.model.ModelRefused;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.Records;
import org.breakwater.linkage.table.RecordsReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Links the records of files by households: reads, learns unless the model file already knows, and
 * writes pairs and persons. What was learnt stands in the model file under the key {@code
 * breakwater.household}, which Splink ignores.
 */
public final class HouseholdFiles {

  static final String KEY = "household";
  private static final String HEADER =
      "uid_l,uid_r,match_weight,match_probability,match_key,plain_match_weight,likeliest\n";

  private HouseholdFiles() {}

  /**
   * What is asked for.
   *
   * @param model a model file; its columns, id and sources are used, its weights are not
   * @param in files of records
   * @param pairs where the pairs go
   * @param persons where the persons go, if anywhere
   * @param trained where the model goes with what was learnt, if anywhere
   * @param threshold pairs less likely are left out, and persons are joined at this chance or above
   * @param seed of the random pairs
   */
  public record Request(
      Path model,
      List<Path> in,
      Path pairs,
      @Nullable Path persons,
      @Nullable Path trained,
      double threshold,
      long seed) {

    public Request {
      in = List.copyOf(in);
      if (!(threshold > 0 && threshold < 1)) {
        throw new IllegalArgumentException("the threshold must lie between 0 and 1");
      }
    }
  }

  /**
   * Links.
   *
   * @param told is told what was done, step by step
   * @throws ModelRefused if what the file says of households cannot be used
   */
  public static void link(Request request, Consumer<String> told) throws IOException {
    LinkageModel model = ModelFile.read(request.model());
    JsonNode known = model.extension().path(KEY);
    Roles roles = roles(known, model);
    Records records =
        RecordsReader.read(
            request.in(),
            Layout.of(model).with(columns(roles, model)).with(Constraints.columns(model)));
    People people = People.of(records, roles);
    told.accept(String.format(Locale.ROOT, "%,d records read", people.size()));
    var settings =
        new HouseholdLinker.Settings(
            HouseholdLinker.Settings.standard().samples(),
            request.seed(),
            request.threshold(),
            false);
    HouseholdModel learnt;
    HouseholdLinks links;
    if (known.has("fields")) {
      learnt = read(known);
      links = learnt.link(people, request.threshold());
    } else {
      HouseholdLinker linker = HouseholdLinker.train(people, settings);
      told.accept(String.format(Locale.ROOT, "learnt from %,d pairs", linker.compared()));
      learnt = linker.model();
      links = linker.link(settings);
    }
    writePairs(request.pairs(), links, learnt);
    told.accept(String.format(Locale.ROOT, "%,d pairs written", links.size()));
    if (request.persons() != null) {
      var constraints = Constraints.of(model, records, people.rowsOf(records));
      Persons persons = Persons.of(links, learnt, request.threshold(), constraints);
      writePersons(request.persons(), people, persons);
      told.accept(String.format(Locale.ROOT, "%,d persons written", persons.count()));
    }
    if (request.trained() != null) {
      JsonNode extension = model.extension();
      ObjectNode added =
          extension instanceof ObjectNode object
              ? object.deepCopy()
              : JsonNodeFactory.instance.objectNode();
      added.set(KEY, learnt.toJson());
      ModelFile.write(model.withExtension(added), request.trained());
    }
  }

  /** Whether what is to be known of households was learnt already and stands in the model. */
  public static boolean hasLearnt(LinkageModel model) {
    return model.extension().path(KEY).has("fields");
  }

  /** The columns that the model's households need beside those of its comparisons. */
  public static List<String> columns(LinkageModel model) {
    return columns(roles(model.extension().path(KEY), model), model);
  }

  /**
   * Explains a pair by what was learnt of households.
   *
   * @param records read with {@link #columns}
   * @param threshold the chance from which pairs are joined
   */
  public static Explanation explain(
      LinkageModel model, Records records, int left, int right, double threshold) {
    JsonNode known = model.extension().path(KEY);
    HouseholdModel learnt = read(known);
    People people = People.of(records, learnt.roles());
    var values = new HashMap<String, String>();
    for (int f = 0; f < people.fields.size(); f++) {
      String field = people.fields.get(f).name();
      String column =
          f == people.givenField
              ? learnt.roles().given()
              : f == people.familyField
                  ? learnt.roles().family()
                  : f == people.birthField ? learnt.roles().birth() : field;
      if (column != null && records.has(column)) {
        values.put(
            field,
            Objects.requireNonNullElse(records.column(column).value(left), "–")
                + " | "
                + Objects.requireNonNullElse(records.column(column).value(right), "–"));
      }
    }
    return ExplainHousehold.of(
        learnt,
        people,
        people.row(records.uid(left)),
        people.row(records.uid(right)),
        values,
        threshold);
  }

  /** Roles the file gives, or those that the names of the model's columns suggest. */
  private static Roles roles(JsonNode known, LinkageModel model) {
    if (known.has("roles")) {
      return HouseholdFile.roles(known.get("roles"));
    }
    var columns = new ArrayList<>(model.columns());
    columns.add(model.sourceColumn());
    Roles roles = Roles.guess(columns);
    if (roles.given() == null || roles.family() == null) {
      throw new ModelRefused(
          "which of the columns %s is the first name, which the surname? Say so in the model file under \"%s\": {\"%s\": {\"roles\": {\"given\": …}}}"
              .formatted(columns, LinkageModel.EXTENSION, KEY));
    }
    return roles;
  }

  /** The column of sources is only asked for as a column where it does not tell records apart. */
  private static List<String> columns(Roles roles, LinkageModel model) {
    boolean apart = Layout.of(model).bySource();
    return roles.columns().stream()
        .filter(column -> !(apart && column.equals(model.sourceColumn())))
        .toList();
  }

  private static HouseholdModel read(JsonNode known) {
    try {
      return HouseholdModel.fromJson(known);
    } catch (IllegalArgumentException e) {
      throw (ModelRefused) new ModelRefused(String.valueOf(e.getMessage())).initCause(e);
    }
  }

  private static void writePairs(Path file, HouseholdLinks links, HouseholdModel model)
      throws IOException {
    Mixture mixture = model.mixture().about(links.people());
    var judge = new Judge(links.people(), mixture);
    var plain = new Judge(links.people(), mixture.plain());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (int i = 0; i < links.size(); i++) {
        out.write(quoted(links.people().id(links.a(i))));
        out.write(',');
        out.write(quoted(links.people().id(links.b(i))));
        out.write("," + links.weight(i) + "," + links.probability(i) + ",h" + links.rule(i));
        out.write("," + plain.weight(links.a(i), links.b(i)));
        Kind kind = judge.likeliest(links.a(i), links.b(i));
        out.write("," + kind.name().toLowerCase(Locale.ROOT) + "\n");
      }
    }
  }

  private static void writePersons(Path file, People people, Persons persons) throws IOException {
    int[] first = new int[persons.count()];
    Arrays.fill(first, -1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("uid,cluster\n");
      for (int row = 0; row < people.size(); row++) {
        int person = persons.person(row);
        first[person] = first[person] < 0 ? row : first[person];
        out.write(quoted(people.id(row)) + "," + quoted(people.id(first[person])) + "\n");
      }
    }
  }

  private static String quoted(String text) {
    return text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0
        ? text
        : '"' + text.replace("\"", "\"\"") + '"';
  }
}

package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A {@link Mixture} as JSON: chances, not logarithms, each beside the words for its level. */
final class HouseholdFile {

  private static final List<String> KINDS = List.of("same", "siblings", "twins", "strangers");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private HouseholdFile() {}

  static ObjectNode write(Mixture mixture) {
    ObjectNode json = JSON.objectNode();
    json.set("roles", roles(mixture.people.roles));
    ObjectNode priors = json.putObject("priors");
    for (int kind = 0; kind < 3; kind++) {
      priors.put(KINDS.get(kind), Math.exp(mixture.prior[kind]));
    }
    ArrayNode sources = json.putArray("sources");
    mixture.people.sourceNames().forEach(sources::add);
    ArrayNode together = json.putArray("together");
    for (double lift : mixture.together) {
      together.add(Math.exp(lift));
    }
    ArrayNode pairs = json.putArray("source_pairs");
    for (int x = 0; x < mixture.sources; x++) {
      for (int y = x; y < mixture.sources; y++) {
        ObjectNode pair = pairs.addObject();
        pair.putArray("sources")
            .add(mixture.people.sourceNames().get(x))
            .add(mixture.people.sourceNames().get(y));
        int at = x * mixture.sources + y;
        for (int kind = 0; kind < 4; kind++) {
          pair.put(KINDS.get(kind), Math.exp(mixture.source[kind][at]));
        }
        pair.set("levels", chances(mixture.same[at]));
      }
    }
    ArrayNode fields = json.putArray("fields");
    for (int f = 0; f < mixture.people.fields.size(); f++) {
      field(mixture, f, fields.addObject());
    }
    return json;
  }

  private static void field(Mixture mixture, int f, ObjectNode json) {
    Field field = mixture.people.fields.get(f);
    json.put("field", field.name());
    ArrayNode conditions = json.putArray("conditions");
    for (int c = 0; c < field.conditions(); c++) {
      ArrayNode levels = conditions.addArray();
      for (int l = 1; l < field.levels().size(); l++) {
        ObjectNode level = levels.addObject();
        level.put("level", field.levels().get(l));
        level.put("same", Math.exp(mixture.pooled[f][c][l]));
        level.put("siblings", Math.exp(mixture.siblings[f][c][l]));
        level.put("twins", Math.exp(mixture.twins[f][c][l]));
        level.put("strangers", Math.exp(mixture.strangers[f][c][l]));
        if (field.byFrequency(l)) {
          level.put("times_frequency", true);
        }
      }
    }
  }

  private static ArrayNode chances(double[][][] logs) {
    ArrayNode fields = JSON.arrayNode();
    for (double[][] field : logs) {
      ArrayNode conditions = fields.addArray();
      for (double[] levels : field) {
        ArrayNode chances = conditions.addArray();
        for (int l = 1; l < levels.length; l++) {
          chances.add(Math.exp(levels[l]));
        }
      }
    }
    return fields;
  }

  private static ObjectNode roles(Roles roles) {
    ObjectNode json = JSON.objectNode();
    put(json, "given", roles.given());
    put(json, "family", roles.family());
    put(json, "birth", roles.birth());
    put(json, "sex", roles.sex());
    put(json, "source", roles.source());
    roles.home().forEach(json.putArray("home")::add);
    roles.identifiers().forEach(json.putArray("identifiers")::add);
    roles.personal().forEach(json.putArray("personal")::add);
    return json;
  }

  private static void put(ObjectNode json, String name, @Nullable String column) {
    if (column != null) {
      json.put(name, column);
    }
  }

  /** Roles as written; a list that is not there is empty. */
  static Roles roles(JsonNode names) {
    return new Roles(
        text(names, "given"),
        text(names, "family"),
        text(names, "birth"),
        text(names, "sex"),
        names.has("home") ? texts(names, "home") : List.of(),
        names.has("identifiers") ? texts(names, "identifiers") : List.of(),
        names.has("personal") ? texts(names, "personal") : List.of(),
        text(names, "source"));
  }

  static Mixture read(JsonNode json) {
    Roles roles = roles(need(json, "roles"));
    return read(json, People.nobody(roles, texts(json, "sources")));
  }

  /**
   * Of these people's fields and sources. Where the file tells no sources apart, none errs more
   * than another.
   */
  static Mixture read(JsonNode json, People people) {
    var mixture = new Mixture(people);
    for (int kind = 0; kind < 3; kind++) {
      mixture.prior[kind] = log(need(json, "priors"), KINDS.get(kind));
    }
    for (int i = 0; i < mixture.together.length; i++) {
      mixture.together[i] = Math.log(at(need(json, "together"), i).asDouble());
    }
    for (int f = 0; f < mixture.people.fields.size(); f++) {
      field(at(need(json, "fields"), f), mixture, f);
    }
    if (!json.has("source_pairs")) {
      return mixture.everySourceAlike();
    }
    int pair = 0;
    for (int x = 0; x < mixture.sources; x++) {
      for (int y = x; y < mixture.sources; y++) {
        JsonNode node = at(need(json, "source_pairs"), pair++);
        int at = x * mixture.sources + y;
        for (int kind = 0; kind < 4; kind++) {
          mixture.source[kind][at] = log(node, KINDS.get(kind));
        }
        same(need(node, "levels"), mixture.same[at]);
      }
    }
    return mixture;
  }

  private static void same(JsonNode node, double[][][] into) {
    for (int f = 0; f < into.length; f++) {
      for (int c = 0; c < into[f].length; c++) {
        for (int l = 1; l < into[f][c].length; l++) {
          into[f][c][l] = Math.log(at(at(at(node, f), c), l - 1).asDouble());
        }
      }
    }
  }

  private static void field(JsonNode node, Mixture mixture, int f) {
    Field field = mixture.people.fields.get(f);
    for (int c = 0; c < field.conditions(); c++) {
      JsonNode levels = at(need(node, "conditions"), c);
      for (int l = 1; l < field.levels().size(); l++) {
        JsonNode level = at(levels, l - 1);
        if (!field.levels().get(l).equals(text(level, "level"))) {
          throw new IllegalArgumentException(
              "the household model's field \"%s\" has no level \"%s\" where \"%s\" belongs"
                  .formatted(field.name(), text(level, "level"), field.levels().get(l)));
        }
        mixture.pooled[f][c][l] = log(level, "same");
        mixture.siblings[f][c][l] = log(level, "siblings");
        mixture.twins[f][c][l] = log(level, "twins");
        mixture.strangers[f][c][l] = log(level, "strangers");
      }
    }
  }

  private static double log(JsonNode node, String name) {
    JsonNode value = need(node, name);
    if (!value.isNumber() || value.asDouble() < 0) {
      throw new IllegalArgumentException(
          "the household model's \"%s\" is no chance: %s".formatted(name, value));
    }
    return Math.log(value.asDouble());
  }

  static JsonNode need(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the household model lacks \"" + name + "\"");
    }
    return value;
  }

  private static JsonNode at(JsonNode node, int index) {
    JsonNode value = node.get(index);
    if (value == null) {
      throw new IllegalArgumentException(
          "the household model is too short: no entry " + (index + 1) + " in " + node);
    }
    return value;
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null ? null : value.asString();
  }

  static List<String> texts(JsonNode node, String name) {
    var texts = new ArrayList<String>();
    need(node, name).forEach(value -> texts.add(value.asString()));
    return texts;
  }
}

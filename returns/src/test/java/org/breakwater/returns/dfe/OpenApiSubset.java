package org.breakwater.returns.dfe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * As much of a JSON schema check as the published file needs; it refuses keywords it does not know.
 */
final class OpenApiSubset {

  private static final java.util.Set<String> KNOWN =
      java.util.Set.of(
          "type",
          "title",
          "description",
          "default",
          "example",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "maxItems",
          "uniqueItems",
          "minLength",
          "maxLength",
          "pattern",
          "format");

  private OpenApiSubset() {}

  static List<String> faults(JsonNode schema, JsonNode value, String path) {
    List<String> faults = new ArrayList<>();
    check(schema, value, path, faults);
    return faults;
  }

  private static void check(JsonNode schema, JsonNode value, String path, List<String> faults) {
    schema.propertyNames().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> faults.add(path + ": the test does not know the keyword " + name));
    boolean typed =
        switch (schema.path("type").asString()) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isString();
          case "boolean" -> value.isBoolean();
          case "integer" -> value.isIntegralNumber();
          default -> false;
        };
    if (!typed) {
      faults.add(path + ": not of type " + schema.path("type"));
      return;
    }
    if (value.isObject()) {
      schema
          .path("required")
          .forEach(name -> {
            if (!value.has(name.asString())) {
              faults.add(path + ": lacks " + name);
            }
          });
      value
          .properties()
          .forEach(property -> {
            JsonNode inner = schema.path("properties").path(property.getKey());
            if (inner.isMissingNode()) {
              faults.add(path + ": unknown " + property.getKey());
            } else {
              check(inner, property.getValue(), path + "." + property.getKey(), faults);
            }
          });
    } else if (value.isArray()) {
      if (value.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)) {
        faults.add(path + ": too many");
      }
      var seen = new HashSet<JsonNode>();
      for (int i = 0; i < value.size(); i++) {
        if (schema.path("uniqueItems").asBoolean(false) && !seen.add(value.get(i))) {
          faults.add(path + ": twice " + value.get(i));
        }
        check(schema.path("items"), value.get(i), path + "[" + i + "]", faults);
      }
    } else if (value.isString()) {
      String text = value.stringValue();
      if (text.length() < schema.path("minLength").asInt(0)
          || text.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
        faults.add(path + ": length of " + text);
      }
      if (schema.has("pattern")
          && !Pattern.compile(schema.path("pattern").asString()).matcher(text).find()) {
        faults.add(path + ": pattern of " + text);
      }
      if (schema.path("format").asString("").equals("date")
          && !text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        faults.add(path + ": no date " + text);
      }
    }
  }
}

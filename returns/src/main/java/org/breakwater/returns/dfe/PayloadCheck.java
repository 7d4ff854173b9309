package org.breakwater.returns.dfe;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Checks a child of the payload against the facts: types, lengths, patterns, dates, unknown names,
 * and that no id stands twice in one list (of which nobody could say which is meant).
 */
final class PayloadCheck {

  private static final int DEEPEST_SHOWN = 40;

  private final String child;
  private final List<PayloadFault> faults = new ArrayList<>();

  private PayloadCheck(String child) {
    this.child = child;
  }

  static List<PayloadFault> check(JsonNode child, int position) {
    String id = child.path("la_child_id").asString("");
    var check = new PayloadCheck(id.isEmpty() ? "child %d of the file".formatted(position) : id);
    check.node(PayloadFacts.CHILD, child, "");
    return List.copyOf(check.faults);
  }

  private void node(PayloadFacts.Node fact, JsonNode value, String path) {
    switch (fact.type) {
      case "object" -> object(fact, value, path);
      case "array" -> array(fact, value, path);
      case "boolean" -> {
        if (!value.isBoolean()) {
          fault(path, "must be true or false, not " + shown(value));
        }
      }
      case "integer" -> {
        if (!value.isIntegralNumber()) {
          fault(path, "must be a whole number, not " + shown(value));
        } else if (!value.canConvertToInt()) {
          fault(path, "is a number too large to be meant: " + shown(value));
        }
      }
      default -> text(fact, value, path);
    }
  }

  private void object(PayloadFacts.Node fact, JsonNode value, String path) {
    if (!value.isObject()) {
      fault(path, "must be an object, not " + shown(value));
      return;
    }
    fact.properties.forEach((name, property) -> {
      if (property.required && !value.has(name)) {
        fault(path.isEmpty() ? name : path + "." + name, "is missing");
      }
    });
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      String at = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
      PayloadFacts.Node property = fact.properties.get(entry.getKey());
      if (property == null) {
        fault(cut(at), "is not part of the payload");
      } else {
        node(property, entry.getValue(), at);
      }
    }
  }

  private void array(PayloadFacts.Node fact, JsonNode value, String path) {
    if (!value.isArray()) {
      fault(path, "must be a list, not " + shown(value));
      return;
    }
    if (value.size() > fact.maxItems) {
      fault(path, "has %d entries; at most %d may be".formatted(value.size(), fact.maxItems));
    }
    PayloadFacts.Node item = fact.itemOrThrow();
    String id = idOf(item);
    Set<JsonNode> seen = new HashSet<>();
    for (int i = 0; i < value.size(); i++) {
      JsonNode one = value.get(i);
      String at = "%s[%d]".formatted(path, i);
      if (fact.unique && !seen.add(one)) {
        fault(at, "says %s a second time".formatted(shown(one)));
      }
      if (!id.isEmpty() && one.has(id) && !seen.add(one.get(id))) {
        fault(at + "." + id, "has the id %s of another entry".formatted(shown(one.get(id))));
      }
      node(item, one, at);
    }
  }

  private static String idOf(PayloadFacts.Node item) {
    return item.properties.entrySet().stream()
        .filter(property -> property.getValue().required)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private void text(PayloadFacts.Node fact, JsonNode value, String path) {
    if (!value.isString()) {
      fault(path, "must be text, not " + shown(value));
      return;
    }
    String text = value.stringValue();
    int length = text.codePointCount(0, text.length());
    if (length < fact.minLength || length > fact.maxLength) {
      fault(
          path,
          "has %d characters; %s"
              .formatted(
                  length,
                  fact.minLength == fact.maxLength
                      ? "%d are needed".formatted(fact.minLength)
                      : "at most %d may be".formatted(fact.maxLength)));
    } else if (fact.pattern != null && !fact.pattern.matcher(text).find()) {
      fault(path, "has a character that may not be in it: " + shown(value));
    } else if (fact.date) {
      date(text, path, value);
    }
  }

  private void date(String text, String path, JsonNode value) {
    try {
      if (text.length() != 10) {
        throw new DateTimeParseException("not ten characters", text, 0);
      }
      LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      fault(path, "must be a date such as 2026-06-04, not " + shown(value));
    }
  }

  private void fault(String path, String message) {
    faults.add(new PayloadFault(child, path, message));
  }

  private static String shown(JsonNode value) {
    return value.isContainer() ? (value.isArray() ? "a list" : "an object") : cut(value.toString());
  }

  private static String cut(String text) {
    String safe = text.replaceAll("\\p{Cntrl}", "?");
    return safe.length() <= DEEPEST_SHOWN ? safe : safe.substring(0, DEEPEST_SHOWN) + "…";
  }
}

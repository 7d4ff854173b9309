package org.breakwater.frontdoor.contactpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.breakwater.web.Parts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows the other fields of a notice as they were given, whatever they are. */
@Component
public class DetailRows {
  private final JsonMapper json;

  DetailRows(JsonMapper json) {
    this.json = json;
  }

  /** One row for each field that says something. */
  public List<Parts.Row> of(String detail) {
    List<Parts.Row> rows = new ArrayList<>();
    JsonNode fields = json.readTree(detail);
    for (var field : fields.properties()) {
      String text = text(field.getValue());
      if (!text.isBlank()) {
        rows.add(Parts.Row.of(words(field.getKey()), text));
      }
    }
    return rows;
  }

  private static String text(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "Yes" : "No";
    }
    if (value.isArray()) {
      return String.join("; ", value.values().stream().map(DetailRows::text).toList());
    }
    if (value.isObject()) {
      return String.join(
          "; ",
          value.properties().stream()
              .filter(field -> !text(field.getValue()).isBlank())
              .map(field -> words(field.getKey()) + ": " + text(field.getValue()))
              .toList());
    }
    return value.asString();
  }

  private static String words(String key) {
    String spaced =
        key.replace('_', ' ')
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
            .toLowerCase(Locale.UK)
            .strip();
    return spaced.isEmpty() ? key : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}

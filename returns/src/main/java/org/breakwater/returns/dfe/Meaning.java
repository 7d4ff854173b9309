package org.breakwater.returns.dfe;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a piece of payload means: the order of a list, a purge flag that is false, and an empty list
 * or text mean nothing of their own.
 */
final class Meaning {

  private Meaning() {}

  static boolean same(Object one, Object other) {
    return one.equals(other) || of(one).equals(of(other));
  }

  /** Whether there is anything in it beside ids. */
  static boolean nothing(Object block) {
    return of(block).isEmpty();
  }

  static JsonNode of(Object block) {
    return plain(Payloads.JSON.valueToTree(block));
  }

  private static JsonNode plain(JsonNode node) {
    if (node.isArray()) {
      List<JsonNode> items = new ArrayList<>();
      node.forEach(item -> {
        JsonNode plain = plain(item);
        if (!empty(plain)) {
          items.add(plain);
        }
      });
      items.sort((a, b) -> a.toString().compareTo(b.toString()));
      ArrayNode sorted = Payloads.JSON.createArrayNode();
      items.forEach(sorted::add);
      return sorted;
    }
    if (node.isObject()) {
      TreeMap<String, JsonNode> kept = new TreeMap<>();
      node.properties()
          .forEach(property -> {
            JsonNode plain = plain(property.getValue());
            boolean noPurge = property.getKey().equals("purge") && !plain.asBoolean(false);
            if (!empty(plain) && !noPurge) {
              kept.put(property.getKey(), plain);
            }
          });
      ObjectNode object = Payloads.JSON.createObjectNode();
      kept.forEach(object::set);
      return object;
    }
    return node;
  }

  private static boolean empty(JsonNode plain) {
    return plain.isNull()
        || (plain.isContainer() && plain.isEmpty())
        || (plain.isString() && plain.stringValue().isBlank());
  }
}

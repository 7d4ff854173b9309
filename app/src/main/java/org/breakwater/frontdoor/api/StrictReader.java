package org.breakwater.frontdoor.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.frontdoor.writing.Written;
import org.breakwater.web.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON into records and names every fault at once: fields nobody knows, values of another
 * kind, texts too long. Nothing is guessed.
 */
final class StrictReader {
  private static final int LONGEST = 20_000;
  private static final int MOST = 20;
  private final List<FieldError> faults = new ArrayList<>();

  List<FieldError> faults() {
    return faults;
  }

  /** The record, or null when the value is no object. */
  <T extends Record> @Nullable T read(JsonNode node, Class<T> type, String path) {
    if (!node.isObject()) {
      fault(path, "Send a JSON object here", "WRONG_KIND");
      return null;
    }
    RecordComponent[] components = type.getRecordComponents();
    Set<String> known = new HashSet<>();
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      known.add(name);
      JsonNode value = node.get(name);
      if (value != null && !value.isNull()) {
        values[i] = value(value, components[i].getGenericType(), join(path, name));
      }
    }
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        fault(join(path, name), "There is no field of this name", "UNKNOWN_FIELD");
      }
    }
    return made(type, components, values);
  }

  private @Nullable Object value(JsonNode node, Type type, String path) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? list(node, generic.getActualTypeArguments()[0], path)
          : texts(node, path);
    }
    Class<?> kind = (Class<?>) type;
    if (kind.isRecord()) {
      return read(node, kind.asSubclass(Record.class), path);
    }
    if (kind == Boolean.class) {
      return node.isBoolean()
          ? node.booleanValue()
          : fault(path, "Send true or false", "WRONG_KIND");
    }
    if (!node.isString()) {
      return fault(path, "Send text here", "WRONG_KIND");
    }
    String text = Written.clean(node.stringValue());
    if (text == null) {
      return null;
    }
    if (text.length() > LONGEST) {
      return fault(path, "Shorten this to 20,000 characters or fewer", "TOO_LONG");
    }
    return parsed(text, kind, path);
  }

  private @Nullable Object parsed(String text, Class<?> kind, String path) {
    if (kind == String.class) {
      return text;
    }
    if (kind.isEnum()) {
      for (Object constant : kind.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(text)) {
          return constant;
        }
      }
      return fault(
          path,
          "Send one of "
              + String.join(
                  ", ",
                  Arrays.stream(kind.getEnumConstants())
                      .map(one -> ((Enum<?>) one).name())
                      .toList()),
          "NOT_A_CHOICE");
    }
    try {
      return kind == LocalDate.class ? LocalDate.parse(text) : OffsetDateTime.parse(text);
    } catch (DateTimeException notADate) {
      return fault(
          path,
          kind == LocalDate.class
              ? "Send a date like 2018-03-09"
              : "Send a time with its zone, like 2026-06-04T22:40:00+01:00",
          "NOT_A_DATE");
    }
  }

  private @Nullable Object list(JsonNode node, Type of, String path) {
    if (!node.isArray()) {
      return fault(path, "Send a list here", "WRONG_KIND");
    }
    if (node.size() > MOST) {
      return fault(path, "Send at most " + MOST, "TOO_MANY");
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      Object value = value(node.get(i), of, path + "[" + i + "]");
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private @Nullable Object texts(JsonNode node, String path) {
    if (!node.isObject()) {
      return fault(path, "Send an object of texts here", "WRONG_KIND");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (var field : node.properties()) {
      if (value(field.getValue(), String.class, join(path, field.getKey()))
          instanceof String text) {
        texts.put(field.getKey(), text);
      }
    }
    return texts;
  }

  private @Nullable Object fault(String path, String message, String code) {
    faults.add(new FieldError(path, message, code));
    return null;
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static <T extends Record> T made(
      Class<T> type, RecordComponent[] components, @Nullable Object[] values) {
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new))
          .newInstance(values);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException impossible) {
      throw new IllegalStateException("A record without its own constructor: " + type, impossible);
    }
  }
}

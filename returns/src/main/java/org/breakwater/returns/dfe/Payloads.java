package org.breakwater.returns.dfe;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The payload as JSON. Reads one child at a time, checks each against the facts, and goes on after
 * a faulty one. Writing what was read gives the same bytes as writing it the first time.
 */
public final class Payloads {

  /** The most children one request may carry. */
  public static final int BATCH = 100;

  static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // read() looks for them itself
          .changeDefaultPropertyInclusion(
              value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private Payloads() {}

  /**
   * Reads a list of children.
   *
   * @param children told of each sound child
   * @param faults told of what is wrong; a faulty child is not handed over
   * @throws IllegalArgumentException when the text is not a JSON list; the message says where
   */
  public static void read(
      InputStream json, Consumer<CscChild> children, Consumer<PayloadFault> faults) {
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new IllegalArgumentException("The payload must be a list of children.");
      }
      Set<String> ids = new HashSet<>();
      int position = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        position++;
        JsonNode child = JSON.readTree(parser);
        List<PayloadFault> found = PayloadCheck.check(child, position);
        found.forEach(faults);
        if (!found.isEmpty()) {
          continue;
        }
        CscChild read = JSON.treeToValue(child, CscChild.class);
        if (ids.add(read.laChildId())) {
          children.accept(read);
        } else {
          faults.accept(
              new PayloadFault(
                  read.laChildId(), "la_child_id", "stands in the list a second time"));
        }
      }
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("There is more after the end of the list.");
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "Not sound JSON%s: %s"
              .formatted(
                  e.getLocation() == null
                      ? ""
                      : ", line %d, column %d"
                          .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
                  e.getOriginalMessage()),
          e);
    }
  }

  /** As {@link #read}, from a file. */
  public static void read(Path file, Consumer<CscChild> children, Consumer<PayloadFault> faults)
      throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      read(in, children, faults);
    }
  }

  /** What is wrong with one child that is about to be sent; empty when it is sound. */
  public static List<PayloadFault> check(CscChild child) {
    return PayloadCheck.check(JSON.valueToTree(child), 1);
  }

  /** Writes a list of children, each on its own line. */
  public static void write(Iterable<CscChild> children, OutputStream out) throws IOException {
    try (JsonGenerator generator = JSON.createGenerator(out)) {
      generator.writeStartArray();
      for (CscChild child : children) {
        generator.writeRaw('\n');
        JSON.writeValue(generator, child);
      }
      generator.writeRaw('\n');
      generator.writeEndArray();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** In lists of at most {@value #BATCH}, as many as one request may carry. */
  public static List<List<CscChild>> batches(List<CscChild> children) {
    List<List<CscChild>> batches = new ArrayList<>();
    for (int from = 0; from < children.size(); from += BATCH) {
      batches.add(List.copyOf(children.subList(from, Math.min(children.size(), from + BATCH))));
    }
    return batches;
  }

  static byte[] bytes(List<CscChild> batch) {
    return JSON.writeValueAsBytes(batch);
  }
}

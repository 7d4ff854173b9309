package org.breakwater.forms.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** One version of a table, ready to be asked. Safe to ask from many threads. */
final class CompiledTable {
  private final String name;
  private final DMNRuntime runtime;
  private final DMNModel model;
  private final Set<String> inputs;

  private CompiledTable(String name, DMNRuntime runtime) {
    this.name = name;
    this.runtime = runtime;
    this.model = runtime.getModels().getFirst();
    this.inputs =
        model.getInputs().stream()
            .map(InputDataNode::getName)
            .collect(Collectors.toUnmodifiableSet());
    if (model.hasErrors() || model.getDecisions().size() != 1) {
      throw new IllegalStateException(
          "The table " + name + " is not one sound decision: " + model.getMessages());
    }
  }

  /**
   * @throws IllegalStateException if the file is no sound table
   */
  static CompiledTable read(TableVersion version) {
    String path = TableList.FOLDER + version.file();
    try (InputStream file =
        Objects.requireNonNull(CompiledTable.class.getResourceAsStream(path), path)) {
      var resource = ResourceFactory.newByteArrayResource(file.readAllBytes());
      resource.setSourcePath(version.file());
      DMNRuntime runtime =
          DMNRuntimeBuilder.fromDefaults()
              .buildConfiguration()
              .fromResources(List.of(resource))
              .getOrElseThrow(fault -> new IllegalStateException(path + " cannot be read", fault));
      return new CompiledTable(version.table(), runtime);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** An input that is not given is null: every rule of a table must bear that. */
  List<Map<String, Object>> ask(Map<String, ?> given) {
    for (String input : given.keySet()) {
      if (!inputs.contains(input)) {
        throw new IllegalArgumentException(
            "The table " + name + " has no input " + input + ", only " + inputs);
      }
    }
    var context = runtime.newContext();
    inputs.forEach(input -> context.set(input, given.get(input)));
    var results = runtime.evaluateAll(model, context);
    if (results.hasErrors()) {
      throw new IllegalArgumentException(
          "The table " + name + " refuses the inputs: " + results.getMessages());
    }
    return rows(results.getDecisionResults().getFirst().getResult());
  }

  private List<Map<String, Object>> rows(@Nullable Object result) {
    return switch (result) {
      case null -> List.of();
      case List<?> many -> many.stream().map(this::row).toList();
      default -> List.of(row(result));
    };
  }

  private Map<String, Object> row(Object one) {
    var row = new LinkedHashMap<String, Object>();
    if (one instanceof Map<?, ?> outputs) {
      outputs.forEach((output, value) -> row.put(String.valueOf(output), value));
    } else {
      row.put(model.getDecisions().iterator().next().getName(), one);
    }
    return row;
  }
}

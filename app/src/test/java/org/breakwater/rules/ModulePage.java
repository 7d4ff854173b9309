package org.breakwater.rules;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The page of one module: its public face, what it tells, whom it knows. Made from the code. */
record ModulePage(
    String name,
    String displayName,
    List<Class<?>> face,
    List<Class<?>> events,
    List<String> knows) {

  static ModulePage of(ApplicationModule module) {
    String base = module.getBasePackage().getName();
    List<Class<?>> types =
        module.getBasePackage().stream()
            .filter(type ->
                type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .<Class<?>>map(com.tngtech.archunit.core.domain.JavaClass::reflect)
            .filter(type -> type.getEnclosingClass() == null)
            .sorted(Comparator.comparing(Class::getName))
            .toList();
    return new ModulePage(
        base.substring(base.lastIndexOf('.') + 1),
        module.getDisplayName(),
        types.stream().filter(type -> type.getPackageName().equals(base)).toList(),
        types.stream().filter(type -> type.getPackageName().equals(base + ".events")).toList(),
        module
            .getDirectDependencies(ModuleTests.MODULES)
            .uniqueModules()
            .map(known -> known.getBasePackage().getLocalName())
            .sorted()
            .toList());
  }

  int faceSize() {
    return face.size();
  }

  String text() {
    var text = new StringBuilder();
    text.append("# ").append(displayName).append("\n\n");
    text.append("Made from the code by the build. Do not edit.\n\n");
    text.append("Package `org.breakwater.").append(name).append("`. Knows: ");
    text.append(
        knows.isEmpty()
            ? "nobody"
            : knows.stream()
                .map(known -> "[" + known + "](" + known + ".md)")
                .collect(Collectors.joining(", ")));
    text.append(".\n\n## Face (").append(face.size()).append(" of 12)\n");
    face.forEach(type -> describe(text, type));
    if (!events.isEmpty()) {
      text.append("\n## Events\n");
      events.forEach(type -> describe(text, type));
    }
    return text.toString();
  }

  static String map(ApplicationModules modules) {
    var text =
        new StringBuilder(
            "# Modules\n\nMade from the code by the build. Do not edit.\n\n```mermaid\ngraph BT\n");
    modules.stream()
        .map(ModulePage::of)
        .sorted(Comparator.comparing(ModulePage::name))
        .forEach(page -> {
          text.append("  ")
              .append(page.name())
              .append("[")
              .append(page.displayName())
              .append("]\n");
          page.knows()
              .forEach(known ->
                  text.append("  ").append(page.name()).append(" --> ").append(known).append("\n"));
        });
    return text.append("```\n").toString();
  }

  private static void describe(StringBuilder text, Class<?> type) {
    text.append("\n### ").append(type.getSimpleName()).append("\n\n");
    members(type).forEach(line -> text.append("- `").append(line).append("`\n"));
    Arrays.stream(type.getDeclaredClasses())
        .filter(nested -> Modifier.isPublic(nested.getModifiers()))
        .sorted(Comparator.comparing(Class::getSimpleName))
        .forEach(nested ->
            text.append("- ")
                .append(nested.getSimpleName())
                .append(": `")
                .append(String.join("; ", members(nested)))
                .append("`\n"));
  }

  private static List<String> members(Class<?> type) {
    if (type.isEnum()) {
      return List.of(
          Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", ")));
    }
    Stream<String> components =
        type.isRecord()
            ? Stream.of(
                Arrays.stream(type.getRecordComponents())
                    .map(component ->
                        component.getType().getSimpleName() + " " + component.getName())
                    .collect(Collectors.joining(", ", "record(", ")")))
            : Stream.empty();
    List<String> accessors =
        type.isRecord()
            ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList()
            : List.of();
    Stream<String> methods =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .filter(method ->
                !List.of("toString", "equals", "hashCode", "values", "valueOf")
                    .contains(method.getName()))
            .filter(method -> !accessors.contains(method.getName()))
            .map(ModulePage::signature)
            .sorted();
    return Stream.concat(components, methods).toList();
  }

  private static String signature(Method method) {
    return method.getReturnType().getSimpleName()
        + " "
        + method.getName()
        + Arrays.stream(method.getParameters())
            .map(ModulePage::parameter)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String parameter(Parameter parameter) {
    return parameter.getType().getSimpleName() + " " + parameter.getName();
  }
}

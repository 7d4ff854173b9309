package org.breakwater;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.breakwater.commands.Command;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The web system: one deployable, one package a module. Its first argument says what to do. */
// whole class names: two modules may each have a ReviewController
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Breakwater")
public class Breakwater {
  private static final String USAGE =
      """
      breakwater COMMAND
        demo          the demonstration partnership, with invented people
        serve         the system, on the database of spring.datasource.url or one of its own
      %s\
      """;

  public static void main(String[] arguments) {
    List<String> words =
        Arrays.stream(arguments).filter(word -> !word.startsWith("--spring.")).toList();
    String first = words.isEmpty() ? "serve" : words.getFirst();
    switch (first) {
      case "serve" -> new SpringApplicationBuilder(Breakwater.class).run(arguments);
      case "demo" -> new SpringApplicationBuilder(Breakwater.class).profiles("demo").run(arguments);
      default -> System.exit(runCommand(first, words.subList(1, words.size()), arguments));
    }
  }

  /** The same application without a door, for one command. */
  private static int runCommand(String name, List<String> words, String[] arguments) {
    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(Breakwater.class)
            .properties("db-scheduler.enabled=false")
            .logStartupInfo(false)
            .run(
                // as arguments: a default property would give way to the port of the settings,
                // which
                // the running application holds; and no address can be made of a port that is none
                Stream.concat(
                        Arrays.stream(arguments).filter(word -> word.startsWith("--spring.")),
                        Stream.of(
                            "--server.port=-1",
                            "--breakwater.address=http://localhost",
                            "--logging.level.org.breakwater=warn"))
                    .toArray(String[]::new))) {
      var commands = application.getBeansOfType(Command.class).values();
      for (Command command : commands) {
        if (command.name().equals(name)) {
          return command.run(words);
        }
      }
      String list =
          commands.stream()
              .map(command -> "  %-13s %s%n".formatted(command.name(), command.purpose()))
              .sorted()
              .reduce("", String::concat);
      boolean asked = name.equals("help");
      if (!asked) {
        System.err.printf("There is no command \"%s\".%n%n", name);
      }
      (asked ? System.out : System.err).print(USAGE.formatted(list));
      return asked ? 0 : 2;
    }
  }
}

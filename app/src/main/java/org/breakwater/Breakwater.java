package org.breakwater;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.breakwater.commands.Command;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
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
      default -> {
        List<String> rest = words.subList(1, words.size());
        Optional<Command> alone = alone().filter(one -> one.name().equals(first)).findFirst();
        System.exit(
            alone.isPresent() ? runAlone(alone.get(), rest) : runCommand(first, rest, arguments));
      }
    }
  }

  /** Commands that need neither the database nor the application. */
  private static Stream<Command> alone() {
    return ServiceLoader.load(Command.class).stream().map(ServiceLoader.Provider::get);
  }

  private static int runAlone(Command command, List<String> words) {
    // libraries must not write among the results
    LoggingSystem.get(Breakwater.class.getClassLoader()).beforeInitialize();
    return command.run(words);
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
          Stream.concat(commands.stream(), alone())
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

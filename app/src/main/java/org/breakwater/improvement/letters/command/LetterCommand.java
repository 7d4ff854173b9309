package org.breakwater.improvement.letters.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.breakwater.commands.Command;
import org.breakwater.improvement.letters.reading.LetterReader;
import org.breakwater.improvement.letters.reading.ReadLetter;
import org.breakwater.improvement.letters.text.LetterFile;
import org.breakwater.improvement.letters.text.LetterText;
import org.breakwater.improvement.letters.text.UnreadableFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** {@code breakwater letter read} and {@code letter score}: no database is touched. */
public final class LetterCommand implements Command {
  private static final String USAGE =
      """
      breakwater letter read FILE…|DIR [--json]       what inspection letters say: PDF, DOCX or text
      breakwater letter score DIR --truth DIR         the reader against hand-made annotations\
      """;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Clock clock;
  private final PrintStream out;

  public LetterCommand() {
    this(Clock.systemUTC(), new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  LetterCommand(Clock clock, PrintStream out) {
    this.clock = clock;
    this.out = out;
  }

  @Override
  public String name() {
    return "letter";
  }

  @Override
  public String purpose() {
    return "letter read FILE…|DIR [--json], letter score DIR --truth DIR: inspection letters as data";
  }

  @Override
  public int run(List<String> words) {
    try {
      if (words.size() >= 2 && words.getFirst().equals("read")) {
        return read(words.subList(1, words.size()));
      }
      if (words.size() == 4 && words.getFirst().equals("score") && words.get(2).equals("--truth")) {
        return score(Path.of(words.get(1)), Path.of(words.get(3)));
      }
    } catch (IOException e) {
      System.err.println("Cannot read: " + e.getMessage());
      return 2;
    }
    System.err.println(USAGE);
    return 2;
  }

  private int read(List<String> words) throws IOException {
    boolean json = words.contains("--json");
    List<Path> files = new ArrayList<>();
    for (String word : words) {
      if (!word.equals("--json")) {
        files.addAll(letters(Path.of(word)));
      }
    }
    int bad = 0;
    ArrayNode all = JSON.createArrayNode();
    for (Path file : files) {
      try {
        LetterText text = LetterFile.read(Files.readAllBytes(file), clock);
        ReadLetter letter = LetterReader.read(text);
        if (json) {
          all.add(LetterJson.of(file.getFileName().toString(), text, letter));
        } else {
          out.println(LetterSummary.of(file.getFileName().toString(), text, letter));
        }
      } catch (UnreadableFile refused) {
        bad++;
        System.err.println(file.getFileName() + ": " + refused.getMessage());
      }
    }
    if (json) {
      // one file, one object; several, a list
      JsonNode result = all.size() == 1 && files.size() == 1 ? all.get(0) : all;
      out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result));
    }
    return bad == 0 ? 0 : 1;
  }

  private static List<Path> letters(Path given) throws IOException {
    if (!Files.isDirectory(given)) {
      return List.of(given);
    }
    try (Stream<Path> files = Files.list(given)) {
      return files
          .filter(file -> file.toString().matches("(?i).*\\.(pdf|docx|txt)"))
          .sorted()
          .toList();
    }
  }

  private int score(Path letters, Path truths) throws IOException {
    List<Path> annotated;
    try (Stream<Path> files = Files.list(truths)) {
      annotated =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .filter(file -> !file.endsWith("index.json"))
              .sorted()
              .toList();
    }
    ScoreTable table = new ScoreTable();
    for (Path truth : annotated) {
      JsonNode wanted = JSON.readTree(Files.readString(truth));
      String name = wanted.path("file").asString("");
      try {
        LetterText text = LetterFile.read(Files.readAllBytes(letters.resolve(name)), clock);
        table.add(
            name, new LetterScore(wanted, LetterJson.of(name, text, LetterReader.read(text))));
      } catch (UnreadableFile refused) {
        throw new UncheckedIOException(new IOException(name + ": " + refused.getMessage()));
      }
    }
    out.println(table.words());
    return table.good() ? 0 : 1;
  }
}

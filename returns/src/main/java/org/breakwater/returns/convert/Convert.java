package org.breakwater.returns.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.breakwater.returns.annexa.AnnexAWriter;
import org.breakwater.returns.cin.CinCsv;
import org.breakwater.returns.command.Arguments;
import org.breakwater.returns.command.Command;
import org.breakwater.returns.command.Exit;
import org.breakwater.returns.command.Refusal;
import org.breakwater.returns.ssda903.Ssda903;

/** {@code returns convert}: the same return in another form. */
public final class Convert implements Command {

  @Override
  public String name() {
    return "convert";
  }

  @Override
  public List<String> usage() {
    return List.of(
        "convert FROM FOLDER|FILE.xml|FILE.xlsx    (CIN and SSDA903: XML and CSV; Annex A: XLSX and CSV)");
  }

  @Override
  public Exit run(List<String> line, PrintStream out, PrintStream err) {
    Arguments arguments = Arguments.parse(line, Set.of(), Set.of());
    Path from = Path.of(arguments.word(0, "return"));
    Path to = Path.of(arguments.word(1, "file or folder to write"));
    Kind kind = Kind.of(from);
    if (Files.isDirectory(to) ? !empty(to) : Files.exists(to)) {
      throw new Refusal(to + " is there already. Nothing was written over.");
    }
    String name = String.valueOf(to.getFileName()).toLowerCase(Locale.ROOT);
    try {
      if (name.endsWith(".xml")) {
        xml(kind, from, to, out);
      } else if (name.endsWith(".xlsx")) {
        if (kind != Kind.ANNEX_A) {
          throw new Refusal("Only Annex A is a workbook; " + kind.title() + " is not.");
        }
        try (OutputStream file = Files.newOutputStream(to)) {
          AnnexAWriter.workbook(Tables.annexA(from), file);
        }
      } else {
        Tables.write(kind, from, to);
      }
    } catch (IOException e) {
      throw new Refusal("Could not be converted: " + e.getMessage(), e);
    }
    out.printf("%s written to %s%n", kind.title(), to);
    return Exit.CLEAN;
  }

  private static void xml(Kind kind, Path from, Path to, PrintStream out) throws IOException {
    switch (kind) {
      case CIN -> {
        if (!Files.isDirectory(from)) {
          throw new Refusal(from + " is XML already.");
        }
        CinCsv.toXml(from, to);
      }
      case SSDA903 -> {
        int left = Ssda903.read(Ssda903.Source.of(from)).writeXml(to);
        if (left > 0) {
          out.printf("%,d rows were left out: the XML form has no place for them.%n", left);
        }
      }
      case ANNEX_A, SSD -> throw new Refusal(kind.title() + " has no XML form.");
    }
  }

  private static boolean empty(Path folder) {
    try (var entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new Refusal(folder + " could not be read.", e);
    }
  }
}

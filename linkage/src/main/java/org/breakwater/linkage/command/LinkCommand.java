package org.breakwater.linkage.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.breakwater.linkage.condition.UnknownCondition;
import org.breakwater.linkage.model.ModelRefused;
import org.breakwater.linkage.table.TableFault;
import org.jspecify.annotations.Nullable;

/**
 * Runs the command. Ends with 0; 2 when the command was given wrongly; 1 when a file or a model
 * cannot be used, with the reason in one sentence.
 */
public final class LinkCommand {

  static final String USAGE =
      """
      link --model M.json --in A.csv [--in B.csv] --out pairs.csv [--clusters clusters.csv]
           links the records: every pair with its weight, probability and the rule that found it
             --threshold P          leave out pairs below this probability
             --cluster-threshold P  join records linked with at least this one (0.95)
             --train                estimate the model on these records first
             --engine local|spark   where it runs (local); Spark is fetched when first asked for
             --master URL           Spark's master (local[*]); --conf KEY=VALUE sets it otherwise
      link train --model M.json --in A.csv --out trained.json
           estimates a model without labels
             --certain RULE         pairs it finds are nearly certain; may be given again
             --recall R             which share of true pairs the certain rules find (0.8)
             --session RULE         finds the pairs of one session of EM; may be given again
             --random-pairs N       how many random pairs (1,000,000)
             --seed N               which random pairs (1)
      link households --model M.json --in A.csv [--in B.csv] --out pairs.csv [--clusters c.csv]
           learns one person, siblings, twins and strangers from the records, without labels, and
           links by that; needs no weights in the model, only its columns
             --trained T.json       writes the model with what was learnt; given as --model it
                                    is not learnt again
             --threshold P          leaves out pairs below, and joins persons at it or above (0.5)
             --seed N               which random pairs (1)
      link explain --model M.json --in A.csv --left ID --right ID
           what speaks for and against one person, in words, and what would change the decision;
           by households where the model has learnt them
             --picture P.svg        the same as a picture
             --threshold P          the chance from which pairs are joined (0.95)
             --plain                by the model's comparisons alone
      link evaluate --model M.json --in A.csv --truth truth.csv
           measures against known truth: a file of ids and clusters
             --pairs pairs.csv      measure these pairs rather than link anew

      Files are CSV in UTF-8 or, when so named, .parquet. All take --threads N and --quiet.
      """;

  private LinkCommand() {}

  /** Runs the command and ends the process. */
  public static void main(String[] args) {
    // a library's remark that nobody listens to its log is of no use to the person here
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(run(args, System.out, System.err));
  }

  /** Runs the command. */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    String first = args.length == 0 ? "help" : args[0];
    String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
    try {
      switch (first) {
        case "help", "--help", "-h" -> out.print(USAGE);
        case "train" -> TrainModel.run(rest, err);
        case "households" -> LinkHouseholds.run(rest, err);
        case "explain" -> ExplainPair.run(rest, out);
        case "evaluate" -> Evaluate.run(rest, out, err);
        default -> LinkRecords.run(args, err);
      }
      return 0;
    } catch (Asked.Wrongly e) {
      err.println(e.getMessage());
      err.println();
      err.print(USAGE);
      return 2;
    } catch (TableFault | ModelRefused | UnknownCondition | CancellationException e) {
      err.println(sentence(e.getMessage()));
      return 1;
    } catch (IOException e) {
      err.println("a file cannot be read or written: " + e.getMessage());
      return 1;
    } catch (OutOfMemoryError e) {
      err.println("these records need more memory than the process was given; see docs/linkage.md");
      return 1;
    }
  }

  private static String sentence(@Nullable String message) {
    String text = message == null ? "cancelled" : message;
    return Character.toUpperCase(text.charAt(0))
        + text.substring(1)
        + (text.endsWith(".") ? "" : ".");
  }
}

package org.breakwater.linkage;

import java.util.ArrayList;
import java.util.List;

/**
 * How two records compare.
 *
 * @param weight log2 of the odds that they are one person: the prior and the weights of all reasons
 *     added up
 * @param probability the same as a probability. The verdict may be more careful than it: rules
 *     speak last
 * @param verdict what to do
 * @param reasons the evidence, strongest first
 */
public record Comparison(double weight, double probability, Verdict verdict, List<Reason> reasons) {

  private static final double WORTH_SAYING = 0.5;

  public Comparison {
    reasons = List.copyOf(reasons);
  }

  /**
   * One sentence for a practitioner: what speaks for one person, then what speaks against, then
   * rules.
   */
  public String inWords() {
    var agree = new ArrayList<String>();
    var disagree = new ArrayList<String>();
    var rules = new ArrayList<String>();
    for (Reason reason : reasons) {
      if (reason.field().equals(Reason.RULE)) {
        rules.add(reason.words());
      } else if (reason.weight() > WORTH_SAYING || reason.field().equals(Reason.NAMES)) {
        agree.add(reason.words());
      } else if (reason.weight() < -WORTH_SAYING) {
        disagree.add(reason.words());
      }
    }
    var sentence = new StringBuilder(String.join(", ", agree));
    if (!disagree.isEmpty()) {
      sentence.append(agree.isEmpty() ? "" : "; but ").append(String.join(", ", disagree));
    }
    if (!rules.isEmpty()) {
      sentence.append(sentence.isEmpty() ? "" : ". ").append(String.join(". ", rules));
    }
    return sentence.isEmpty() ? "nothing to compare" : sentence.toString();
  }
}

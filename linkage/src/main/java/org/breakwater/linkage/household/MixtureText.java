package org.breakwater.linkage.household;

import java.util.Arrays;

/** A {@link Mixture} for people to read. */
final class MixtureText {

  private MixtureText() {}

  static String of(Mixture mixture) {
    var text = new StringBuilder();
    text.append("prior ").append(Arrays.toString(mixture.prior)).append('\n');
    for (int k = 0; k < 4; k++) {
      text.append(Kind.values()[k]).append(" sources ");
      for (double s : mixture.source[k]) {
        text.append("%.4f ".formatted(Math.exp(s)));
      }
      text.append('\n');
    }
    for (int f = 0; f < mixture.people.fields.size(); f++) {
      Field field = mixture.people.fields.get(f);
      for (int c = 0; c < field.conditions(); c++) {
        text.append(field.name()).append(" / ").append(c).append('\n');
        for (int l = 1; l < field.levels().size(); l++) {
          text.append(
              "   %-40s m %.5f  sib %.5f  twin %.5f  u %.7f%n"
                  .formatted(
                      field.levels().get(l),
                      Math.exp(mixture.pooled[f][c][l]),
                      Math.exp(mixture.siblings[f][c][l]),
                      Math.exp(mixture.twins[f][c][l]),
                      Math.exp(mixture.strangers[f][c][l])));
        }
      }
    }
    text.append("together ");
    for (double t : mixture.together) {
      text.append("%.2f ".formatted(Math.exp(t)));
    }
    return text.append('\n').toString();
  }
}

package org.breakwater.linkage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.breakwater.linkage.condition.Similarities;
import org.breakwater.linkage.table.Dictionary;
import org.junit.jupiter.api.Test;

class LettersTests {

  @Test
  void neverRefusesValuesThatAreSimilarEnough() {
    var random = new SplittableRandom(3);
    var values = new Dictionary.Values();
    for (int i = 0; i < 600; i++) {
      byte[] value = new byte[1 + random.nextInt(9)];
      for (int j = 0; j < value.length; j++) {
        value[j] = (byte) ('a' + random.nextInt(6));
      }
      int ignored = values.code(value);
    }
    for (double least : new double[] {0.7, 0.88, 0.92}) {
      var letters = new Letters(values, least);
      int refused = 0;
      for (int x = 1; x < values.size(); x++) {
        for (int y = 1; y < values.size(); y++) {
          if (letters.tooDifferent(x, y)) {
            refused++;
            byte[] a = values.bytes(x);
            byte[] b = values.bytes(y);
            assertThat(Similarities.jaroWinkler(a, b)).isLessThan(least);
          }
        }
      }
      assertThat(refused).isPositive();
    }
  }
}

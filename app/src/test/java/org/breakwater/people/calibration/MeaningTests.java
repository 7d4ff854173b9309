package org.breakwater.people.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeaningTests {
  @Test
  void theIntervalIsWilsons() {
    // R: prop.test(81, 90, correct = FALSE)$conf.int gives 0.8212 and 0.9464
    Share share = Share.of(81, 90);
    assertThat(share.low()).isCloseTo(0.821, within(0.001));
    assertThat(share.high()).isCloseTo(0.946, within(0.001));
    assertThat(Share.of(0, 0)).extracting(Share::low, Share::high).containsExactly(0.0, 1.0);
    assertThat(Share.of(40, 40).high()).isEqualTo(1);
    assertThat(Share.of(40, 40).low()).isCloseTo(0.912, within(0.001));
  }

  @Test
  void ninetyNinePointNineIsNotAHundred() {
    assertThat(Share.hundred(0.999)).isEqualTo("99.9");
    assertThat(Share.hundred(0.99999)).isEqualTo("99.99");
    assertThat(Share.hundred(1)).isEqualTo("100");
    assertThat(Share.hundred(0.42)).isEqualTo("42");
    assertThat(Share.hundred(0.004)).isEqualTo("fewer than 1");
  }

  @Test
  void whatPeopleDecidedSpeaksOnceThereIsEnoughOfIt() {
    List<Band> bands =
        List.of(
            new Band(0.9, 0.95, 0, 0, 5, 10, 2, 15.6),
            new Band(0.95, 0.995, 0, 0, 5, 20, 1, 25.1),
            new Band(0.995, 1, 400, 1, 0, 2, 1, 402.5));
    assertThat(Meaning.asked(0.9, 0.995, bands).getFirst())
        .contains("Of 100 pairs", "about 91 (between", "rests on 33 decisions");
    assertThat(String.join(" ", Meaning.certain(0.995, bands)))
        .contains("400 records were joined without asking; people have since split out 1")
        .contains("decided 3 of the 30")
        .contains("The model says 99.87: not checked");
    assertThat(Meaning.asked(0.3, 0.9, bands).getFirst()).contains("no such pairs yet");
  }
}

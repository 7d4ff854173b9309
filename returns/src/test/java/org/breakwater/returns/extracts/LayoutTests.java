package org.breakwater.returns.extracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Mapping files: the built-in ones are sound, and faults in others name their line. */
class LayoutTests {

  @Test
  void theBuiltInLayoutsAreSound() {
    for (String name : Layout.builtIn()) {
      assertThat(Layout.named(name).name()).isEqualTo(name);
    }
    assertThat(Layout.named("annex-a").tables()).hasSize(11);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Layout.named("../x"))
        .withMessageContaining("Layouts: ssda903, annex-a");
  }

  private static void wrong(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LayoutParser("my.mapping", text).parse())
        .withMessageContaining(message);
  }

  @Test
  void aFaultNamesItsLine() {
    wrong("layout = a\ncolour = red\n", "my.mapping line 2: expected layout, title");
    wrong("layout = a\n[table x]\nheight! = H\n", "line 3: 'height' is not one of [id, given");
    wrong("layout = a\n[table x]\nborn = DOB\n", "table x has no 'id!' column");
    wrong("layout = a\n[tables]\n", "expected [table NAME] or [values FIELD]");
    wrong("layout = a\ndates = d/M/uuuu\n", "at least one [table ...]");
    wrong("dates = qqqqqqq\n", "is not a date pattern");
    wrong("layout = a\ndates = d\n[table x]\nid! = A\nof = y\n", "which must come before it");
  }

  @Test
  void headingsAndCodesAreComparedByTheirLettersAndDigits() {
    assertThat(Spelling.plain(" Child’s  Legal-Status ")).isEqualTo("childslegalstatus");
    assertThat(Spelling.code("a) Male")).isEqualTo("male");
    assertThat(Spelling.plain("-")).isEqualTo("-");
  }
}

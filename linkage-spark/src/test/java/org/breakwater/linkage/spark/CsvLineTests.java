package org.breakwater.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.breakwater.linkage.table.TableFault;
import org.junit.jupiter.api.Test;

class CsvLineTests {

  @Test
  void quotesAreReadAsTheLocalEngineReadsThem() {
    assertThat(cells("a,,c")).containsExactly("a", "", "c");
    assertThat(cells("\"a,b\",\"\",\"c \"\"d\"\"\"")).containsExactly("a,b", "", "c \"d\"");
    assertThat(cells("5\"\" pipe,x")).containsExactly("5\"\" pipe", "x");
    assertThat(cells("O\"Brien,x")).containsExactly("O\"Brien", "x");
  }

  @Test
  void aValueThatGoesOnInTheNextLineIsRefused() {
    assertThatThrownBy(() -> cells("1,\"a"))
        .isInstanceOf(TableFault.class)
        .hasMessageStartingWith("here: a value goes on over the end of a line");
    assertThatThrownBy(() -> cells("1,\"a \"\" b")).isInstanceOf(TableFault.class);
  }

  private static List<String> cells(String line) {
    return CsvLine.cells(line, ',', "here");
  }
}

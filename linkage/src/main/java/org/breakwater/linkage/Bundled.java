package org.breakwater.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What comes with the library: the standard model, name frequencies and name variants. */
final class Bundled {

  static final TermFrequencies GIVEN = frequencies("given-frequencies.txt");
  static final TermFrequencies FAMILY = frequencies("family-frequencies.txt");
  static final Model STANDARD = model();

  private Bundled() {}

  private static Model model() {
    try (InputStream json = open("standard-model.json")) {
      return Model.read(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TermFrequencies frequencies(String resource) {
    try (Reader source = reader(resource)) {
      return TermFrequencies.read(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reader reader(String resource) {
    return new InputStreamReader(open(resource), StandardCharsets.UTF_8);
  }

  private static InputStream open(String resource) {
    InputStream stream = Bundled.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("the library is incomplete: " + resource + " is missing");
    }
    return stream;
  }
}

package org.breakwater.frontdoor.bulk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Daily files for tests, about invented children. */
final class DailyFiles {
  static final String HEADINGS =
      "force_reference,concern,child_given,child_family,child_born,child_sex,grade,adult_given,adult_relation\n";

  private DailyFiles() {}

  /** So many notices, each of two rows: a child with an adult, and another child. */
  static String notices(int number) {
    StringBuilder text = new StringBuilder(HEADINGS);
    for (int i = 1; i <= number; i++) {
      String family = "Marlowe" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26);
      text.append(
          "ST/%d,Shouting heard at number %d,Anya,%s,2018-03-%02d,F,AMBER,Rosa,mother\n"
              .formatted(i, i, family, 1 + i % 28));
      text.append("ST/%d,,Ben,%s,2015-07-%02d,M,,,\n".formatted(i, family, 1 + i % 28));
    }
    return text.toString();
  }

  static Path file(Path folder, String name, String text) throws IOException {
    return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}

package org.breakwater.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.synthetic.Person;
import org.breakwater.synthetic.Sink;
import org.breakwater.synthetic.Size;
import org.breakwater.synthetic.Synthetic;

/** Some children of the invented partnership, to look for. */
final class Sample {
  private Sample() {}

  static List<Person> children(Size size, long seed, LocalDate asOf, int number) {
    List<Person> all = new ArrayList<>();
    Synthetic.generate(size, seed, asOf)
        .into(
            new Sink() {
              private int seen;

              @Override
              public void person(Person person) {
                if (person.child()
                    && !person.given().isBlank()
                    && seen++ % 37 == 0
                    && all.size() < number) {
                  all.add(person);
                }
              }
            });
    return all;
  }

  /** One letter changed, as a tired person types it. */
  static String misspelt(String name) {
    int at = Math.max(1, name.length() / 2);
    char letter = name.charAt(at) == 'e' ? 'a' : 'e';
    return name.substring(0, at) + letter + name.substring(at + 1);
  }
}

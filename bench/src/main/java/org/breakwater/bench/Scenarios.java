package org.breakwater.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breakwater.synthetic.Person;

/** What people do, over and over. */
final class Scenarios {
  private static final Pattern CHILD = Pattern.compile("href=\"(/children/[0-9a-f-]{36})\"");
  private static final Pattern CONTACT = Pattern.compile("href=\"(/contacts/[0-9a-f-]{36})\"");

  private Scenarios() {}

  static Map<String, Load.Act> of(Server server, List<Person> children) throws Exception {
    Browser scout = new Browser(server.address()).signIn("manager.bryce", server.passPhrase());
    List<String> files = new ArrayList<>();
    for (Person child : children.subList(0, Math.min(120, children.size()))) {
      links(CHILD, scout.get(search(child.given() + " " + child.family())).body()).stream()
          .limit(1)
          .forEach(files::add);
    }
    List<String> contacts = links(CONTACT, scout.get("/queue").body());
    if (files.isEmpty() || contacts.isEmpty()) {
      throw new IllegalStateException(
          "Nothing to open: " + files.size() + " children, " + contacts.size() + " contacts");
    }
    Map<String, Load.Act> acts = new LinkedHashMap<>();
    acts.put("queue page", (person, turn) -> good(person, "/queue", "/contacts/"));
    acts.put(
        "contact page",
        (person, turn) -> good(person, contacts.get(turn % contacts.size()), "BW-"));
    acts.put("child page", (person, turn) -> good(person, files.get(turn % files.size()), "<h1"));
    acts.put(
        "search, exact",
        (person, turn) -> {
          Person child = children.get(turn % children.size());
          return good(person, search(child.given() + " " + child.family()), "/children/");
        });
    acts.put(
        "search, misspelt",
        (person, turn) -> {
          Person child = children.get(turn % children.size());
          return good(person, search(child.given() + " " + Sample.misspelt(child.family())), "<h1");
        });
    acts.put(
        "search, names swapped",
        (person, turn) -> {
          Person child = children.get(turn % children.size());
          return good(person, search(child.family() + " " + child.given()), "/children/");
        });
    acts.put(
        "search, unknown",
        (person, turn) -> good(person, search("Quillon Zzyxander" + turn % 100), "<h1"));
    return acts;
  }

  private static String search(String words) {
    return "/people/search?words=" + Browser.encode(words);
  }

  private static boolean good(Browser person, String path, String expected) throws Exception {
    var answer = person.get(path);
    return answer.statusCode() == 200 && answer.body().contains(expected);
  }

  private static List<String> links(Pattern pattern, String page) {
    List<String> links = new ArrayList<>();
    Matcher link = pattern.matcher(page);
    while (link.find()) {
      if (!links.contains(link.group(1))) {
        links.add(link.group(1));
      }
    }
    return links;
  }
}

package org.breakwater.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breakwater.sharing.Directory;
import org.breakwater.synthetic.Size;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the demonstration once, and says where it is and who may sign in. */
@Component
@Profile("demo")
class Demonstration {
  private static final long SEED = 1;
  private static final List<List<String>> GUIDE =
      List.of(
          List.of("officer.hale", "police officer: raises a notice"),
          List.of("reviewer.okafor", "police reviewer: decides sharing"),
          List.of("manager.bryce", "hub manager: the queue, asks, decides"),
          List.of("nurse.kelly", "health: answers requests"),
          List.of("dsl.morgan", "school safeguarding lead: answers, refers"),
          List.of("harbour.singh", "young people's drug and alcohol service"),
          List.of("police.nowak", "police in the hub: sanitised intelligence"),
          List.of("sw.davies", "children's social worker: child files"),
          List.of("auditor.finch", "auditor: the trail of who looked"),
          List.of("admin.lowe", "administrator: calendar"),
          List.of("lead.pascoe", "improvement lead: letters, plan, boards, packs"),
          List.of("action.trevail", "police: carries improvement actions"),
          List.of("action.moyle", "health: carries improvement actions"),
          List.of("board.angove", "board member: the shared plan, no child's record"),
          List.of("commissioner.rowe", "police and crime commissioner: the police's part"));

  private final Directory directory;
  private final Loads loads;
  private final DemoLoader loader;
  private final Clock clock;
  private final PassPhrase passPhrase;
  private final Size size;
  private final String given;
  private final String address;

  Demonstration(
      Directory directory,
      Loads loads,
      DemoLoader loader,
      Clock clock,
      @Value("${breakwater.database.folder}") Path folder,
      @Value("${breakwater.demo.size:small}") String size,
      @Value("${breakwater.demo.password:}") String given,
      @Value("${breakwater.address}") String address) {
    this.directory = directory;
    this.loads = loads;
    this.loader = loader;
    this.clock = clock;
    this.passPhrase = new PassPhrase(folder);
    this.size = Size.valueOf(size.toUpperCase(Locale.ROOT));
    this.given = given.strip();
    this.address = address;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) throws IOException {
    Optional<Load> before = loads.load();
    if (before.isEmpty() && !directory.partnerships().isEmpty()) {
      System.out.println(
          "This database already serves a partnership, so no invented one is put beside it.\n"
              + "Give the demonstration a folder of its own: BREAKWATER_DATA=… ./breakwater demo");
      return;
    }
    String phrase = phrase();
    Load load = before.orElseGet(() -> new Load(size, SEED, clock.instant(), null));
    if (before.isEmpty()) {
      System.out.printf("Loading the demonstration partnership (%s)…%n", words(load));
      loads.begun(load);
    } else if (load.finishedAt() == null) {
      System.out.printf(
          "The last load (%s) was cut off. Going through it again; what is there already is kept…%n",
          words(load));
    } else if (load.size() != size) {
      System.out.printf(
          "This folder holds the demonstration of size %s. For %s, give it a folder of its own: BREAKWATER_DATA=…%n",
          words(load), size.name().toLowerCase(Locale.ROOT));
    }
    if (load.finishedAt() == null) {
      passPhrase.keep(phrase);
      System.out.println(loader.load(load, phrase));
      loads.finished(clock.instant());
    } else if (!phrase.equals(passPhrase.kept())) {
      loader.people(load, phrase);
      passPhrase.keep(phrase);
    }
    System.out.printf(
        "%nBreakwater is ready: %s%n%nEveryone in it is invented. Pass phrase for all: %s%n%n",
        address, phrase);
    GUIDE.forEach(line -> System.out.printf("  %-17s %s%n", line.getFirst(), line.getLast()));
    System.out.println();
  }

  private String phrase() throws IOException {
    if (!given.isEmpty()) {
      return given;
    }
    String kept = passPhrase.kept();
    return kept.isEmpty() ? passPhrase.made() : kept;
  }

  private static String words(Load load) {
    return load.size().name().toLowerCase(Locale.ROOT);
  }
}

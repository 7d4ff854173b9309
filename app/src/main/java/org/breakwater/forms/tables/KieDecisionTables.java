package org.breakwater.forms.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.breakwater.forms.DecisionTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Decision tables on Apache KIE. Compiling costs about a second, asking some microseconds: so
 * tables are compiled in the background once the program is up, neither delaying the start nor the
 * first red notice.
 */
@Component
class KieDecisionTables implements DecisionTables {
  private static final Logger log = LoggerFactory.getLogger(KieDecisionTables.class);
  private final List<TableVersion> versions = TableList.read();
  private final Map<TableVersion, CompiledTable> compiled = new ConcurrentHashMap<>();

  @Override
  public List<Map<String, Object>> decide(String table, Map<String, ?> inputs, LocalDate on) {
    TableVersion version =
        versions.stream()
            .filter(one -> one.table().equals(table) && one.inForce(on))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException("No decision table " + table + " in force on " + on));
    return compiled.computeIfAbsent(version, CompiledTable::read).ask(inputs);
  }

  List<TableVersion> versions() {
    return versions;
  }

  @EventListener(ApplicationReadyEvent.class)
  void warm() {
    Thread.ofPlatform().daemon().name("decision-tables").start(this::compileAll);
  }

  private void compileAll() {
    for (TableVersion version : versions) {
      try {
        compiled.computeIfAbsent(version, CompiledTable::read);
      } catch (RuntimeException broken) {
        // asked in earnest, it will fail in the caller's hands: here the log must say so early
        log.error(
            "The decision table {} version {} is broken",
            version.table(),
            version.version(),
            broken);
      }
    }
  }
}

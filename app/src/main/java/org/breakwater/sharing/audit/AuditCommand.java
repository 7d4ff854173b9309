package org.breakwater.sharing.audit;

import java.util.List;
import org.breakwater.commands.Command;
import org.breakwater.sharing.Directory;
import org.springframework.stereotype.Component;

/** {@code breakwater audit verify}. */
@Component
class AuditCommand implements Command {
  private final Directory directory;
  private final AuditChains chains;
  private final AuditSeal seal;

  AuditCommand(Directory directory, AuditChains chains, AuditSeal seal) {
    this.directory = directory;
    this.chains = chains;
    this.seal = seal;
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public String purpose() {
    return "audit verify: proves that no line of the audit trail was edited, removed or moved";
  }

  @Override
  public int run(List<String> words) {
    if (!words.equals(List.of("verify"))) {
      System.err.println("Usage: breakwater audit verify");
      return 2;
    }
    boolean sound = true;
    for (var partnership : directory.partnerships()) {
      var verdict = chains.verify(partnership, seal);
      System.out.printf(
          "%s: %d lines in %d chains, %s%n",
          directory.partnershipName(partnership),
          verdict.lines(),
          verdict.chains(),
          verdict.faults().isEmpty() ? "all hold" : verdict.faults().size() + " do not hold");
      verdict.faults().forEach(fault -> System.out.println("  " + fault.words()));
      sound &= verdict.faults().isEmpty();
    }
    return sound ? 0 : 1;
  }
}

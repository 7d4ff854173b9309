package org.breakwater.sharing.apiaccess;

import java.util.List;
import org.breakwater.commands.Command;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.PartnershipId;
import org.springframework.stereotype.Component;

/** {@code breakwater api-client add ORGANISATION-CODE NAME | list | stop CLIENT-ID}. */
@Component
class ApiClientCommand implements Command {
  private final ApiClients clients;
  private final Directory directory;

  ApiClientCommand(ApiClients clients, Directory directory) {
    this.clients = clients;
    this.directory = directory;
  }

  @Override
  public String name() {
    return "api-client";
  }

  @Override
  public String purpose() {
    return "api-client add ORGANISATION NAME | list | stop CLIENT: lets a partner's own system send notices";
  }

  @Override
  public int run(List<String> words) {
    String act = words.isEmpty() ? "" : words.getFirst();
    if (act.equals("list") && words.size() == 1) {
      clients.lines().forEach(System.out::println);
      return 0;
    }
    if (act.equals("stop") && words.size() == 2) {
      boolean stopped = clients.stop(words.get(1));
      System.out.println(stopped ? "Stopped." : "No such client, or stopped before.");
      return stopped ? 0 : 1;
    }
    if (act.equals("add") && words.size() >= 3) {
      return add(words.get(1), String.join(" ", words.subList(2, words.size())));
    }
    System.err.println("Usage: breakwater " + purpose());
    return 2;
  }

  private int add(String code, String name) {
    for (PartnershipId partnership : directory.partnerships()) {
      var organisation = directory.organisationByCode(partnership, code);
      if (organisation.isPresent()) {
        var made = clients.make(partnership, organisation.get(), name);
        System.out.println("Client:  " + made.clientId());
        System.out.println("Secret:  " + made.secret());
        System.out.println(
            "Write the secret down now: it is not kept. Send it as X-API-Key, or use both with POST /oauth2/token.");
        return 0;
      }
    }
    System.err.println("No organisation has the code " + code);
    return 1;
  }
}

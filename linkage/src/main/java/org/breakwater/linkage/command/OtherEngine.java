package org.breakwater.linkage.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.breakwater.linkage.engine.Constraints;
import org.breakwater.linkage.engine.PairScore;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelFile;

/** Hands the work to an engine that is not this process. */
final class OtherEngine {

  private OtherEngine() {}

  static void link(String name, Asked asked, Shown shown) throws IOException {
    for (LinkEngine engine : ServiceLoader.load(LinkEngine.class)) {
      if (engine.name().equals(name)) {
        engine.link(request(asked), step -> shown.step("%s", step));
        return;
      }
    }
    throw new Asked.Wrongly(
        name.equals("spark")
            ? "this program was started without Spark; ./breakwater link --engine spark fetches it"
            : "there is no engine '%s'; known are local and spark".formatted(name));
  }

  private static LinkRequest request(Asked asked) throws IOException {
    if (asked.has("threads")) {
      throw new Asked.Wrongly("--threads is of the local engine; for Spark say --master local[N]");
    }
    List<String> in =
        asked.all("in").stream().flatMap(names -> Arrays.stream(names.split(","))).toList();
    if (in.isEmpty()) {
      throw new Asked.Wrongly("--in is needed");
    }
    LinkageModel model = ModelFile.read(asked.path("model"));
    if (asked.has("clusters") && Constraints.in(model)) {
      throw new Asked.Wrongly(
          "only the local engine keeps the model's constraints on clusters; leave out --clusters or the constraints");
    }
    return new LinkRequest(
        model,
        asked.has("train"),
        in,
        asked.needed("out"),
        asked.one("clusters"),
        PairScore.weight(asked.probability("threshold", 0)),
        PairScore.weight(asked.probability("cluster-threshold", LinkRecords.SURE)),
        asked.one("master"),
        settings(asked));
  }

  private static Map<String, String> settings(Asked asked) {
    var settings = new HashMap<String, String>();
    for (String given : asked.all("conf")) {
      int equals = given.indexOf('=');
      if (equals < 1) {
        throw new Asked.Wrongly("--conf needs KEY=VALUE, not '%s'".formatted(given));
      }
      settings.put(given.substring(0, equals), given.substring(equals + 1));
    }
    return settings;
  }
}

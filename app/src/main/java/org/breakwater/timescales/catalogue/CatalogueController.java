package org.breakwater.timescales.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.calendars.Term;
import org.breakwater.timescales.catalogue.CataloguePage.Line;
import org.breakwater.web.Option;
import org.breakwater.web.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All timescales, for anybody who is signed in: there is nothing about a person in them. */
@Controller
@ForPurpose(Purpose.TIMESCALES)
class CatalogueController {
  private final Access access;
  private final Rules rules;
  private final LocalRuleTables local;
  private final Clock clock;

  CatalogueController(Access access, Rules rules, LocalRuleTables local, Clock clock) {
    this.access = access;
    this.rules = rules;
    this.local = local;
    this.clock = clock;
  }

  @GetMapping("/timescales")
  String catalogue(
      Viewer viewer,
      Model model,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String tier) {
    LocalDate today = Wording.today(clock);
    LocalRules own = access.reading(viewer, () -> local.of(viewer.partnership()));
    List<Rule> all = rules.catalogue(today);
    List<Line> lines =
        all.stream()
            .filter(rule -> group.isEmpty() || rule.group().equals(group))
            .filter(rule -> tier.isEmpty() || rule.tier().equals(tier))
            .map(rule -> line(rule, own.term(rule, today)))
            .toList();
    model.addAttribute(
        "page",
        new CataloguePage(
            lines, choices(all, Rule::group), choices(all, Rule::tier), group, tier, all.size()));
    return "timescales/catalogue/CataloguePage";
  }

  private static Line line(Rule rule, Term here) {
    return new Line(
        rule, rule.term().toString(), here.equals(rule.term()) ? null : here.toString());
  }

  private static List<Option> choices(List<Rule> rules, Function<Rule, String> of) {
    return rules.stream()
        .map(of)
        .distinct()
        .map(name ->
            Option.of(name, name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1)))
        .toList();
  }
}

package org.breakwater.returns.dfe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.breakwater.returns.dfe.CscChild.CareWorker;
import org.breakwater.returns.dfe.CscChild.ChildAndFamilyAssessment;
import org.breakwater.returns.dfe.CscChild.ChildDetails;
import org.breakwater.returns.dfe.CscChild.HealthAndWellbeing;
import org.breakwater.returns.dfe.CscChild.SdqAssessment;
import org.breakwater.returns.dfe.CscChild.SocialCareEpisode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever changed: the Department, told the difference, holds what the authority holds. */
class DeltaTests {

  @Property(tries = 500)
  void toldTheDifferenceTheDepartmentHoldsWhatTheAuthorityHolds(
      @ForAll("children") CscChild before, @ForAll("children") CscChild now) {
    Object held =
        Delta.between(before, now).<Object>map(sent -> applied(before, sent)).orElse(before);
    assertThat(Meaning.same(held, now)).isTrue();
    assertThat(Delta.between(now, now)).isEmpty();
    Delta.between(before, now).ifPresent(sent -> assertThat(Payloads.check(sent)).isEmpty());
  }

  @Property(tries = 100)
  void aNewChildIsSentWholeAndAGoneOneIsPurged(@ForAll("children") CscChild child) {
    assertThat(Delta.between(null, child))
        .hasValueSatisfying(sent -> assertThat(Meaning.same(sent, child)).isTrue());
    assertThat(Delta.between(child, null))
        .contains(new CscChild("A1", child.misChildId(), null, null, null, true));
    assertThat(Delta.between(null, null)).isEmpty();
  }

  @Provide
  Arbitrary<CscChild> children() {
    Arbitrary<LocalDate> day =
        Arbitraries.integers().between(0, 3).map(n -> LocalDate.of(2026, 6, 1).plusDays(n));
    Arbitrary<ChildDetails> details =
        Combinators.combine(
                Arbitraries.of("Amina", "Joe").injectNull(0.3),
                day.injectNull(0.3),
                Arbitraries.of("HAND", "VIS", "AUT").list().uniqueElements().ofMaxSize(3))
            .as((name, born, disabilities) ->
                new ChildDetails(
                    null,
                    null,
                    null,
                    name,
                    null,
                    born,
                    null,
                    "M",
                    null,
                    disabilities,
                    null,
                    null,
                    null,
                    false));
    Arbitrary<ChildAndFamilyAssessment> assessment =
        Combinators.combine(
                Arbitraries.of("a1", "a2", "a3"),
                day.injectNull(0.3),
                Arbitraries.of("1A", "2B", "3C").list().uniqueElements().ofMaxSize(3))
            .as((id, start, factors) ->
                new ChildAndFamilyAssessment(id, start, null, factors, null));
    Arbitrary<SocialCareEpisode> episode =
        Combinators.combine(
                Arbitraries.of("e1", "e2", "e3"),
                day.injectNull(0.2),
                assessment.list().uniqueElements(ChildAndFamilyAssessment::id).ofMaxSize(3),
                day.map(start -> new CareWorker("w", start, null))
                    .list()
                    .uniqueElements()
                    .ofMaxSize(2),
                Arbitraries.of("RC1", "RC2").injectNull(0.5),
                day.map(d -> new CscChild.Adoption(d, null, null, null)).injectNull(0.5))
            .as((id, referral, assessments, workers, reason, adoption) ->
                new SocialCareEpisode(
                    id,
                    referral,
                    "1A",
                    null,
                    workers,
                    assessments,
                    null,
                    null,
                    null,
                    null,
                    adoption,
                    null,
                    null,
                    reason,
                    false));
    return Combinators.combine(
            details.injectNull(0.2),
            day.map(d -> new SdqAssessment(d, 12))
                .list()
                .uniqueElements()
                .ofMaxSize(2)
                .map(sdqs -> new HealthAndWellbeing(sdqs, null))
                .injectNull(0.2),
            episode.list().uniqueElements(SocialCareEpisode::socialCareEpisodeId).ofMaxSize(3))
        .as((who, health, episodes) -> new CscChild("A1", null, who, health, episodes, false));
  }

  /** The Department's side, as the specification tells it: parts replaced whole, or purged. */
  static JsonNode applied(@Nullable CscChild before, CscChild sent) {
    if (Boolean.TRUE.equals(sent.purge())) {
      return Payloads.JSON.createArrayNode();
    }
    JsonNode held =
        before == null ? Payloads.JSON.createObjectNode() : Payloads.JSON.valueToTree(before);
    return merged((ObjectNode) held, (ObjectNode) Payloads.JSON.<JsonNode>valueToTree(sent));
  }

  private static ObjectNode merged(ObjectNode held, ObjectNode sent) {
    ObjectNode after = held.deepCopy();
    boolean saysMoreThanParts =
        sent.properties().stream()
            .anyMatch(p -> !p.getValue().isContainer() && !p.getKey().endsWith("_id"));
    if (saysMoreThanParts) {
      held.properties().stream()
          .filter(p ->
              !p.getValue().isContainer()
                  || p.getKey().equals("disabilities")
                  || p.getKey().equals("factors"))
          .forEach(p -> after.remove(p.getKey()));
    }
    sent.properties()
        .forEach(property -> {
          JsonNode value = property.getValue();
          JsonNode was = held.path(property.getKey());
          String id =
              value.isArray() && !value.isEmpty() && value.get(0).isObject()
                  ? idName(value.get(0))
                  : "";
          if (value.isObject() && value.path("purge").asBoolean(false)) {
            after.remove(property.getKey());
          } else if (!id.isEmpty()) {
            after.set(property.getKey(), mergedList(was, (ArrayNode) value, id));
          } else {
            after.set(property.getKey(), value);
          }
        });
    return after;
  }

  private static String idName(JsonNode item) {
    return item.propertyNames().stream()
        .filter(name -> name.endsWith("_id") && !name.equals("worker_id"))
        .findFirst()
        .orElse("");
  }

  private static ArrayNode mergedList(JsonNode was, ArrayNode sent, String id) {
    TreeMap<String, JsonNode> items = new TreeMap<>();
    was.forEach(item -> items.put(item.path(id).asString(), item));
    sent.forEach(item -> {
      String key = item.path(id).asString();
      if (item.path("purge").asBoolean(false)) {
        items.remove(key);
      } else if (id.equals("social_care_episode_id") && items.get(key) instanceof ObjectNode held) {
        items.put(key, merged(held, (ObjectNode) item));
      } else {
        items.put(key, item);
      }
    });
    ArrayNode after = Payloads.JSON.createArrayNode();
    items.values().forEach(after::add);
    return after;
  }
}

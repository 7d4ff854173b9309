package org.breakwater.returns.cin.rules;

import static org.breakwater.returns.rules.Scope.CHILD;
import static org.breakwater.returns.rules.Scope.GROUP;
import static org.breakwater.returns.rules.Scope.VALUE;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.returns.cin.Characteristics;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinCodes;
import org.breakwater.returns.cin.Disability;
import org.breakwater.returns.cin.Episode;
import org.breakwater.returns.cin.Identifiers;
import org.breakwater.returns.rules.Flags;
import org.breakwater.returns.rules.Place;
import org.breakwater.returns.rules.RuleBook;

/** Ethnicity and disability. */
final class CharacteristicsRules {

  private CharacteristicsRules() {}

  static void write(RuleBook<CinChild> book) {
    book.error(
            "4220",
            VALUE,
            "Ethnicity is given, by a code of the list.",
            "Give the ethnicity, NOBT while it is not known.",
            "Ethnicity")
        .check((child, flags) -> {
          for (Characteristics row : child.characteristics()) {
            if (row.ethnicity() == null || !CinCodes.ETHNICITY.contains(row.ethnicity())) {
              flags.flag(row.at("Ethnicity"));
            }
          }
        });
    book.error(
            "8540",
            CHILD,
            "A born child whose referral went further has at least one disability code, NONE if there is none, and only codes of the list.",
            "Give the disability, or NONE.",
            "Disability",
            "PersonBirthDate",
            "ReferralNFA")
        .check(CharacteristicsRules::disability);
    book.error(
            "8790",
            GROUP,
            "Disability NONE stands alone.",
            "Take out NONE, or the other codes.",
            "Disability")
        .check((child, flags) -> {
          if (child.disabilities().size() > 1
              && child.disabilities().stream().anyMatch(row -> "NONE".equals(row.code()))) {
            for (Disability row : child.disabilities()) {
              if (row.code() != null && !row.code().equals("NONE")) {
                flags.flag(row.at("Disability"));
              }
            }
          }
        });
    book.error(
            "8794",
            GROUP,
            "No disability code is given twice for one child.",
            "Take out the repeated code.",
            "Disability")
        .check((child, flags) ->
            Look.moreThanOne(
                child.disabilities(),
                row -> row.code() != null,
                Disability::code,
                "Disability",
                flags));
  }

  private static void disability(CinChild child, Flags flags) {
    for (Identifiers who : child.identifiers()) {
      if (who.born() == null) {
        continue;
      }
      for (Episode episode : child.episodes()) {
        if (!episode.wentFurther()) {
          continue;
        }
        List<Place> person = List.of(who.at("PersonBirthDate"), episode.at("ReferralNFA"));
        if (child.disabilities().isEmpty()) {
          flags.flag("no disability code", person);
        }
        for (Disability row : child.disabilities()) {
          if (row.code() == null || !CinCodes.DISABILITY.contains(row.code())) {
            List<Place> places = new ArrayList<>(List.of(row.at("Disability")));
            places.addAll(person);
            flags.flag("", places);
          }
        }
      }
    }
  }
}

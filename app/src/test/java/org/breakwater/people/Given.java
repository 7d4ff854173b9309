package org.breakwater.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breakwater.linkage.Sex;
import org.breakwater.people.AgencyRecord.Source;
import org.breakwater.sharing.Directory.Organisation;
import org.jspecify.annotations.Nullable;

/** Records of invented people, said briefly. */
public record Given(
    Organisation organisation,
    @Nullable String localId,
    Source source,
    @Nullable String given,
    @Nullable String family,
    @Nullable LocalDate born,
    Sex sex,
    @Nullable String line,
    @Nullable String postcode,
    Map<String, String> identifiers,
    boolean child) {

  public static Given child(Organisation organisation, String given, String family, String born) {
    return new Given(
        organisation,
        null,
        Source.NOTICE,
        given,
        family,
        LocalDate.parse(born),
        Sex.UNKNOWN,
        null,
        null,
        Map.of(),
        true);
  }

  public Given known(String id) {
    return new Given(
        organisation,
        id,
        Source.EXTRACT,
        given,
        family,
        born,
        sex,
        line,
        postcode,
        identifiers,
        child);
  }

  public Given living(String at, String code) {
    return new Given(
        organisation, localId, source, given, family, born, sex, at, code, identifiers, child);
  }

  public Given numbered(String kind, String value) {
    var all = new TreeMap<>(identifiers);
    all.put(kind, value);
    return new Given(
        organisation,
        localId,
        source,
        given,
        family,
        born,
        sex,
        line,
        postcode,
        Map.copyOf(all),
        child);
  }

  public Given sex(Sex is) {
    return new Given(
        organisation, localId, source, given, family, born, is, line, postcode, identifiers, child);
  }

  public Given adult() {
    return new Given(
        organisation,
        localId,
        source,
        given,
        family,
        born,
        sex,
        line,
        postcode,
        identifiers,
        false);
  }

  public AgencyRecord record() {
    return new AgencyRecord(
        organisation.id(),
        localId,
        source,
        given,
        family,
        List.of(),
        born,
        sex,
        null,
        line,
        line == null ? null : "Eastmarsh",
        postcode,
        identifiers,
        child);
  }
}

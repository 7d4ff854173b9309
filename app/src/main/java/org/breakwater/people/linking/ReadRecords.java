package org.breakwater.people.linking;

import java.util.List;
import java.util.Optional;
import org.breakwater.people.PersonFile;
import org.breakwater.people.PersonId;
import org.breakwater.people.file.ReadFile;
import org.breakwater.people.linking.LinkChange.Kind;
import org.breakwater.people.linking.RecordsPage.Change;
import org.breakwater.people.linking.RecordsPage.Standing;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Wording;
import org.springframework.stereotype.Component;

/** Reads the records under a person with the history of their joins and splits. */
@Component
class ReadRecords {
  private final Access access;
  private final ReadFile files;
  private final LinkChanges changes;

  ReadRecords(Access access, ReadFile files, LinkChanges changes) {
    this.access = access;
    this.files = files;
    this.changes = changes;
  }

  /** The person this one was joined into, if no record stands under them any more. */
  Optional<PersonId> movedTo(Viewer viewer, PersonId person) {
    access.check(viewer, Permission.REVIEW_MATCHES);
    return access.reading(
        viewer,
        () ->
            files.read(viewer, person).isPresent()
                ? Optional.empty()
                : changes.about(viewer.partnership(), person).stream()
                    .filter(one ->
                        one.kind() == Kind.JOIN
                            && one.undoneBy() == null
                            && one.other().equals(person))
                    .findFirst()
                    .map(LinkChange::person));
  }

  RecordsPage page(Viewer viewer, PersonId person, SplitForm form, FormErrors errors) {
    access.check(viewer, Permission.REVIEW_MATCHES);
    return access.reading(
        viewer,
        () -> {
          PersonFile file =
              files
                  .read(viewer, person)
                  .orElseThrow(() ->
                      access.notFound(
                          viewer, new RecordRef("person", person.value()), "a person's records"));
          access.trace(
              viewer,
              Act.READ,
              new RecordRef("person", person.value()),
              "the agencies' records under this person");
          return new RecordsPage(
              file,
              "/people/" + person.value() + "/records",
              file.records().stream().map(ReadRecords::standing).toList(),
              changes.about(viewer.partnership(), person).stream()
                  .map(one -> change(one, person))
                  .toList(),
              form.chosen(),
              form.words(),
              errors);
        });
  }

  private static Standing standing(PersonFile.Record record) {
    String because =
        record.linkState().equals("ALONE")
            ? "first record of this person"
            : String.join(", ", record.linkReasons());
    return new Standing(
        record.record().value().toString(),
        record.name(),
        Wording.dateOrNotKnown(record.born()),
        record.address() == null ? "not known" : record.address(),
        record.organisationName(),
        record.localId(),
        Wording.date(record.recordedAt()),
        because);
  }

  private static Change change(LinkChange change, PersonId person) {
    String what =
        switch (change.kind()) {
          case JOIN -> "Joined: two people found to be one";
          case SPLIT ->
              change.person().equals(person)
                  ? "Records split out to another person"
                  : "Split out of another person";
          case SEPARATE -> "Kept apart from another person";
          case CONFIRM -> "Confirmed as one person";
          case UNDO -> "An earlier change undone";
        };
    return new Change(
        change.undoneBy() == null ? what : what + " (undone since)",
        change.by(),
        Wording.dateTime(change.at()),
        change.why(),
        change.undoable() ? "/people/changes/" + change.id() + "/undo" : null);
  }

  List<PersonId> peopleOf(Viewer viewer, java.util.UUID change) {
    return access.reading(
        viewer,
        () ->
            changes
                .one(viewer.partnership(), change)
                .map(one -> List.of(one.person(), one.other()))
                .orElseThrow(() ->
                    access.notFound(
                        viewer, new RecordRef("link-change", change), "a join or split")));
  }
}

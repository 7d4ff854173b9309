package org.breakwater.people.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.Involvement;
import org.breakwater.people.OpenTo;
import org.breakwater.people.PersonCard;
import org.breakwater.people.PersonFile;
import org.breakwater.people.PersonId;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.PersonQuery;
import org.breakwater.people.Recognised;
import org.breakwater.people.RecordId;
import org.breakwater.people.Relationship;
import org.breakwater.people.SearchHit;
import org.breakwater.people.file.Cards;
import org.breakwater.people.file.ReadFile;
import org.breakwater.people.file.Relate;
import org.breakwater.people.involvements.Involve;
import org.breakwater.people.involvements.OpenServices;
import org.breakwater.people.matching.OpenWork;
import org.breakwater.people.matching.Recognise;
import org.breakwater.people.search.SearchPeople;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Component;

/** Leads from the face to the slices. */
@Component
class Door implements PersonIndex {
  private final Access access;
  private final Recognise recognise;
  private final Involve involve;
  private final Relate relate;
  private final Cards cards;
  private final ReadFile files;
  private final OpenServices open;
  private final SearchPeople search;
  private final OpenWork openWork;

  Door(
      Access access,
      Recognise recognise,
      Involve involve,
      Relate relate,
      Cards cards,
      ReadFile files,
      OpenServices open,
      SearchPeople search,
      OpenWork openWork) {
    this.access = access;
    this.recognise = recognise;
    this.involve = involve;
    this.relate = relate;
    this.cards = cards;
    this.files = files;
    this.open = open;
    this.search = search;
    this.openWork = openWork;
  }

  @Override
  public Recognised recognise(Viewer viewer, AgencyRecord record) {
    return recognise.recognise(viewer, List.of(record)).getFirst();
  }

  @Override
  public List<Recognised> recogniseAll(Viewer viewer, List<AgencyRecord> records) {
    return recognise.recognise(viewer, records);
  }

  @Override
  public void involve(Viewer viewer, List<Involvement> involvements) {
    involve.involve(viewer, involvements);
  }

  @Override
  public List<PersonCard> cards(Viewer viewer, Collection<RecordId> records) {
    return access.reading(viewer, () -> cards.of(viewer.partnership(), records));
  }

  @Override
  public Optional<PersonFile> file(Viewer viewer, PersonId person) {
    return files.read(viewer, person);
  }

  @Override
  public List<RecordId> recordsOf(Viewer viewer, PersonId person) {
    return files.recordsOf(viewer, person);
  }

  @Override
  public Map<RecordId, List<OpenTo>> openTo(Viewer viewer, Collection<RecordId> records) {
    return open.of(viewer, records);
  }

  @Override
  public List<SearchHit> search(Viewer viewer, PersonQuery query) {
    return search.search(viewer, query);
  }

  @Override
  public void relate(Viewer viewer, List<Relationship> relationships) {
    relate.relate(viewer, relationships);
  }

  @Override
  public void workBegins(Viewer viewer, UUID work, Collection<RecordId> records, boolean red) {
    openWork.begins(viewer, work, records, red);
  }

  @Override
  public void workEnds(Viewer viewer, UUID work) {
    openWork.ends(viewer, work);
  }
}

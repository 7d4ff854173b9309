package org.breakwater.people.search;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakwater.people.OpenTo;
import org.breakwater.people.PersonCard;
import org.breakwater.people.SearchHit;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Parts;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@ForPurpose(Purpose.CHILD_FILE)
class SearchController {
  private final Access access;
  private final SearchPeople search;
  private final Clock clock;

  SearchController(Access access, SearchPeople search, Clock clock) {
    this.access = access;
    this.search = search;
    this.clock = clock;
  }

  @GetMapping("/people/search")
  ModelAndView search(Viewer viewer, SearchForm form) {
    access.check(viewer, Permission.SEARCH_PEOPLE);
    if (form.untouched()) {
      return page(form, null, FormErrors.none(), HttpStatus.OK);
    }
    FormErrors errors = form.errors();
    if (errors.any()) {
      return page(form, null, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    List<SearchPage.Hit> hits =
        search.search(viewer, form.query()).stream().map(this::hit).toList();
    return page(form, hits, errors, HttpStatus.OK);
  }

  private static ModelAndView page(
      SearchForm form, @Nullable List<SearchPage.Hit> hits, FormErrors errors, HttpStatus status) {
    var page =
        new ModelAndView(
            "people/search/SearchPage",
            "page",
            new SearchPage(form.typed(), form.born(), form.home(), hits, errors));
    page.setStatus(status);
    return page;
  }

  private SearchPage.Hit hit(SearchHit found) {
    PersonCard card = found.card();
    String address =
        Stream.of(card.addressLine(), card.postcode())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return new SearchPage.Hit(
        "/children/" + card.person().value(),
        card.name(),
        Wording.dateOrNotKnown(card.born()),
        Wording.age(card.born(), Wording.today(clock)),
        address.isEmpty() ? "Address not known" : address,
        card.nhsNumber() == null ? null : Wording.nhsNumber(card.nhsNumber()),
        card.child(),
        String.join("; ", found.why()),
        found.openTo().stream()
            .map(open -> new Parts.Tag(open.serviceName(), Parts.Colour.PURPLE))
            .distinct()
            .toList(),
        found.openTo().stream().map(SearchController::call).distinct().toList());
  }

  private static String call(OpenTo open) {
    return open.serviceName()
        + ": "
        + Stream.of(open.worker(), open.workerPhone(), open.organisationName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
  }
}

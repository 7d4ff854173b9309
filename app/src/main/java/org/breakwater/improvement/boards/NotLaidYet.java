package org.breakwater.improvement.boards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.papers.Paper;
import org.breakwater.improvement.papers.PaperKind;
import org.breakwater.improvement.papers.Papers;
import org.breakwater.improvement.sources.Finding;
import org.breakwater.improvement.sources.Sources;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.springframework.stereotype.Component;

/** Audits and findings a board has not seen yet. */
@Component
class NotLaidYet {
  private final Papers papers;
  private final Sources sources;

  NotLaidYet(Papers papers, Sources sources) {
    this.papers = papers;
    this.sources = sources;
  }

  /**
   * What no pack of this board has told yet: each source with findings entered since the last one.
   * Each must be told within one cycle of the board.
   */
  List<BoardPages.Unlaid> of(
      Viewer viewer, Board board, List<Board.Meeting> meetings, LocalDate today) {
    Set<UUID> own = meetings.stream().map(Board.Meeting::id).collect(Collectors.toSet());
    Instant last =
        papers.all(viewer).stream()
            .filter(one -> one.kind() == PaperKind.BOARD_PACK)
            .filter(one -> one.meeting() != null && own.contains(one.meeting()))
            .map(Paper::asAt)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    Map<UUID, List<Finding>> since =
        sources.findings(viewer).stream()
            .filter(one -> one.kind() != FindingKind.CASE_STUDY)
            .filter(one -> one.enteredAt().isAfter(last))
            .collect(Collectors.groupingBy(Finding::source));
    return sources.all(viewer).stream()
        .filter(one -> one.enteredAt().isAfter(last) || since.containsKey(one.id()))
        .map(one -> {
          List<Finding> fresh = since.getOrDefault(one.id(), List.of());
          Instant first =
              fresh.stream()
                  .map(Finding::enteredAt)
                  .min(Comparator.naturalOrder())
                  .orElse(one.enteredAt());
          LocalDate by =
              first.atZone(Wording.LONDON).toLocalDate().plusMonths(board.monthsBetween());
          return new BoardPages.Unlaid(one, fresh.size(), first, by, by.isBefore(today));
        })
        .toList();
  }
}

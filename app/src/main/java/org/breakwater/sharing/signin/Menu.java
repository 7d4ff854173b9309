package org.breakwater.sharing.signin;

import java.util.List;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The service navigation, as data.
 *
 * @param menu the places, in order; one without a permission is for everybody who is signed in
 */
@ConfigurationProperties("breakwater")
record Menu(List<Place> menu) {
  record Place(String text, String href, @Nullable Permission permission) {
    boolean openTo(Viewer viewer) {
      return permission == null || permission.allowedTo(viewer.roles());
    }
  }

  List<Shell.Item> of(Viewer viewer, String path) {
    return menu.stream()
        .filter(place -> place.openTo(viewer))
        .map(place ->
            new Shell.Item(
                place.text(),
                place.href(),
                path.equals(place.href()) || path.startsWith(place.href() + "/"),
                null))
        .toList();
  }

  /** Where a person starts their day. */
  String firstPage(Viewer viewer) {
    return menu.stream().filter(place -> place.openTo(viewer)).findFirst().orElseThrow().href();
  }
}

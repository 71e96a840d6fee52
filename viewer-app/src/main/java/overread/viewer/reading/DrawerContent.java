package overread.viewer.reading;

import java.util.List;
import javafx.beans.value.ObservableValue;
import overread.viewer.declaration.DeclarationTexts;
import overread.viewer.declaration.DeclarationTexts.Section;
import overread.viewer.declaration.Drawer;
import overread.viewer.declaration.DrawerView;
import overread.viewer.verdict.ShownFinding;

/// What the open study puts into the drawer.
record DrawerContent(DeskViewModel model) implements DrawerView.Content {
  @Override
  public ObservableValue<Drawer> drawer() {
    return model.drawerProperty();
  }

  @Override
  public List<Section> declaration(DrawerView.Tab tab) {
    return model
        .ai()
        .map(ai ->
            switch (tab) {
              case STUDY -> DeclarationTexts.study(ai);
              case LIMITS -> DeclarationTexts.limits(ai);
              case HERE -> DeclarationTexts.here(ai);
              case RULES -> DeclarationTexts.rules(ai);
            })
        .orElse(List.of());
  }

  @Override
  public List<Section> why() {
    var focused = model.rail().focusedFinding().map(ShownFinding::finding).map(f -> f.current());
    return model.ai().map(ai -> DeclarationTexts.why(focused.orElse(null), ai)).orElse(List.of());
  }
}

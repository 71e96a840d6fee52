package overread.dicom.sr;

import static overread.dicom.sr.Relationship.CONTAINS;
import static overread.dicom.sr.Relationship.HAS_ACQ_CONTEXT;
import static overread.dicom.sr.Relationship.HAS_CONCEPT_MOD;
import static overread.dicom.sr.Relationship.HAS_OBS_CONTEXT;
import static overread.dicom.sr.Relationship.HAS_PROPERTIES;
import static overread.dicom.sr.Relationship.INFERRED_FROM;
import static overread.dicom.sr.Relationship.SELECTED_FROM;
import static overread.dicom.sr.ValueType.CODE;
import static overread.dicom.sr.ValueType.COMPOSITE;
import static overread.dicom.sr.ValueType.CONTAINER;
import static overread.dicom.sr.ValueType.DATE;
import static overread.dicom.sr.ValueType.DATETIME;
import static overread.dicom.sr.ValueType.IMAGE;
import static overread.dicom.sr.ValueType.NUM;
import static overread.dicom.sr.ValueType.PNAME;
import static overread.dicom.sr.ValueType.SCOORD;
import static overread.dicom.sr.ValueType.SCOORD3D;
import static overread.dicom.sr.ValueType.TCOORD;
import static overread.dicom.sr.ValueType.TEXT;
import static overread.dicom.sr.ValueType.TIME;
import static overread.dicom.sr.ValueType.UIDREF;
import static overread.dicom.sr.ValueType.WAVEFORM;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Uid;

/// Which content each document class may hold (PS3.3 A.35, the relationship tables).
public final class RelationshipRules {
  /// One row of a table.
  private record Rule(
      Set<ValueType> sources,
      Set<Relationship> relationships,
      Set<ValueType> targets,
      boolean byReference) {}

  private static final Set<ValueType> ANY = EnumSet.allOf(ValueType.class);
  private static final Set<ValueType> WORDS =
      Set.of(TEXT, CODE, DATETIME, DATE, TIME, UIDREF, PNAME);
  private static final Set<ValueType> OBJECTS = Set.of(IMAGE, WAVEFORM, COMPOSITE);
  private static final Set<ValueType> SAID = Set.of(TEXT, CODE, NUM);
  private static final Rule PERSON_PROPERTIES =
      new Rule(Set.of(PNAME), Set.of(HAS_PROPERTIES), WORDS, false);
  private static final Rule MODIFIERS =
      new Rule(ANY, Set.of(HAS_CONCEPT_MOD), Set.of(TEXT, CODE), false);
  private static final Rule FROM_IMAGE =
      new Rule(Set.of(SCOORD), Set.of(SELECTED_FROM), Set.of(IMAGE), true);

  private static final Map<String, List<Rule>> TABLES =
      Map.of(
          Uid.BASIC_TEXT_SR_STORAGE, basicText(),
          Uid.ENHANCED_SR_STORAGE, enhanced(),
          Uid.COMPREHENSIVE_SR_STORAGE, comprehensive(Set.of(SCOORD, TCOORD)),
          Uid.COMPREHENSIVE_3D_SR_STORAGE, comprehensive(Set.of(SCOORD, SCOORD3D, TCOORD)),
          Uid.MAMMOGRAPHY_CAD_SR_STORAGE, detection(false),
          Uid.CHEST_CAD_SR_STORAGE, detection(true),
          Uid.KEY_OBJECT_SELECTION_DOCUMENT_STORAGE, keyObjects());

  private RelationshipRules() {}

  /// What a tree holds that its class may not, as sentences; empty for a legal tree and for classes
  /// whose table is not known here.
  public static List<String> violations(String sopClassUid, ContentItem root) {
    List<Rule> rules = TABLES.get(sopClassUid);
    List<String> violations = new ArrayList<>();
    if (rules == null) {
      return violations;
    }
    if (root.type() != CONTAINER) {
      violations.add("The root is a " + root.type() + " and must be a CONTAINER.");
    }
    root.visit(parent -> {
      for (ContentItem child : parent.children()) {
        check(sopClassUid, rules, parent, child, root, violations);
      }
    });
    return violations;
  }

  private static void check(
      String sopClassUid,
      List<Rule> rules,
      ContentItem parent,
      ContentItem child,
      ContentItem root,
      List<String> violations) {
    boolean byReference = child instanceof ByReferenceItem;
    ValueType target =
        child instanceof ByReferenceItem reference
            ? ItemPaths.find(root, reference.target()).map(ContentItem::type).orElse(null)
            : child.type();
    if (target == null) {
      violations.add("Item " + child.path() + " refers to an item that does not exist.");
    } else if (!allowed(rules, parent.type(), child.relationship(), target, byReference)) {
      violations.add(
          "Item %s: %s %s %s%s is not allowed in a %s."
              .formatted(
                  child.path(),
                  parent.type(),
                  child.relationship() == null ? "" : child.relationship().value(),
                  target,
                  byReference ? " by reference" : "",
                  Uid.name(sopClassUid)));
    }
  }

  private static boolean allowed(
      List<Rule> rules,
      ValueType source,
      @Nullable Relationship relationship,
      ValueType target,
      boolean byReference) {
    return rules.stream()
        .anyMatch(rule ->
            rule.sources.contains(source)
                && rule.relationships.contains(relationship)
                && rule.targets.contains(target)
                && (rule.byReference || !byReference));
  }

  private static List<Rule> basicText() {
    return List.of(
        new Rule(
            Set.of(CONTAINER), Set.of(CONTAINS), with(WORDS, OBJECTS, Set.of(CONTAINER)), false),
        new Rule(Set.of(CONTAINER), Set.of(HAS_OBS_CONTEXT), with(WORDS, Set.of(COMPOSITE)), false),
        new Rule(with(OBJECTS, Set.of(CONTAINER)), Set.of(HAS_ACQ_CONTEXT), WORDS, false),
        new Rule(
            Set.of(TEXT, CODE), Set.of(HAS_PROPERTIES, INFERRED_FROM), with(WORDS, OBJECTS), false),
        PERSON_PROPERTIES,
        MODIFIERS);
  }

  private static List<Rule> enhanced() {
    Set<ValueType> coordinates = Set.of(SCOORD, TCOORD);
    Set<ValueType> said = with(WORDS, Set.of(NUM));
    return List.of(
        new Rule(
            Set.of(CONTAINER),
            Set.of(CONTAINS),
            with(said, OBJECTS, coordinates, Set.of(CONTAINER)),
            false),
        new Rule(Set.of(CONTAINER), Set.of(HAS_OBS_CONTEXT), with(said, Set.of(COMPOSITE)), false),
        new Rule(with(OBJECTS, Set.of(CONTAINER)), Set.of(HAS_ACQ_CONTEXT), said, false),
        new Rule(
            SAID, Set.of(HAS_PROPERTIES, INFERRED_FROM), with(said, OBJECTS, coordinates), false),
        new Rule(Set.of(SCOORD), Set.of(SELECTED_FROM), Set.of(IMAGE), false),
        new Rule(Set.of(TCOORD), Set.of(SELECTED_FROM), Set.of(SCOORD, IMAGE, WAVEFORM), false),
        PERSON_PROPERTIES,
        MODIFIERS);
  }

  private static List<Rule> comprehensive(Set<ValueType> coordinates) {
    Set<ValueType> said = with(WORDS, Set.of(NUM));
    Set<ValueType> context = with(said, Set.of(COMPOSITE));
    return List.of(
        new Rule(Set.of(CONTAINER), Set.of(CONTAINS), with(said, OBJECTS, coordinates), true),
        new Rule(Set.of(CONTAINER), Set.of(CONTAINS), Set.of(CONTAINER), false),
        new Rule(with(SAID, Set.of(CONTAINER)), Set.of(HAS_OBS_CONTEXT), context, true),
        new Rule(
            with(OBJECTS, Set.of(CONTAINER, NUM)),
            Set.of(HAS_ACQ_CONTEXT),
            with(said, Set.of(CONTAINER)),
            true),
        new Rule(
            SAID,
            Set.of(HAS_PROPERTIES, INFERRED_FROM),
            with(said, OBJECTS, coordinates, Set.of(CONTAINER)),
            true),
        FROM_IMAGE,
        new Rule(
            Set.of(TCOORD),
            Set.of(SELECTED_FROM),
            with(Set.of(IMAGE, WAVEFORM), coordinates),
            true),
        PERSON_PROPERTIES,
        MODIFIERS);
  }

  private static List<Rule> detection(boolean chest) {
    Set<ValueType> inTime = chest ? Set.of(WAVEFORM, TCOORD) : Set.of();
    Set<ValueType> contained = Set.of(CODE, NUM, IMAGE, CONTAINER);
    return List.of(
        new Rule(
            Set.of(CONTAINER),
            Set.of(CONTAINS),
            chest ? contained : with(contained, Set.of(SCOORD, TEXT, DATE)),
            false),
        new Rule(
            with(SAID, Set.of(CONTAINER)),
            Set.of(HAS_OBS_CONTEXT),
            Set.of(TEXT, CODE, NUM, DATE, TIME, PNAME, UIDREF, COMPOSITE),
            false),
        new Rule(
            with(Set.of(IMAGE), chest ? Set.of(WAVEFORM) : Set.of()),
            Set.of(HAS_ACQ_CONTEXT),
            Set.of(TEXT, CODE, DATE, TIME, NUM),
            false),
        new Rule(
            Set.of(CONTAINER, CODE, NUM, COMPOSITE),
            Set.of(HAS_CONCEPT_MOD),
            Set.of(TEXT, CODE),
            false),
        new Rule(
            SAID,
            Set.of(HAS_PROPERTIES),
            with(Set.of(CONTAINER, TEXT, CODE, NUM, DATE, IMAGE, SCOORD, UIDREF), inTime),
            true),
        new Rule(
            Set.of(CODE, NUM),
            Set.of(INFERRED_FROM),
            with(Set.of(CODE, NUM, SCOORD, CONTAINER, TEXT, IMAGE), inTime),
            true),
        FROM_IMAGE,
        new Rule(Set.of(TCOORD), Set.of(SELECTED_FROM), Set.of(SCOORD, IMAGE, WAVEFORM), true));
  }

  private static List<Rule> keyObjects() {
    return List.of(
        new Rule(Set.of(CONTAINER), Set.of(CONTAINS), with(OBJECTS, Set.of(TEXT)), false),
        new Rule(
            Set.of(CONTAINER), Set.of(HAS_OBS_CONTEXT), Set.of(TEXT, CODE, UIDREF, PNAME), false),
        new Rule(Set.of(CONTAINER), Set.of(HAS_CONCEPT_MOD), Set.of(CODE), false));
  }

  @SafeVarargs
  private static Set<ValueType> with(Set<ValueType>... sets) {
    EnumSet<ValueType> all = EnumSet.noneOf(ValueType.class);
    for (Set<ValueType> set : sets) {
      all.addAll(set);
    }
    return all;
  }
}

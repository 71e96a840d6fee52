package overread.hanging.matching;

import overread.hanging.facts.SeriesFacts;
import overread.hanging.protocol.StudySource;
import overread.hanging.protocol.ViewportSpec;

/// A viewport with the series that hangs in it.
public record HungViewport(
    ViewportSpec viewport, StudySource source, String studyUid, SeriesFacts series) {}

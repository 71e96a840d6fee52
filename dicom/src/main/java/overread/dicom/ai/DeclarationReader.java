package overread.dicom.ai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overread.dicom.data.Attributes;
import overread.dicom.sr.DeclarationGroups;
import overread.dicom.sr.MeasurementGroup;
import overread.dicom.sr.MeasurementReport;
import overread.dicom.sr.NoContentTreeException;
import overread.dicom.sr.SrReader;
import overread.review.coverage.Declaration;
import overread.review.coverage.DeclaredAbnormality;
import overread.review.finding.Algorithm;

/// Reads what algorithms declare about themselves in the coded content of a report.
public final class DeclarationReader {
  private DeclarationReader() {}

  /// One declaration for each algorithm version that the report declares, in its order. A group
  /// that names no algorithm declares nothing, since accuracy belongs to one version only.
  public static List<Declaration> read(Attributes data) {
    if (!SrReader.isDocument(data)) {
      return List.of();
    }
    MeasurementReport report;
    try {
      report = MeasurementReport.read(SrReader.read(data));
    } catch (NoContentTreeException _) {
      return List.of();
    }
    Map<Algorithm, List<DeclaredAbnormality>> declared = new LinkedHashMap<>();
    for (MeasurementGroup group : report.groups()) {
      Algorithm algorithm = group.algorithm();
      if (algorithm != null) {
        DeclarationGroups.read(group)
            .ifPresent(abnormality ->
                declared.computeIfAbsent(algorithm, _ -> new ArrayList<>()).add(abnormality));
      }
    }
    List<Declaration> declarations = new ArrayList<>();
    declared.forEach((algorithm, abnormalities) ->
        declarations.add(new Declaration(algorithm, "", List.of(), abnormalities)));
    return declarations;
  }
}

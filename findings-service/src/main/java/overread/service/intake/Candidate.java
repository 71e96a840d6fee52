package overread.service.intake;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Tag;
import overread.service.archive.ArchivedInstance;
import overread.service.archive.ArchivedSeries;
import overread.service.archive.Arrival;
import overread.service.archive.HeaderJson;
import overread.service.provenance.Classifier;
import overread.service.provenance.Provenance;
import overread.service.provenance.StoredFindings;

/// An object that has arrived, was examined and classified, and is ready to be indexed.
///
/// @param findings what it says, for a result object
record Candidate(
    Arrival arrival,
    ArchivedInstance instance,
    ArchivedSeries series,
    String patientId,
    byte[] metadata,
    StoredFindings.@Nullable OfObject findings) {

  /// @param sender the account that stores it
  /// @param author the reader whose signed reading wrote it, or null
  static Candidate of(
      Arrival arrival, Classifier classifier, String sender, @Nullable String author, Instant now)
      throws IOException, RefusedException {
    try (var examined = ExaminedObject.of(arrival.file())) {
      var object = examined.object();
      var data = object.data();
      var classified =
          author == null ? classifier.classify(data, sender) : Provenance.writtenBy(author);
      var findings = classified.madeByAi() ? classifier.findings(object, examined.sopUid()) : null;
      var provenance = findings == null ? classified : classified.with(findings.findings());
      var modality = data.getString(Tag.MODALITY, "");
      var instance =
          new ArchivedInstance(
              examined.sopUid(),
              examined.seriesUid(),
              examined.studyUid(),
              examined.sopClass(),
              object.transferSyntaxUid(),
              arrival.content(),
              arrival.size(),
              data.getInt(Tag.INSTANCE_NUMBER, 0),
              Math.max(1, data.getInt(Tag.NUMBER_OF_FRAMES, 1)),
              modality,
              provenance,
              ChronoUnit.MICROS.between(Instant.EPOCH, now));
      var series =
          new ArchivedSeries(
              examined.seriesUid(),
              examined.studyUid(),
              modality,
              data.getInt(Tag.SERIES_NUMBER, 0),
              HeaderJson.seriesAttributes(data));
      return new Candidate(
          arrival, instance, series, examined.patientId(), HeaderJson.metadata(data), findings);
    }
  }
}

package overread.viewer.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import overread.client.dicomweb.DicomWebClient;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.VR;

/// Brings into headers the long values that decide how images look and that archives keep out of
/// metadata: overlay planes, palettes and lookup tables.
final class ShownValues {
  private static final int LAST_OVERLAY = 0x1E;
  private static final int[] TABLES = {
    Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DATA,
    Tag.GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA,
    Tag.BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA,
    Tag.SEGMENTED_RED_PALETTE_COLOR_LOOKUP_TABLE_DATA,
    Tag.SEGMENTED_GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA,
    Tag.SEGMENTED_BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA
  };
  private static final int[] LOOKUPS = {
    Tag.MODALITY_LUT_SEQUENCE, Tag.VOI_LUT_SEQUENCE, Tag.PRESENTATION_LUT_SEQUENCE
  };

  /// A value to be asked for.
  private record Missing(Attributes holder, int tag, String reference) {}

  private ShownValues() {}

  /// Asks for all that is missing, several at a time; blocks. Nothing is asked where headers are
  /// whole.
  static void fetch(List<Attributes> headers, DicomWebClient archive) throws IOException {
    var missing = new ArrayList<Missing>();
    headers.forEach(header -> missing(header, missing));
    if (missing.isEmpty()) {
      return;
    }
    var free = new Semaphore(DicomWebClient.PARALLEL);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          missing.stream()
              .map(each ->
                  threads.submit(() -> {
                    free.acquire();
                    try {
                      return archive.bulk(each.reference);
                    } finally {
                      free.release();
                    }
                  }))
              .toList();
      for (int i = 0; i < answers.size(); i++) {
        var each = missing.get(i);
        var vr = each.holder.vr(each.tag);
        each.holder.setBytes(each.tag, vr == null ? VR.OW : vr, answers.get(i).get());
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The values were no longer wanted.", e);
    }
  }

  private static void missing(Attributes header, List<Missing> missing) {
    for (int group = 0; group <= LAST_OVERLAY; group += 2) {
      add(header, Tag.OVERLAY_DATA + (group << 16), missing);
    }
    for (var tag : TABLES) {
      add(header, tag, missing);
    }
    for (var lookup : LOOKUPS) {
      header.getSequence(lookup).forEach(item -> add(item, Tag.LUT_DATA, missing));
    }
  }

  private static void add(Attributes holder, int tag, List<Missing> missing) {
    var reference = holder.bulkDataUri(tag);
    if (reference != null) {
      missing.add(new Missing(holder, tag, reference));
    }
  }
}

package overread.viewer.image;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.image.PixelFormat;

/// Axial slices of 16 × 16 pixels, 2 mm apart, whose stored value at (column, row) of slice `n` is
/// `1000 + 10 n + column`; in Hounsfield units 1024 less. Headers come in shuffled order.
public final class SyntheticSeries implements FrameSource {
  public static final int SIZE = 16;
  public static final String FRAME_OF_REFERENCE = "1.2.3.4";

  private final List<Attributes> headers = new ArrayList<>();
  private final List<Integer> fetched = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger closed = new AtomicInteger();
  private int broken = -1;

  public SyntheticSeries(int slices) {
    for (int slice = 0; slice < slices; slice++) {
      headers.add(header(slice * 11 % slices));
    }
  }

  /// The frame of this slice is cut short.
  public SyntheticSeries withBroken(int slice) {
    broken = slice;
    return this;
  }

  public static String uid(int slice) {
    return "1.2.3." + slice;
  }

  /// Slices in the order they were asked for.
  public List<Integer> fetched() {
    return List.copyOf(fetched);
  }

  public int timesClosed() {
    return closed.get();
  }

  @Override
  public List<Attributes> headers() {
    return headers;
  }

  @Override
  public EncodedFrame fetch(int instance, int frame) throws IOException {
    var slice = headers.get(instance).getInt(Tag.INSTANCE_NUMBER, 0) - 1;
    fetched.add(slice);
    if (slice == broken) {
      throw new IOException("slice-" + slice + ".dcm is cut short.");
    }
    var samples = new short[SIZE * SIZE];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (1000 + 10 * slice + i % SIZE);
    }
    var bytes = MemorySegment.ofArray(new byte[samples.length * 2]);
    MemorySegment.copy(
        samples,
        0,
        bytes,
        ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN),
        0,
        samples.length);
    return new EncodedFrame(
        bytes, PixelFormat.of(headers.get(instance)), Uid.EXPLICIT_VR_LITTLE_ENDIAN, () -> {});
  }

  @Override
  public int parallel() {
    return 2;
  }

  @Override
  public void close() {
    closed.incrementAndGet();
  }

  private static Attributes header(int slice) {
    return new Attributes()
        .setString(Tag.SOP_INSTANCE_UID, uid(slice))
        .setString(Tag.SERIES_INSTANCE_UID, "1.2.3")
        .setString(Tag.MODALITY, "CT")
        .setString(Tag.PATIENT_NAME, "DOE^Jane")
        .setString(Tag.FRAME_OF_REFERENCE_UID, FRAME_OF_REFERENCE)
        .setInt(Tag.INSTANCE_NUMBER, slice + 1)
        .setDouble(Tag.IMAGE_POSITION_PATIENT, -8, -8, 100 - 2 * slice)
        .setDouble(Tag.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 1, 0)
        .setDouble(Tag.PIXEL_SPACING, 1, 1)
        .setInt(Tag.ROWS, SIZE)
        .setInt(Tag.COLUMNS, SIZE)
        .setInt(Tag.SAMPLES_PER_PIXEL, 1)
        .setString(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
        .setInt(Tag.BITS_ALLOCATED, 16)
        .setInt(Tag.BITS_STORED, 16)
        .setInt(Tag.HIGH_BIT, 15)
        .setInt(Tag.PIXEL_REPRESENTATION, 0)
        .setDouble(Tag.RESCALE_SLOPE, 1)
        .setDouble(Tag.RESCALE_INTERCEPT, -1024)
        .setDouble(Tag.WINDOW_CENTER, 40)
        .setDouble(Tag.WINDOW_WIDTH, 400);
  }
}

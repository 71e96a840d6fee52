package overread.dicom.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import overread.dicom.image.Frame;
import overread.dicom.image.PixelFormat;

/// Least, greatest and mean stored value of a frame, by channel.
record FrameStatistics(double[] least, double[] greatest, double[] mean) {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  static FrameStatistics of(Frame frame) {
    PixelFormat format = frame.format();
    int channels = format.samplesPerPixel();
    double[] least = new double[channels];
    double[] greatest = new double[channels];
    double[] mean = new double[channels];
    long pixels = (long) format.rows() * format.columns();
    for (int channel = 0; channel < channels; channel++) {
      double min = Double.POSITIVE_INFINITY;
      double max = Double.NEGATIVE_INFINITY;
      double sum = 0;
      for (long i = channel; i < pixels * channels; i += channels) {
        double value = value(frame.samples(), format, i);
        min = Math.min(min, value);
        max = Math.max(max, value);
        sum += value;
      }
      least[channel] = min;
      greatest[channel] = max;
      mean[channel] = sum / pixels;
    }
    return new FrameStatistics(least, greatest, mean);
  }

  private static double value(MemorySegment samples, PixelFormat format, long index) {
    boolean signed = format.signed();
    return switch (format.bytesPerSample()) {
      case 1 -> {
        byte value = samples.get(ValueLayout.JAVA_BYTE, index);
        yield signed ? value : value & 0xFF;
      }
      case 2 -> {
        short value = samples.get(SHORT, index * 2);
        yield signed ? value : value & 0xFFFF;
      }
      case 4 -> {
        int value = samples.get(INT, index * 4);
        yield format.floatingPoint()
            ? Float.intBitsToFloat(value)
            : signed ? value : Integer.toUnsignedLong(value);
      }
      default -> {
        long value = samples.get(LONG, index * 8);
        yield format.floatingPoint() ? Double.longBitsToDouble(value) : value;
      }
    };
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    write(json, "min", least);
    write(json, "max", greatest);
    write(json, "mean", mean);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, double[] values) throws IOException {
    json.writeFieldName(name);
    if (values.length == 1) {
      number(json, values[0]);
      return;
    }
    json.writeStartArray();
    for (double value : values) {
      number(json, value);
    }
    json.writeEndArray();
  }

  private static void number(JsonGenerator json, double value) throws IOException {
    double rounded = Math.rint(value * 1e4) / 1e4;
    if (!Double.isFinite(value)) {
      json.writeNull();
    } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(Math.abs(value) < 1 || Math.abs(value) > 1e9 ? value : rounded);
    }
  }
}

package overread.dicom.image.jpeg2000;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReadParamJava;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import jj2000.j2k.codestream.HeaderInfo;
import jj2000.j2k.codestream.reader.HeaderDecoder;
import jj2000.j2k.io.RandomAccessIO;

/// Headers of a code stream whose packet headers may be gathered in its main or tile-part headers
/// (PPM and PPT, ITU-T T.800 A.7.4, A.7.5). JJ2000 takes what lies behind the end of such headers
/// for an endless row of ones and never ends; here the end is an error.
final class PackedHeaders extends HeaderDecoder {
  PackedHeaders(RandomAccessIO in, J2KImageReadParamJava parameters, HeaderInfo info)
      throws IOException {
    super(in, parameters, info);
  }

  @Override
  public ByteArrayInputStream getPackedPktHead(int tile) throws IOException {
    return new Ending(super.getPackedPktHead(tile).readAllBytes());
  }

  private static final class Ending extends ByteArrayInputStream {
    private int last;

    Ending(byte[] headers) {
      super(headers);
    }

    @Override
    public synchronized int read() {
      int value = super.read();
      if (value < 0 || value == 0xFF && last == 0xFF) {
        throw new IllegalStateException("packed packet headers that end or can't be");
      }
      last = value;
      return value;
    }
  }
}

package overread.dicom.seg;

import java.util.BitSet;

/// Which pixels of one image belong to a segment: one bit a pixel, row by row. Immutable.
public final class Mask {

  /// Says for a pixel, counted from 0, whether it belongs.
  public interface Membership {
    boolean contains(int column, int row);
  }

  private final int columns;
  private final int rows;
  private final long[] words;

  private Mask(int columns, int rows, long[] words) {
    if (columns <= 0 || rows <= 0) {
      throw new IllegalArgumentException("A mask needs at least one row and one column.");
    }
    this.columns = columns;
    this.rows = rows;
    this.words = words;
  }

  /// Bit `row * columns + column` of each word array, lowest bit first; the array is not copied.
  static Mask ofWords(int columns, int rows, long[] words) {
    return new Mask(columns, rows, words);
  }

  public static Mask of(int columns, int rows, Membership membership) {
    var words = new long[(Math.multiplyExact(columns, rows) + Long.SIZE - 1) >>> 6];
    int bit = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++, bit++) {
        if (membership.contains(column, row)) {
          words[bit >>> 6] |= 1L << bit;
        }
      }
    }
    return new Mask(columns, rows, words);
  }

  /// Bit `row * columns + column` set for each pixel that belongs.
  public static Mask of(int columns, int rows, BitSet pixels) {
    long[] set = pixels.toLongArray();
    var words = new long[(Math.multiplyExact(columns, rows) + Long.SIZE - 1) >>> 6];
    if (pixels.length() > columns * rows) {
      throw new IllegalArgumentException(
          "The set names pixel " + (pixels.length() - 1) + " of " + columns * rows + ".");
    }
    System.arraycopy(set, 0, words, 0, set.length);
    return new Mask(columns, rows, words);
  }

  /// One byte a pixel, row by row; what is not zero belongs.
  public static Mask of(int columns, int rows, byte[] pixels) {
    if (pixels.length != Math.multiplyExact(columns, rows)) {
      throw new IllegalArgumentException(
          columns
              + " columns by "
              + rows
              + " rows need "
              + columns * rows
              + " bytes, not "
              + pixels.length
              + ".");
    }
    return of(columns, rows, (column, row) -> pixels[row * columns + column] != 0);
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  /// False outside the image.
  public boolean at(int column, int row) {
    if (column < 0 || row < 0 || column >= columns || row >= rows) {
      return false;
    }
    int bit = row * columns + column;
    return (words[bit >>> 6] >>> bit & 1) != 0;
  }

  /// How many pixels belong.
  public long count() {
    long count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  public boolean isEmpty() {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /// What belongs to this or to the other, which has the same size.
  public Mask or(Mask other) {
    if (other.columns != columns || other.rows != rows) {
      throw new IllegalArgumentException("Masks of different sizes can't be joined.");
    }
    long[] joined = words.clone();
    for (int i = 0; i < joined.length; i++) {
      joined[i] |= other.words[i];
    }
    return new Mask(columns, rows, joined);
  }

  /// One bit a pixel as PS3.5 8.1.1 packs them; the words behind, not a copy.
  long[] words() {
    return words;
  }
}

package overread.dicom.data;

/// The limits of PS3.5 table 6.2-1 for text that this program sets. Text copied from what was read
/// is passed on as it is. UIDs of others must be cited as they are, legal or not; our own come from
/// [Uid#create].
final class Strictness {
  private Strictness() {}

  static void check(Attributes data, int tag, VR vr) throws DicomFormatException {
    if (!(data.value(tag) instanceof Value.Texts texts) || texts.asRead()) {
      return;
    }
    int most = longest(vr);
    for (String text : texts.values()) {
      String wrong = null;
      if (vr == VR.PN ? longestGroup(text) > most : text.length() > most) {
        wrong = "is longer than the " + most + " characters of " + vr;
      } else if (vr.isMultiple() && text.indexOf('\\') >= 0) {
        wrong = "holds a backslash, which separates values";
      } else if (!text.isEmpty() && !legal(vr, text)) {
        wrong = "is not legal for " + vr;
      }
      if (wrong != null) {
        throw new DicomFormatException(Dictionary.keyword(tag) + ": '" + text + "' " + wrong);
      }
    }
    if (vr.kind() == VR.Kind.TEXT) {
      data.characterSet().check(texts.values(), vr, Dictionary.keyword(tag));
    }
  }

  private static int longest(VR vr) {
    return switch (vr) {
      case AE, CS, DS, SH -> 16;
      case AS -> 4;
      case DA -> 8;
      case DT -> 26;
      case IS -> 12;
      case LO, PN, UI -> 64;
      case TM -> 14;
      case ST -> 1024;
      case LT -> 10240;
      default -> Integer.MAX_VALUE;
    };
  }

  private static int longestGroup(String name) {
    int longest = 0;
    for (String group : name.split("=", -1)) {
      longest = Math.max(longest, group.length());
    }
    return longest;
  }

  private static boolean legal(VR vr, String text) {
    return switch (vr) {
      case CS -> text.matches("[A-Z0-9 _]*");
      case UI -> text.matches("[0-9A-Za-z.]+");
      case DA -> text.matches("[0-9]{8}");
      case TM -> text.matches("[0-9]{2}([0-9]{2}([0-9]{2}(\\.[0-9]{1,6})?)?)?");
      case DS -> Double.isFinite(Numbers.parse(text)) && text.indexOf(',') < 0;
      case IS -> text.matches("[+-]?[0-9]+");
      case AS -> text.matches("[0-9]{3}[DWMY]");
      default -> true;
    };
  }
}

package overread.dicom.document;

import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// The device or program that made an object (PS3.3 C.7.5.1 and C.7.5.2).
///
/// @param deviceUid Device UID (0018,1002), or null
public record Equipment(
    String manufacturer,
    String model,
    String serialNumber,
    String softwareVersion,
    @Nullable String deviceUid) {

  /// Reads the equipment of an object; what is missing is empty.
  public static Equipment read(Attributes data) {
    return new Equipment(
        data.getString(Tag.MANUFACTURER, ""),
        data.getString(Tag.MANUFACTURER_MODEL_NAME, ""),
        data.getString(Tag.DEVICE_SERIAL_NUMBER, ""),
        data.getString(Tag.SOFTWARE_VERSIONS, ""),
        data.getString(Tag.DEVICE_UID));
  }

  /// Writes the equipment into an object.
  public void write(Attributes data) {
    data.setString(Tag.MANUFACTURER, manufacturer);
    data.setString(Tag.MANUFACTURER_MODEL_NAME, model);
    data.setString(Tag.DEVICE_SERIAL_NUMBER, serialNumber);
    data.setString(Tag.SOFTWARE_VERSIONS, softwareVersion);
    if (deviceUid != null) {
      data.setString(Tag.DEVICE_UID, deviceUid);
    }
  }
}

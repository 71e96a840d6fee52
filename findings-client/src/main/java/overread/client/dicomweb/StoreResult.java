package overread.client.dicomweb;

import java.util.List;

/// What an archive did with objects that were sent to it (PS3.18 10.5.3).
///
/// @param stored SOP Instance UIDs
/// @param refused SOP Instance UIDs with the reason, as sentences
public record StoreResult(List<String> stored, List<String> refused) {
  public StoreResult {
    stored = List.copyOf(stored);
    refused = List.copyOf(refused);
  }
}

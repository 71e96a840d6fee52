package overread.dicom.image.jpeg2000;

import java.util.Comparator;
import java.util.List;
import overread.dicom.image.ImageDecodingException;

/// Reads a tile's packets in the order in which they come (ITU-T T.800 B.12).
final class PacketOrder {
  private final List<Precinct> precincts;
  private final int layers;

  PacketOrder(List<Precinct> precincts, int layers) {
    this.precincts = precincts;
    this.layers = layers;
  }

  /// Reads until the bytes end or every packet of the progression is read.
  void read(Progression progression, PacketReader packets) throws ImageDecodingException {
    if (!packets.hasMore()) {
      return;
    }
    int end = Math.min(layers, progression.layers());
    List<Precinct> ordered =
        precincts.stream()
            .filter(p -> p.resolution() >= progression.firstResolution())
            .filter(p -> p.resolution() < progression.endResolution())
            .filter(p -> p.component() >= progression.firstComponent())
            .filter(p -> p.component() < progression.endComponent())
            .sorted(order(progression.order()))
            .toList();
    switch (progression.order()) {
      case LAYER_RESOLUTION_COMPONENT_POSITION -> layerByLayer(ordered, end, packets);
      case RESOLUTION_LAYER_COMPONENT_POSITION -> {
        int from = 0;
        while (from < ordered.size()) {
          int to = from;
          while (to < ordered.size()
              && ordered.get(to).resolution() == ordered.get(from).resolution()) {
            to++;
          }
          layerByLayer(ordered.subList(from, to), end, packets);
          from = to;
        }
      }
      case RESOLUTION_POSITION_COMPONENT_LAYER,
          POSITION_COMPONENT_RESOLUTION_LAYER,
          COMPONENT_POSITION_RESOLUTION_LAYER -> {
        for (Precinct precinct : ordered) {
          while (precinct.layers() < end && packets.hasMore()) {
            packets.read(precinct);
          }
        }
      }
    }
  }

  private static void layerByLayer(List<Precinct> ordered, int end, PacketReader packets)
      throws ImageDecodingException {
    int first = ordered.stream().mapToInt(Precinct::layers).min().orElse(end);
    for (int layer = first; layer < end && packets.hasMore(); layer++) {
      for (Precinct precinct : ordered) {
        if (precinct.layers() == layer && packets.hasMore()) {
          packets.read(precinct);
        }
      }
    }
  }

  private static Comparator<Precinct> order(Progression.Order order) {
    Comparator<Precinct> resolution = Comparator.comparingInt(Precinct::resolution);
    Comparator<Precinct> component = Comparator.comparingInt(Precinct::component);
    Comparator<Precinct> position =
        Comparator.comparingLong(Precinct::top).thenComparingLong(Precinct::left);
    Comparator<Precinct> index = Comparator.comparingInt(Precinct::index);
    return switch (order) {
      case LAYER_RESOLUTION_COMPONENT_POSITION, RESOLUTION_LAYER_COMPONENT_POSITION ->
          resolution.thenComparing(component).thenComparing(index);
      case RESOLUTION_POSITION_COMPONENT_LAYER ->
          resolution.thenComparing(position).thenComparing(component).thenComparing(index);
      case POSITION_COMPONENT_RESOLUTION_LAYER ->
          position.thenComparing(component).thenComparing(resolution).thenComparing(index);
      case COMPONENT_POSITION_RESOLUTION_LAYER ->
          component.thenComparing(position).thenComparing(resolution).thenComparing(index);
    };
  }
}

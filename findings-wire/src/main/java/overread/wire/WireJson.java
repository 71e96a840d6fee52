package overread.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import overread.review.finding.Region;
import overread.review.verdict.Verdict;

/// The one JSON mapping of the domain and the messages: times as ISO 8601 text, absent instead of
/// null, sealed types told apart by `kind`.
public final class WireJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .addMixIn(Verdict.class, VerdictKinds.class)
          .addMixIn(Region.class, RegionKinds.class)
          .build();

  private WireJson() {}

  /// The shared mapper. Thread-safe.
  public static JsonMapper mapper() {
    return MAPPER;
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Verdict.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = Verdict.Rejected.class, name = "rejected"),
    @JsonSubTypes.Type(value = Verdict.Modified.class, name = "modified"),
    @JsonSubTypes.Type(value = Verdict.Added.class, name = "added"),
    @JsonSubTypes.Type(value = Verdict.Escalated.class, name = "escalated"),
    @JsonSubTypes.Type(value = Verdict.Withdrawn.class, name = "withdrawn")
  })
  private interface VerdictKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Region.OnImage.class, name = "on-image"),
    @JsonSubTypes.Type(value = Region.InSpace.class, name = "in-space"),
    @JsonSubTypes.Type(value = Region.OfSegment.class, name = "of-segment")
  })
  private interface RegionKinds {}
}

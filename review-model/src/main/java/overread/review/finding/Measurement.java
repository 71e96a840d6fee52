package overread.review.finding;

/// One number measured on a finding, with its unit as sent (UCUM).
public record Measurement(CodedConcept concept, double value, CodedConcept unit) {}

/// What a hanging protocol may know of a study: plain facts, never AI results.
@org.jspecify.annotations.NullMarked
package overread.hanging.facts;

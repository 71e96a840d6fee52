/// How far the analysis of each study is, and what algorithms declare about themselves.
@org.jspecify.annotations.NullMarked
package overread.service.analysis;

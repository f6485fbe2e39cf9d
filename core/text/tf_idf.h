// Documents as weighted terms, and how alike they are (Salton & Buckley 1988).
//
//   weight(t, d) = (1 + ln count(t, d)) idf(t), scaled so that a document has length 1
//   idf(t)       = 1 + ln((1 + N) / (1 + N_t))      N documents, N_t of them with the term
//   similarity   = cosine, 0 (no term in common) .. 1 (same terms in the same proportion)
//
// Term ids are ranks of hashes, and all sums run along them: the order in which documents were
// added changes nothing, to the last bit.
#pragma once

#include "text/term_index.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compass::text {

// terms with weights >= 0; ids rising
struct SparseVector {
  std::vector<std::uint32_t> ids{};
  std::vector<double> weights{};

  [[nodiscard]] bool empty() const { return ids.empty(); }
};

// scaled to length 1 (an empty one stays empty)
SparseVector normalised(SparseVector vector);

// a sum of vectors, each times a factor, added in the order in which they come
class VectorSum {
 public:
  // ids are below `terms`
  explicit VectorSum(std::size_t terms) : weights_(terms) {}
  void add(const SparseVector& vector, double factor);
  [[nodiscard]] SparseVector value() const;

 private:
  std::vector<double> weights_;
  std::vector<std::uint32_t> ids_{};
};

class TfIdf {
 public:
  // a document's terms, repeated ones as often as they stand there
  void add(std::span<const std::uint64_t> terms);
  // after the last document, before any question
  void finish();

  [[nodiscard]] std::size_t documents() const { return row_ends_.size(); }
  [[nodiscard]] std::size_t terms() const { return idf_.size(); }

  // a row of the matrix
  [[nodiscard]] std::span<const std::uint32_t> ids(std::size_t document) const;
  [[nodiscard]] std::span<const float> weights(std::size_t document) const;

  // of a text that is not a document: terms that no document has are left out of the vector, but
  // count in its length
  [[nodiscard]] SparseVector vector_of(std::span<const std::uint64_t> terms) const;

  // dot product of the query with every document, by the inverted index; one entry a document
  [[nodiscard]] std::vector<double> similarities(const SparseVector& query) const;
  // the same with one
  [[nodiscard]] double similarity(const SparseVector& query, std::size_t document) const;
  // of two documents, for diversity
  [[nodiscard]] double between(std::size_t a, std::size_t b) const;

 private:
  void weigh_rows(const std::vector<std::uint32_t>& rank);
  void invert();

  TermIndex index_{};
  std::vector<double> idf_{};  // by term id
  std::vector<std::uint32_t> row_ends_{};
  std::vector<std::uint32_t> ids_{};  // until finish: terms in their order of arrival
  std::vector<float> weights_{};
  std::vector<std::uint32_t> posting_ends_{};  // by term id
  std::vector<std::uint32_t> postings_{};      // documents
  std::vector<float> posting_weights_{};
};

}  // namespace compass::text

#include "text/tf_idf.h"

#include "math/real.h"

#include <range/v3/view/chunk_by.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace compass::text {
namespace {

double sublinear(std::uint32_t count) {
  return count == 1 ? 1.0 : 1.0 + math::ln(static_cast<double>(count));
}

// sorted ids -> each once, with how often it stood there
template <class Visit>
void for_each_run(std::span<const std::uint32_t> sorted, Visit visit) {
  for (const auto run : sorted | ranges::views::chunk_by(ranges::equal_to{})) {
    visit(*ranges::begin(run), static_cast<std::uint32_t>(ranges::distance(run)));
  }
}

std::span<const std::uint32_t> row_of(const std::vector<std::uint32_t>& ends,
                                      const std::vector<std::uint32_t>& values, std::size_t row) {
  const std::size_t begin = row == 0 ? 0 : ends[row - 1];
  return {values.data() + begin, ends[row] - begin};
}

}  // namespace

void VectorSum::add(const SparseVector& vector, double factor) {
  for (std::size_t i = 0; i < vector.ids.size(); ++i) {
    const double part = factor * vector.weights[i];
    if (!(part > 0)) continue;
    double& weight = weights_[vector.ids[i]];
    if (weight == 0) ids_.push_back(vector.ids[i]);
    weight += part;
  }
}

SparseVector VectorSum::value() const {
  SparseVector out{ids_, {}};
  std::sort(out.ids.begin(), out.ids.end());
  for (const std::uint32_t id : out.ids)
    out.weights.push_back(weights_[id]);
  return out;
}

SparseVector normalised(SparseVector vector) {
  double squares = 0;
  for (const double weight : vector.weights)
    squares += weight * weight;
  if (squares > 0) {
    const double scale = 1 / std::sqrt(squares);
    for (double& weight : vector.weights)
      weight *= scale;
  }
  return vector;
}

void TfIdf::add(std::span<const std::uint64_t> terms) {
  for (const std::uint64_t term : terms)
    ids_.push_back(index_.add(term));
  row_ends_.push_back(static_cast<std::uint32_t>(ids_.size()));
}

void TfIdf::finish() {
  weigh_rows(index_.sort());
  invert();
}

// counts of terms -> rows of weights, in place: a row only gets shorter
void TfIdf::weigh_rows(const std::vector<std::uint32_t>& rank) {
  std::vector<std::uint32_t> documents_with(index_.size());
  for (std::uint32_t& id : ids_)
    id = rank[id];
  for (std::size_t row = 0, begin = 0; row < row_ends_.size(); begin = row_ends_[row++]) {
    const auto first = ids_.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = ids_.begin() + static_cast<std::ptrdiff_t>(row_ends_[row]);
    std::sort(first, last);
    for_each_run({first, last}, [&](std::uint32_t id, std::uint32_t) { ++documents_with[id]; });
  }

  const double documents = static_cast<double>(row_ends_.size());
  idf_.resize(documents_with.size());
  for (std::size_t id = 0; id < idf_.size(); ++id) {
    idf_[id] = 1 + math::ln((1 + documents) / (1 + static_cast<double>(documents_with[id])));
  }

  weights_.reserve(ids_.size());
  std::size_t begin = 0;
  std::size_t kept = 0;
  for (std::uint32_t& row_end : row_ends_) {
    const std::size_t row_begin = kept;
    double squares = 0;
    for_each_run({ids_.data() + begin, row_end - begin},
                 [&](std::uint32_t id, std::uint32_t count) {
                   const double weight = sublinear(count) * idf_[id];
                   squares += weight * weight;
                   ids_[kept++] = id;
                   weights_.push_back(static_cast<float>(weight));
                 });
    begin = row_end;
    row_end = static_cast<std::uint32_t>(kept);
    const auto scale = static_cast<float>(squares > 0 ? 1 / std::sqrt(squares) : 0.0);
    for (std::size_t at = row_begin; at < kept; ++at)
      weights_[at] *= scale;
  }
  ids_.resize(kept);
}

// the transposed matrix, by counting
void TfIdf::invert() {
  posting_ends_.assign(idf_.size(), 0);
  for (const std::uint32_t id : ids_)
    ++posting_ends_[id];
  std::uint32_t end = 0;
  for (std::uint32_t& entry : posting_ends_)
    entry = std::exchange(end, end + entry);
  postings_.resize(ids_.size());
  posting_weights_.resize(ids_.size());
  // each entry is where its term's postings begin, and moves to where they end
  for (std::size_t row = 0, at = 0; row < row_ends_.size(); ++row) {
    for (; at < row_ends_[row]; ++at) {
      const std::uint32_t place = posting_ends_[ids_[at]]++;
      postings_[place] = static_cast<std::uint32_t>(row);
      posting_weights_[place] = weights_[at];
    }
  }
}

std::span<const std::uint32_t> TfIdf::ids(std::size_t document) const {
  return row_of(row_ends_, ids_, document);
}

std::span<const float> TfIdf::weights(std::size_t document) const {
  const auto row = ids(document);
  return {weights_.data() + (row.data() - ids_.data()), row.size()};
}

SparseVector TfIdf::vector_of(std::span<const std::uint64_t> terms) const {
  // terms that are unknown here are as rare as can be
  const double unknown_idf = 1 + math::ln(1 + static_cast<double>(documents()));
  std::vector<std::uint32_t> known;
  double squares = 0;
  for (const std::uint64_t term : terms) {
    if (const auto id = index_.find(term)) {
      known.push_back(*id);
    } else {
      squares += unknown_idf * unknown_idf;
    }
  }
  std::sort(known.begin(), known.end());
  SparseVector out;
  for_each_run(known, [&](std::uint32_t id, std::uint32_t count) {
    out.ids.push_back(id);
    out.weights.push_back(sublinear(count) * idf_[id]);
    squares += out.weights.back() * out.weights.back();
  });
  for (double& weight : out.weights)
    weight /= std::sqrt(squares);
  return out;
}

std::vector<double> TfIdf::similarities(const SparseVector& query) const {
  std::vector<double> out(documents());
  for (std::size_t at = 0; at < query.ids.size(); ++at) {
    const std::uint32_t id = query.ids[at];
    const std::size_t begin = id == 0 ? 0 : posting_ends_[id - 1];
    for (std::size_t place = begin; place < posting_ends_[id]; ++place) {
      out[postings_[place]] += query.weights[at] * static_cast<double>(posting_weights_[place]);
    }
  }
  return out;
}

double TfIdf::similarity(const SparseVector& query, std::size_t document) const {
  const auto row = ids(document);
  const auto row_weights = weights(document);
  double dot = 0;
  for (std::size_t i = 0, j = 0; i < query.ids.size() && j < row.size();) {
    if (query.ids[i] == row[j]) dot += query.weights[i] * static_cast<double>(row_weights[j]);
    const bool step_query = query.ids[i] <= row[j];
    const bool step_row = row[j] <= query.ids[i];
    i += static_cast<std::size_t>(step_query);
    j += static_cast<std::size_t>(step_row);
  }
  return dot;
}

double TfIdf::between(std::size_t a, std::size_t b) const {
  SparseVector query;
  query.ids.assign(ids(a).begin(), ids(a).end());
  query.weights.assign(weights(a).begin(), weights(a).end());
  return similarity(query, b);
}

}  // namespace compass::text

#include "text/tf_idf.h"

#include "math/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <vector>

using namespace compass::text;

namespace {

using Document = std::vector<std::uint64_t>;

std::vector<Document> random_documents(std::size_t count, std::uint64_t seed) {
  compass::math::Random random(seed);
  std::vector<Document> documents(count);
  for (Document& document : documents) {
    const std::size_t length = random.index(12);
    for (std::size_t i = 0; i < length; ++i) {
      // few terms that are frequent, many that are rare
      const std::uint64_t term = random.below(1 + random.below(40));
      document.push_back(term * 0x9E3779B97F4A7C15u);
    }
  }
  return documents;
}

TfIdf corpus_of(const std::vector<Document>& documents) {
  TfIdf corpus;
  for (const Document& document : documents)
    corpus.add(document);
  corpus.finish();
  return corpus;
}

// straight from the formula of the header
std::map<std::uint64_t, double> weights_of(const Document& document,
                                           const std::vector<Document>& all) {
  std::map<std::uint64_t, double> weights;
  for (const std::uint64_t term : document)
    weights[term] += 1;
  double squares = 0;
  for (auto& [term, weight] : weights) {
    double with = 0;
    for (const Document& other : all) {
      with += std::find(other.begin(), other.end(), term) != other.end() ? 1 : 0;
    }
    const double idf = 1 + std::log((1 + static_cast<double>(all.size())) / (1 + with));
    weight = (1 + std::log(weight)) * idf;
    squares += weight * weight;
  }
  for (auto& [term, weight] : weights)
    weight /= std::sqrt(squares);
  return weights;
}

TEST_CASE("tf-idf: as the formula says") {
  const auto documents = random_documents(40, 11);
  const TfIdf corpus = corpus_of(documents);
  CHECK(corpus.documents() == documents.size());
  for (std::size_t a = 0; a < documents.size(); ++a) {
    const auto weights_a = weights_of(documents[a], documents);
    const auto similar = corpus.similarities(corpus.vector_of(documents[a]));
    for (std::size_t b = 0; b < documents.size(); ++b) {
      const auto weights_b = weights_of(documents[b], documents);
      double cosine = 0;
      for (const auto& [term, weight] : weights_a) {
        const auto other = weights_b.find(term);
        if (other != weights_b.end()) cosine += weight * other->second;
      }
      CHECK(similar[b] == doctest::Approx(cosine).epsilon(1e-6));
      CHECK(corpus.between(a, b) == doctest::Approx(cosine).epsilon(1e-6));
    }
  }
}

TEST_CASE("tf-idf: one document asked for is the same as all asked for") {
  const auto documents = random_documents(60, 12);
  const TfIdf corpus = corpus_of(documents);
  for (std::size_t a = 0; a < documents.size(); a += 7) {
    const SparseVector query = corpus.vector_of(documents[a]);
    const auto similar = corpus.similarities(query);
    for (std::size_t b = 0; b < documents.size(); ++b) {
      CHECK(corpus.similarity(query, b) == similar[b]);
    }
  }
}

TEST_CASE("tf-idf: the order of the documents changes nothing, to the last bit") {
  const auto documents = random_documents(50, 13);
  const TfIdf corpus = corpus_of(documents);
  std::vector<std::size_t> order(documents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  compass::math::Random random(14);
  for (std::size_t i = order.size(); i > 1; --i)
    std::swap(order[i - 1], order[random.index(i)]);
  std::vector<Document> permuted;
  for (const std::size_t i : order)
    permuted.push_back(documents[i]);
  const TfIdf other = corpus_of(permuted);

  const auto one = corpus.similarities(corpus.vector_of(documents[3]));
  const auto two = other.similarities(other.vector_of(documents[3]));
  for (std::size_t i = 0; i < order.size(); ++i)
    CHECK(two[i] == one[order[i]]);
}

TEST_CASE("tf-idf: unknown terms make a query less like anything") {
  const TfIdf corpus = corpus_of({{1, 2}, {3}});
  const double known = corpus.similarities(corpus.vector_of(Document{1, 2}))[0];
  const double half = corpus.similarities(corpus.vector_of(Document{1, 2, 99, 98}))[0];
  CHECK(known == doctest::Approx(1));
  CHECK(half < 0.8);
  CHECK(corpus.vector_of(Document{99}).empty());
}

TEST_CASE("tf-idf: empty corpus, empty document, empty query") {
  TfIdf nothing;
  nothing.finish();
  CHECK(nothing.similarities(nothing.vector_of(Document{1})).empty());
  const TfIdf corpus = corpus_of({{}, {5}});
  CHECK(corpus.similarities(corpus.vector_of(Document{5}))[0] == 0);
  CHECK(corpus.similarities(SparseVector{}) == std::vector<double>{0, 0});
}

TEST_CASE("tf-idf: sums of vectors") {
  const SparseVector a{{1, 4}, {1, 2}};
  const SparseVector b{{0, 4, 9}, {3, 4, 5}};
  VectorSum sum(10);
  sum.add(a, 1);
  sum.add(b, 0.5);
  const SparseVector both = sum.value();
  CHECK(both.ids == std::vector<std::uint32_t>{0, 1, 4, 9});
  CHECK(both.weights == std::vector<double>{1.5, 1, 4, 2.5});
  const SparseVector unit = normalised(a);
  CHECK(unit.weights[0] * unit.weights[0] + unit.weights[1] * unit.weights[1] ==
        doctest::Approx(1));
  CHECK(normalised(SparseVector{}).empty());
  CHECK(VectorSum(3).value().empty());
}

}  // namespace

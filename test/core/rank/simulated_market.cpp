#include "rank/simulated_market.h"

#include "math/real.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace compass::test {

namespace {

constexpr std::size_t categories = 4;  // tops, two paths each
constexpr std::size_t paths = 2 * categories;
constexpr double one_video = 1.85;  // variance of ln views

struct Usual {
  std::array<double, categories> conversion{};
  std::array<double, categories> ln_reach{};
};

double spread(math::Random& random, double sd, Truth truth) {
  if (truth == Truth::model) return sd * random.normal();
  // Student's t with five degrees of freedom, half as wide again
  return 1.5 * sd * random.normal() / std::sqrt(random.gamma(2.5) / 2.5);
}

double conversion_of(double usual, math::Random& random, Truth truth) {
  constexpr double cv = 0.8;
  if (truth == Truth::harder) return std::min(usual * math::exp(0.7 * random.normal()), 0.5);
  const double strength = (1 - usual) / (usual * cv * cv);
  return random.beta(usual * strength, (1 - usual) * strength);
}

double views_of(double ln_reach, std::int64_t videos, math::Random& random) {
  double sum = 0;
  for (std::int64_t v = 0; v < videos; ++v)
    sum += math::exp(ln_reach - 0.5 * one_video + std::sqrt(one_video) * random.normal());
  return sum;
}

std::string top_name(std::size_t path) {
  return "Top" + std::to_string(path / 2);
}
std::string path_name(std::size_t path) {
  return top_name(path) + " > " + std::to_string(path % 2);
}

// the product; its true ln score without fit
double add_product(Market& market, const Usual& usual, std::size_t path, math::Random& random,
                   Truth truth) {
  const std::size_t top = path / 2;
  Product& product = market.products.emplace_back();
  product.id = "p" + std::to_string(market.products.size());
  product.category = path_name(path);
  const auto price = static_cast<std::int64_t>(math::exp(7.5 + 0.5 * random.normal()));
  product.price = {price, price};

  const double conversion = conversion_of(usual.conversion[top], random, truth);
  const double ln_reach = usual.ln_reach[top] + spread(random, 0.6, truth);
  const double creators =
      truth == Truth::model ? 0.5 + 12 * random.gamma(1) : math::exp(2.2 + 0.8 * random.normal());
  const double ln_growth = spread(random, 0.3, truth);
  const double units = math::exp(2.5 + 0.8 * random.normal());

  product.videos = 2 + static_cast<std::int64_t>(random.below(30));
  product.views = static_cast<std::int64_t>(views_of(ln_reach, *product.videos, random));
  product.orders = random.binomial(*product.views, conversion);
  product.creators = random.poisson(creators);
  product.days = 30;
  for (int day = 0; day < 35; ++day) {
    product.units.push_back(random.poisson(units * (day < 28 ? 1 : math::exp(ln_growth))));
  }
  return math::ln(static_cast<double>(price)) + math::ln(conversion) + ln_reach +
         math::ln(creators) + ln_growth;
}

// What the creator makes: parts of the catalogue's paths, as the fit's prior has them. Returns ln
// of each path's true fit
std::array<double, paths> add_creator(Market& market, const rank::FitRules& rules,
                                      math::Random& random) {
  std::array<double, paths> rows{};
  std::array<double, categories> top_rows{};
  const auto path_of = [](std::size_t i) { return i % paths; };
  for (std::size_t i = 0; i < market.products.size(); ++i) {
    rows[path_of(i)] += 1;
    top_rows[path_of(i) / 2] += 1;
  }
  const auto all = static_cast<double>(market.products.size());
  std::array<double, categories> tops{};
  double sum = 0;
  for (std::size_t top = 0; top < categories; ++top)
    sum += tops[top] = random.gamma(rules.strength * top_rows[top] / all);
  std::array<double, paths> makes{};
  std::array<double, paths> ln_fit{};
  for (std::size_t path = 0; path < paths; path += 2) {
    const std::size_t top = path / 2;
    const double part = rows[path] / top_rows[top];
    const double first = random.beta(rules.strength * part, rules.strength * (1 - part));
    for (const std::size_t of : {path, path + 1}) {
      const double within = of == path ? first : 1 - first;
      makes[of] = tops[top] / sum * within;
      const double lift = makes[of] / (rows[of] / all);
      ln_fit[of] = math::ln(std::clamp(lift, rules.least, rules.most));
    }
  }
  for (int video = 0; video < 6; ++video) {
    double at = random.uniform();
    std::size_t path = 0;
    while (path + 1 < paths && at > makes[path])
      at -= makes[path++];
    market.creator.videos.push_back({"v" + std::to_string(video),
                                     moment - (video + 1) * day_seconds,
                                     "",
                                     {{"own" + std::to_string(video), path_name(path)}}});
  }
  return ln_fit;
}

}  // namespace

Market simulated_market(math::Random& random, std::size_t products, Truth truth) {
  Usual usual;
  for (std::size_t top = 0; top < categories; ++top) {
    usual.conversion[top] = 0.01 * math::exp(0.4 * random.normal());
    usual.ln_reach[top] = 8 + 0.5 * random.normal();
  }
  Market market;
  for (std::size_t i = 0; i < products; ++i) {
    market.ln_score.push_back(add_product(market, usual, i % paths, random, truth));
  }
  const std::array<double, paths> ln_fit = add_creator(market, rank::FitRules{}, random);
  for (std::size_t i = 0; i < products; ++i)
    market.ln_score[i] += ln_fit[i % paths];
  return market;
}

}  // namespace compass::test

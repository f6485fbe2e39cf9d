// What is kept of a creator's events: of each product the newest verdict, the newest opening and
// the newest posting, of these the newest so many. So what is kept depends on the events alone, not
// on the order in which they were told, nor on how often (a last-writer-wins set; Shapiro et al.
// 2011, Conflict-free replicated data types), and no flood outgrows it.
//
// A choice keeps the product's category and shop in the words of the feed of that day: it goes on
// teaching when the product has left the feed.
#pragma once

#include "feedback/event.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace compass::feedback {

struct Choice {
  Event event{};
  std::string category{};  // path joined with " > ", as in the products table; "": none stated
  std::string shop{};      // "": none stated

  friend bool operator==(const Choice&, const Choice&) = default;
};

class Choices {
 public:
  // creator: whose they are, an id; "": of nobody known
  explicit Choices(std::string creator = {}) : creator_(std::move(creator)) {}

  // none where they do not stand as all() has them
  static std::optional<Choices> of(std::string creator, std::vector<Choice> all);

  void add(Choice choice);
  // drops the oldest beyond so many
  void keep(std::size_t most);

  [[nodiscard]] const std::string& creator() const { return creator_; }
  // by product, then verdict, opening, posting
  [[nodiscard]] const std::vector<Choice>& all() const { return all_; }
  [[nodiscard]] bool empty() const { return all_.empty(); }

  // 16 hexadecimal digits of all of the above: a document that was changed by hand does not have it
  [[nodiscard]] std::string hash() const;

  friend bool operator==(const Choices&, const Choices&) = default;

 private:
  std::string creator_;
  std::vector<Choice> all_{};
};

}  // namespace compass::feedback

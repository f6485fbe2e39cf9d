// The form of a text, by one pass over its tokens and signs.
#pragma once

#include "traits/spoken_words.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace compass::traits {

struct TextForm {
  std::uint32_t words = 0;  // words and numbers; pairs of unspaced characters count 2/3
  std::uint32_t numbers = 0;
  std::uint32_t hashtags = 0;
  std::uint32_t mentions = 0;
  std::uint32_t emoji = 0;
  bool asks = false;
  bool exclaims = false;
  bool capitals = false;  // a word of four letters and more, all capital
  bool priced = false;    // a currency sign or % beside a number
  bool names = false;     // a word of `names`, which is sorted
};

// hashes of the words of a product's title that can stand for it: not numbers, four bytes and more,
// or pairs; sorted, each once
void append_names(std::string_view title, std::vector<std::uint64_t>& names);
void sort_names(std::vector<std::uint64_t>& names);

// `spoken`: where the words are kept too, may be null: tokens are read once for both
TextForm form_of(std::string_view text, const std::vector<std::uint64_t>& names,
                 SpokenWords* spoken = nullptr);

}  // namespace compass::traits

// One change to a document as somebody would make it who knows its schema: a field comes, goes or
// holds another value; an element is repeated or goes. What is no JSON is left to libFuzzer.
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>

namespace compass::fuzz {

// `data` holds a document and, behind its last brace, the numbers that input.h reads off the end,
// which stay. `schema` in the words of feed/describe.h, or empty. The new size, at most `max_size`
std::size_t mutated(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned int seed,
                    const nlohmann::json& schema);

}  // namespace compass::fuzz

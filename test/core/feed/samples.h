// Small documents that hold every field of the contract, in ways that real ones are written.
#pragma once

#include "outcome.h"

#include <string>
#include <string_view>

namespace compass::feed {

// "video": the fields that posted and inspiration videos share, without the braces
extern const std::string full_video;

extern const std::string full_creator;
extern const std::string full_products;
extern const std::string full_inspiration;

const std::string& full_sample(Feed feed);

}  // namespace compass::feed

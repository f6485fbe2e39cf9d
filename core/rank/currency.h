// How many decimals a currency's minor unit stands for, and which currency a list is in.
#pragma once

#include "store/tables.h"

#include <optional>
#include <string_view>

namespace compass::rank {

// decimals by ISO 4217 (2 where the list has nothing else): JPY 0, USD 2, KWD 3
int exponent_of(std::string_view currency);

// amount in major units; exact for what fits a double
double major_of(double minor, int exponent);
double minor_of(double major, int exponent);

// the creator's currency; else the one most products are priced in (ties: first by text); "" if
// nothing states one
std::string_view reference_currency(const store::CreatorFeed* creator,
                                    const store::ProductsFeed& feed);

}  // namespace compass::rank

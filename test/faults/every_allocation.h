// One verb, tried with each of its allocations failing, until it succeeds.
#pragma once

#include "compass.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace compass::faults {

// A session with all feeds loaded, and all that can be asked of it.
class Session {
 public:
  Session();

  Compass& compass() { return compass_; }
  // the documents of every verb that answers, one after the other
  std::string views();

 private:
  Compass compass_;
};

struct Verb {
  std::string_view name;
  // called before each try, and after one that failed
  std::function<void(Compass&)> prepare = [](Compass&) {};
  std::function<void(Compass&)> undo = [](Compass&) {};
  // ok, out_of_memory, or what is wrong with the test
  std::function<Code(Compass&)> act;
};

// Each try fails with out_of_memory, leaves every view as it was and as much alive as before, or
// the verb succeeds and it ends. Says how many allocations there were and how many were tried.
void every_allocation(const Verb& verb);

// of a document: its error's code, ok for one without, out_of_memory for an empty text
Code code_of(std::string_view document);

}  // namespace compass::faults

// The parts of Boost.JSON that basic_parser calls, compiled once. Boost's own src.hpp would bring
// its values, serializer and pointers too: 100 KB that nothing here uses.
#define BOOST_JSON_NO_LIB
#include <boost/json/basic_parser.hpp>
#include <boost/json/detail/impl/default_resource.ipp>
#include <boost/json/detail/impl/except.ipp>
#include <boost/json/detail/impl/shared_resource.ipp>
#include <boost/json/detail/impl/stack.ipp>
#include <boost/json/impl/error.ipp>
// correctly rounded numbers: fast_float (Lemire, "Number Parsing at a Gigabyte per Second", 2021)
#include <boost/json/detail/charconv/impl/from_chars.ipp>

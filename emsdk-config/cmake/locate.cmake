# Where set-up put things: `npm run setup` fills the user's cache folder, and the same rule read
# here finds it again, so that `cmake --preset native` works without a script around it.
# The rule lives twice, here and in ../paths.mjs; both read ../versions.json.

file(READ "${CMAKE_CURRENT_LIST_DIR}/../versions.json" compass_versions)
string(JSON COMPASS_EMSCRIPTEN_VERSION GET "${compass_versions}" emscripten)
string(JSON COMPASS_LLVM_VERSION GET "${compass_versions}" llvm)
string(JSON compass_recipe GET "${compass_versions}" recipe)

if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(compass_cache "$ENV{XDG_CACHE_HOME}/creator-compass")
else()
  set(compass_cache "$ENV{HOME}/.cache/creator-compass")
endif()

# the folder is named after every pinned version, so that a new pin never meets an old folder
set(compass_headers_name "headers")
string(JSON compass_count LENGTH "${compass_versions}" headers)
math(EXPR compass_last "${compass_count} - 1")
foreach(index RANGE ${compass_last})
  string(JSON header MEMBER "${compass_versions}" headers ${index})
  string(JSON version GET "${compass_versions}" headers ${header})
  string(APPEND compass_headers_name "_${header}-${version}")
endforeach()

# plain variables, not cached ones: the next pin must reach an old build folder. -D still wins.
if(NOT COMPASS_HEADERS)
  set(COMPASS_HEADERS "${compass_cache}/${compass_headers_name}/include")
endif()
if(NOT COMPASS_TOOLCHAIN)
  set(COMPASS_TOOLCHAIN "${compass_cache}/toolchain_emscripten-${COMPASS_EMSCRIPTEN_VERSION}")
  string(APPEND COMPASS_TOOLCHAIN "_llvm-${COMPASS_LLVM_VERSION}_recipe-${compass_recipe}")
endif()

if(NOT EXISTS "${COMPASS_HEADERS}")
  message(FATAL_ERROR "The C++ headers are not at ${COMPASS_HEADERS}\n"
                      "Run `npm run setup` once (any clone of this project will do).")
endif()

# ninja comes with the private toolchain where the machine has none
if(CMAKE_GENERATOR MATCHES "Ninja" AND NOT CMAKE_MAKE_PROGRAM)
  find_program(CMAKE_MAKE_PROGRAM NAMES ninja ninja-build HINTS "${COMPASS_TOOLCHAIN}/bin")
endif()

# the preset native-clang: the pinned clang before whatever the machine has
if(COMPASS_COMPILER STREQUAL "clang" AND NOT CMAKE_CXX_COMPILER)
  find_program(CMAKE_CXX_COMPILER NAMES clang++ HINTS "${COMPASS_TOOLCHAIN}/bin" REQUIRED)
endif()

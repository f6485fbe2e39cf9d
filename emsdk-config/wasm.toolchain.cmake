# CMake's toolchain file of this project: finds the Emscripten that set-up found, and goes on to
# Emscripten's own toolchain file.

include("${CMAKE_CURRENT_LIST_DIR}/cmake/locate.cmake")

# what `npm run setup` wrote down in this clone; else the private copy that another clone made
set(compass_found "${CMAKE_CURRENT_LIST_DIR}/../build/toolchain.json")
if(EXISTS "${compass_found}")
  file(READ "${compass_found}" compass_found)
  string(JSON compass_emscripten GET "${compass_found}" emscriptenRoot)
else()
  set(compass_emscripten "${COMPASS_TOOLCHAIN}/usr/share/emscripten")
endif()

set(compass_platform "${compass_emscripten}/cmake/Modules/Platform/Emscripten.cmake")
if(NOT EXISTS "${compass_platform}")
  message(FATAL_ERROR "Emscripten is not at ${compass_emscripten}\nRun `npm run setup` once.")
endif()
include("${compass_platform}")

# the platform file knows the version; older ones lack --emit-tsd, -sEMBIND_AOT and an ES module
# that loads in node
if(EMSCRIPTEN_VERSION VERSION_LESS COMPASS_EMSCRIPTEN_VERSION)
  message(FATAL_ERROR "Emscripten ${EMSCRIPTEN_VERSION} in ${compass_emscripten} is too old: this "
                      "project needs ${COMPASS_EMSCRIPTEN_VERSION} or newer. `npm run setup` gets it.")
endif()

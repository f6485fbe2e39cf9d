# The words in which the folders of this project are described:
#   compass_stage        one folder of core/, a library
#   compass_stage_tests  the doctest sources that mirror it
#   compass_program      a native program (the CLI, a bench)
#   compass_fuzzer       a libFuzzer program
#   compass_module       the WebAssembly module and its .d.ts
# Sources are named one by one and relative to the CMakeLists that calls.

include("${CMAKE_CURRENT_LIST_DIR}/../flags.cmake")

set(COMPASS_CORE_DIR "${PROJECT_SOURCE_DIR}/core")
set(COMPASS_TEST_DIR "${PROJECT_SOURCE_DIR}/test/core")

# other people's headers: SYSTEM, so that our warnings stay about our code
add_library(compass-headers INTERFACE)
target_include_directories(compass-headers SYSTEM INTERFACE "${COMPASS_HEADERS}")

# compass_stage(NAME evidence SOURCES ladder.cpp USES math store)
# makes compass-evidence; headers are included as "evidence/ladder.h".
# A stage without sources is a folder of headers. SMALL: runs once a view, over a handful of rows, so
# that the module is better off with less code. APART: its sources cannot be compiled as one.
function(compass_stage)
  cmake_parse_arguments(PARSE_ARGV 0 stage "SMALL;APART" "NAME" "SOURCES;USES")
  list(TRANSFORM stage_USES PREPEND compass::)
  set(target compass-${stage_NAME})
  if(stage_SOURCES)
    add_library(${target} STATIC ${stage_SOURCES})
    compass_own_code(${target})
    # some sources as one: most of what a file costs is reading the same headers. Not where code is
    # measured or shipped, and not everywhere, so that a file that lacks an include is found
    if(COMPASS_QUICK AND NOT stage_APART)
      set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
      # names of one file meet those of another, which they never do elsewhere
      target_compile_options(${target} PRIVATE -Wno-shadow)
    endif()
    if(stage_SMALL)
      compass_small_code(${target})
    endif()
    set(scope PUBLIC)
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  # linked by this name, so that a stage that does not exist is an error of CMake, not of the linker
  add_library(compass::${stage_NAME} ALIAS ${target})
  target_include_directories(${target} ${scope} "${COMPASS_CORE_DIR}")
  target_link_libraries(${target} ${scope} compass-headers ${stage_USES})
endfunction()

# compass_stage_tests(NAME evidence SOURCES ladder.test.cpp [USES other stages])
# adds the tests to core-tests and makes evidence-tests, which has these alone and is built only
# when asked for: the short way round while one works on one stage.
function(compass_stage_tests)
  cmake_parse_arguments(PARSE_ARGV 0 tests "" "NAME" "SOURCES;USES")
  list(TRANSFORM tests_USES PREPEND compass::)
  set(objects compass-${tests_NAME}-tests)

  add_library(${objects} OBJECT ${tests_SOURCES})
  compass_own_code(${objects})
  target_compile_options(${objects} PRIVATE ${compass_test_compile})
  target_include_directories(${objects} PUBLIC "${COMPASS_TEST_DIR}")
  target_link_libraries(${objects} PUBLIC compass-${tests_NAME} ${tests_USES})
  compass_read_headers_once(${objects})

  compass_test_program(core-tests)
  target_link_libraries(core-tests PRIVATE ${objects})

  # the same where every load and store is looked at, made when it is asked for
  if(EMSCRIPTEN)
    compass_test_program(core-tests-checked)
    target_link_libraries(core-tests-checked PRIVATE ${objects})
    target_link_options(core-tests-checked PRIVATE ${compass_checked_link})
    set_target_properties(core-tests-checked PROPERTIES EXCLUDE_FROM_ALL ON)
  endif()

  compass_test_program(${tests_NAME}-tests)
  target_link_libraries(${tests_NAME}-tests PRIVATE ${objects})
  set_target_properties(${tests_NAME}-tests PROPERTIES EXCLUDE_FROM_ALL ON)
endfunction()

# what nearly every test includes, read once for all of them, where COMPASS_QUICK asks for it
function(compass_read_headers_once target)
  if(NOT COMPASS_QUICK)
    return()
  endif()
  if(NOT TARGET compass-test-headers)
    add_library(compass-test-headers OBJECT "${COMPASS_TEST_DIR}/headers.cpp")
    compass_own_code(compass-test-headers)
    target_compile_options(compass-test-headers PRIVATE ${compass_test_compile})
    target_link_libraries(compass-test-headers PRIVATE compass-headers)
    target_precompile_headers(compass-test-headers PRIVATE
      <doctest/doctest.h> <algorithm> <array> <cmath> <functional> <limits> <map> <optional>
      <string> <string_view> <vector>)
  endif()
  target_precompile_headers(${target} REUSE_FROM compass-test-headers)
endfunction()

# compass_test_support(NAME test-feeds SOURCES feeds.cpp USES rank): what tests of several stages share
function(compass_test_support)
  cmake_parse_arguments(PARSE_ARGV 0 support "" "NAME" "SOURCES;USES")
  list(TRANSFORM support_USES PREPEND compass::)
  add_library(compass-${support_NAME} STATIC ${support_SOURCES})
  add_library(compass::${support_NAME} ALIAS compass-${support_NAME})
  compass_own_code(compass-${support_NAME})
  target_compile_options(compass-${support_NAME} PRIVATE ${compass_test_compile})
  target_include_directories(compass-${support_NAME} PUBLIC "${COMPASS_TEST_DIR}")
  target_link_libraries(compass-${support_NAME} PUBLIC ${support_USES})
  compass_read_headers_once(compass-${support_NAME})
endfunction()

# the program around doctest's main; made by whoever asks first
function(compass_test_program target)
  if(TARGET ${target})
    return()
  endif()
  if(NOT TARGET compass-test-main)
    # compiled once for all test programs: doctest's implementation takes seconds,
    # and a main has nothing in it to sanitize
    add_library(compass-test-main OBJECT "${COMPASS_TEST_DIR}/main.cpp")
    target_compile_features(compass-test-main PRIVATE cxx_std_20)
    if(EMSCRIPTEN)
      target_compile_options(compass-test-main PRIVATE ${compass_wasm_compile})
    endif()
    target_link_libraries(compass-test-main PUBLIC compass-headers)
  endif()
  add_executable(${target})
  target_link_libraries(${target} PRIVATE compass-test-main)
  compass_own_code(${target})
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
  if(EMSCRIPTEN)
    compass_wasm_test_link(${target})
  endif()
endfunction()

# compass_program(NAME compass SOURCES main.cpp USES core)
function(compass_program)
  cmake_parse_arguments(PARSE_ARGV 0 program "" "NAME" "SOURCES;USES")
  list(TRANSFORM program_USES PREPEND compass::)
  set(target ${program_NAME})
  add_executable(${target} ${program_SOURCES})
  compass_own_code(${target})
  target_link_libraries(${target} PRIVATE compass-headers ${program_USES})
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
endfunction()

# compass_fuzzer(NAME session SOURCES session.cpp USES core [DEFINES …] [LIBRARIES …])
# makes fuzz-session around libFuzzer's main (preset fuzz); in the other builds replay-session, which
# tries the files that it is told of, by any compiler.
function(compass_fuzzer)
  cmake_parse_arguments(PARSE_ARGV 0 fuzzer "" "NAME" "SOURCES;USES;DEFINES;LIBRARIES")
  list(TRANSFORM fuzzer_USES PREPEND compass::)
  if(COMPASS_FUZZ)
    set(target fuzz-${fuzzer_NAME})
    set(around -fsanitize=fuzzer)
  else()
    set(target replay-${fuzzer_NAME})
    list(APPEND fuzzer_SOURCES replay.cpp)
  endif()
  add_executable(${target} ${fuzzer_SOURCES} input.cpp)
  compass_own_code(${target})
  target_compile_definitions(${target} PRIVATE ${fuzzer_DEFINES})
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/test")
  target_link_libraries(${target} PRIVATE compass-headers ${fuzzer_USES} ${fuzzer_LIBRARIES})
  target_link_options(${target} PRIVATE ${around})
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
  if(NOT COMPASS_FUZZ)
    set_target_properties(${target} PROPERTIES EXCLUDE_FROM_ALL ON)
    add_dependencies(replays ${target})
  endif()
endfunction()

# compass_module(NAME compass SOURCES embind.cpp USES core)
# makes compass.mjs, compass.wasm and compass.d.mts in <build>/module.
function(compass_module)
  cmake_parse_arguments(PARSE_ARGV 0 module "" "NAME" "SOURCES;USES")
  list(TRANSFORM module_USES PREPEND compass::)
  set(target ${module_NAME}-module)
  add_executable(${target} ${module_SOURCES})
  compass_own_code(${target})
  compass_small_code(${target})
  target_link_libraries(${target} PRIVATE compass-headers ${module_USES})
  compass_wasm_module_link(${target} ${module_NAME})
  set_target_properties(
    ${target} PROPERTIES OUTPUT_NAME ${module_NAME} SUFFIX .mjs
                         RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/module")
endfunction()

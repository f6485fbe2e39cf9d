# Every compile and link flag of our own code, each with its reason on the line above it.

# --- all builds ---------------------------------------------------------------------------------

set(compass_warnings
    # the warnings every compiler agrees on
    -Wall
    # and those that most projects of our size can keep
    -Wextra
    # standard C++ only: three compilers read this code
    -Wpedantic
    # counts, money and ids differ in width between native (64 bit) and wasm (32 bit)
    -Wconversion
    # two things of one name in one function mislead the reader
    -Wshadow
    # a warning that does not stop the build is read by nobody
    -Werror
    # gcc 12 at -O3 reports an overlap in "text" + std::string that cannot be (GCC bug 105651)
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
    # libstdc++ 12's stable_sort uses what newer clangs report as deprecated
    $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)

set(compass_compile
    # a * b + c must not become one rounding on one machine and two on another: same bytes everywhere
    -ffp-contract=off)

# --- tests --------------------------------------------------------------------------------------

set(compass_test_compile
    # the core under test keeps its optimisation; at -O3 doctest's comparisons take half of the build
    $<$<CONFIG:Release>:-O1>
    # what runs long is in the core; compiling a sanitized test takes half the time without
    $<$<BOOL:${COMPASS_SANITIZE}>:-O0>
    # gcc 12's flow analysis at that level sees overruns inside std::string that cannot be
    $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds;-Wno-stringop-overflow>)

# --- native, under sanitizers -------------------------------------------------------------------

set(compass_sanitize
    # reads and writes outside of what was allocated; undefined arithmetic, shifts, casts, nulls
    -fsanitize=address,undefined
    # the first finding ends the program: a test run that goes on hides it
    -fno-sanitize-recover=all
    # whole stacks in the report
    -fno-omit-frame-pointer
    # a stack needs lines, no types: smaller objects, which are quicker to write and to link
    -g1
    # the speed of -O0 under sanitizers is a nuisance, and -O2 folds findings away
    -O1)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # gcc's flow analysis sees the sanitizers' own branches and warns about variables they do not reach
  list(APPEND compass_sanitize -Wno-maybe-uninitialized)
endif()

# --- native, fuzzed ------------------------------------------------------------------------------

set(compass_fuzz
    # counts the branches that an input takes, in all of our code ...
    -fsanitize=fuzzer-no-link
    # ... and ends at the first thing that must not be
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -g1
    # a hundred times the executions of -O0
    -O2)

# --- native, counted -----------------------------------------------------------------------------

set(compass_coverage
    # clang counts regions of the source, so that a branch is one that somebody wrote: gcc's are those
    # of the machine code, with one for every call that could throw
    -fprofile-instr-generate -fcoverage-mapping
    # the counters are placed before any optimisation: quicker tests, the same figures
    -O1)

# --- WebAssembly: compiling ---------------------------------------------------------------------

set(compass_wasm_compile
    # an allocation that fails must come back as an out-of-memory outcome, not as a trap;
    # native wasm exceptions cost nothing while nothing is thrown
    -fwasm-exceptions
    # 128-bit vectors: every engine since 2021 (Safari 16.4) has them
    -msimd128
    # lets Boost.JSON's SSE2 scanner of strings compile to those vectors
    -msse2)

set(compass_wasm_small
    # every kilobyte is downloaded and compiled before the first view
    -Oz)

set(compass_lto
    # one optimisation over our code and the system libraries: a tenth off the module. Slow to link,
    # so the module only (preset wasm), not the tests
    -flto)

# --- WebAssembly: linking -----------------------------------------------------------------------

set(compass_wasm_link
    # the same exception model as above: it chooses the variants of the system libraries
    -fwasm-exceptions
    # feeds of 500,000 products need more than the first 16 MiB; memory grows as they arrive
    -sALLOW_MEMORY_GROWTH=1
    # in steps of 4 MB, not of a fifth: what a phone has to give is what the feeds need
    -sMEMORY_GROWTH_LINEAR_STEP=4MB
    # the ceiling of that growth: 500,000 products with text fit, and every engine allows 2 GiB;
    # beyond it an allocation throws and becomes an outcome
    -sMAXIMUM_MEMORY=2GB
    # 64 KiB is too little for nlohmann's recursive dump at our depth limit; 5 MB was the old default
    -sSTACK_SIZE=1MB)

set(compass_module_link
    # embind makes the JavaScript face from one table
    -lembind
    # the invokers are written at build time, so that nothing is compiled in the page ...
    -sEMBIND_AOT=1
    # ... and a content security policy without unsafe-eval holds
    -sDYNAMIC_EXECUTION=0
    # a factory: no global, several instances, made anew after a trap
    -sMODULARIZE=1
    # an ES module, which browsers, workers, bundlers and node load alike
    -sEXPORT_ES6=1
    # the core does no I/O: leaves out the virtual file system, 20 KB of glue
    -sFILESYSTEM=0
    # pages and workers. Node runs it as well, since the face hands in the compiled module; naming
    # node here would put an import of node:module into the glue, which bundlers stumble over
    -sENVIRONMENT=web,worker
    # the module has no main and must outlive the end of its start
    --no-entry)

set(compass_test_link
    # tests run under node only
    -sENVIRONMENT=node
    # golden files are read where they lie
    -sNODERAWFS=1
    # the exit code of doctest is the exit code of node
    -sEXIT_RUNTIME=1
    # a test may recurse further than the module does
    -sSTACK_SIZE=4MB)

set(compass_checked_link
    # every load and store: aligned, inside the heap, not near null
    -sSAFE_HEAP=1
    # a stack that runs over ends the program there
    -sSTACK_OVERFLOW_CHECK=2
    # a finding names its functions
    --profiling-funcs)

# --- applied ------------------------------------------------------------------------------------

# our own sources: standard, warnings, arithmetic
function(compass_own_code target)
  target_compile_features(${target} PRIVATE cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_STANDARD_REQUIRED ON CXX_EXTENSIONS OFF)
  target_compile_options(${target} PRIVATE ${compass_warnings} ${compass_compile})
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE ${compass_wasm_compile})
    if(COMPASS_LTO)
      target_compile_options(${target} PRIVATE ${compass_lto})
      target_link_options(${target} PRIVATE ${compass_lto})
    endif()
  elseif(COMPASS_FUZZ)
    target_compile_options(${target} PRIVATE ${compass_fuzz})
    target_link_options(${target} PRIVATE -fsanitize=address,undefined)
  elseif(COMPASS_COVERAGE)
    target_compile_options(${target} PRIVATE ${compass_coverage})
    target_link_options(${target} PRIVATE ${compass_coverage})
  elseif(COMPASS_SANITIZE)
    target_compile_options(${target} PRIVATE ${compass_sanitize})
    target_link_options(${target} PRIVATE ${compass_sanitize})
  endif()
endfunction()

# code that is better small than quick; natively size does not matter
function(compass_small_code target)
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE ${compass_wasm_small})
  endif()
endfunction()

# code with headers whose errors name their own file (Boost): where these lie is the business of whoever
# builds, not of whoever downloads, and two machines shall make the same module
function(compass_nameless_headers target)
  target_compile_options(${target} PRIVATE "-ffile-prefix-map=${COMPASS_HEADERS}=headers")
endfunction()

# the module; tsc, which --emit-tsd calls, comes from this project's node_modules
function(compass_wasm_module_link target name)
  target_link_options(${target} PRIVATE ${compass_wasm_link} ${compass_module_link}
                      # the raw types of the table, for the TypeScript face and its contract test
                      --emit-tsd ${name}.d.mts)
  set(path "${PROJECT_SOURCE_DIR}/node_modules/.bin:$ENV{PATH}")
  set_target_properties(${target} PROPERTIES RULE_LAUNCH_LINK
                                             "${CMAKE_COMMAND} -E env \"PATH=${path}\"")
endfunction()

function(compass_wasm_test_link target)
  target_link_options(${target} PRIVATE ${compass_wasm_link} ${compass_test_link})
  # the glue of a program is CommonJS, and this project's package.json says "module"
  file(WRITE "${PROJECT_BINARY_DIR}/package.json" "{ \"type\": \"commonjs\" }\n")
endfunction()

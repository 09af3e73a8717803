# tidemark_module(name SOURCES … TESTS … DEPENDS modules … LIBRARIES external … PRECOMPILE headers …)
# makes the static library tidemark_<name> of src/<name>/, whose public includes are relative to src/,
# and one test program of its *_test.cpp files. DEPENDS may name only what DESIGN's table allows;
# tools/check_layers holds the sources to the same table.
# PRECOMPILE names headers of libraries that most of its sources read: once, not in each file.
# Its tests have the label "unit", and the target "units" builds them.
include(GoogleTest)
add_custom_target(units)
add_dependencies(units theatres)

function(tidemark_module name)
  cmake_parse_arguments(arg "" "" "SOURCES;TESTS;DEPENDS;LIBRARIES;PRECOMPILE" ${ARGN})
  add_library(tidemark_${name} STATIC ${arg_SOURCES})
  target_include_directories(tidemark_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  list(TRANSFORM arg_DEPENDS PREPEND tidemark_)
  target_link_libraries(tidemark_${name} PUBLIC tidemark_flags ${arg_DEPENDS} ${arg_LIBRARIES})
  if(arg_PRECOMPILE)
    target_precompile_headers(tidemark_${name} PRIVATE ${arg_PRECOMPILE})
  endif()
  if(arg_TESTS)
    add_executable(${name}_test ${arg_TESTS})
    target_include_directories(${name}_test PRIVATE ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name}_test PRIVATE tidemark_${name} GTest::gtest_main)
    if(TIDEMARK_SANITIZE)  # the tests' own code, not what they test: a quarter of its compile time
      target_compile_options(${name}_test PRIVATE -O0)
    endif()
    target_compile_definitions(${name}_test PRIVATE
      TIDEMARK_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
      TIDEMARK_SHARE_DIR="${CMAKE_BINARY_DIR}/share")
    gtest_discover_tests(${name}_test DISCOVERY_MODE PRE_TEST TEST_PREFIX "${name}."
                         PROPERTIES LABELS unit)
    add_dependencies(units ${name}_test)
  endif()
endfunction()

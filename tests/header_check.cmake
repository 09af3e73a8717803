# The target header_check compiles each header of src/ that no .cpp of its name includes first
# (tools/check_headers sees to that) in a file of its own, with its module's flags: a header that leans
# on what others include before it does not compile. Ninja does it in parallel and only anew for what
# changed.
add_custom_target(header_check COMMENT "Every header compiles alone")

file(GLOB modules RELATIVE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/src/*)
foreach(module ${modules})
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/src
       ${PROJECT_SOURCE_DIR}/src/${module}/*.hpp)
  if(NOT headers OR NOT TARGET tidemark_${module})
    continue()
  endif()
  set(lone_files)
  foreach(header ${headers})
    string(REGEX REPLACE "hpp$" "cpp" own_source ${header})
    if(EXISTS ${PROJECT_SOURCE_DIR}/src/${own_source})
      continue()
    endif()
    set(lone_file ${CMAKE_CURRENT_BINARY_DIR}/header_check/${header}.cpp)
    file(CONFIGURE OUTPUT ${lone_file} CONTENT "#include \"${header}\"\n")
    list(APPEND lone_files ${lone_file})
  endforeach()
  if(NOT lone_files)
    continue()
  endif()
  add_library(header_check_${module} OBJECT EXCLUDE_FROM_ALL ${lone_files})
  # Private include folders and definitions too; and GoogleTest, for the headers that help tests.
  target_link_libraries(header_check_${module} PRIVATE tidemark_${module} GTest::gtest)
  target_include_directories(header_check_${module} PRIVATE
    $<TARGET_PROPERTY:tidemark_${module},INCLUDE_DIRECTORIES>)
  target_compile_options(header_check_${module} PRIVATE -O0)
  # As tidemark_module gives them to tests, whose helpers use them.
  target_compile_definitions(header_check_${module} PRIVATE
    TIDEMARK_SOURCE_DIR="${PROJECT_SOURCE_DIR}" TIDEMARK_SHARE_DIR="${CMAKE_BINARY_DIR}/share")
  add_dependencies(header_check header_check_${module})
endforeach()

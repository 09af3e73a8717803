# One place for compiler flags; every target takes them through tidemark_flags.
add_library(tidemark_flags INTERFACE)
target_compile_options(tidemark_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                                -Wno-sign-conversion)
if(TIDEMARK_SANITIZE)
  # Without the checks of null, alignment, size and type at each pointer: they make compiling take three
  # times as long. AddressSanitizer sees what leads out of an object, not what is misaligned.
  target_compile_options(tidemark_flags INTERFACE -fsanitize=address,undefined
                         -fno-sanitize=null,alignment,object-size,vptr
                         -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  target_link_options(tidemark_flags INTERFACE -fsanitize=address,undefined)
endif()
if(TIDEMARK_FUZZ)
  target_compile_options(tidemark_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

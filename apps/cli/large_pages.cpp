// A theatre takes tens of megabytes that are looked up all over, more than a processor finds
// through small pages at once: where the system has large ones, what is allocated from here on lies
// in them.
#include <mimalloc.h>

namespace {

[[maybe_unused]] const bool kAsked = [] {
  mi_option_enable(mi_option_large_os_pages);
  return true;
}();

}  // namespace

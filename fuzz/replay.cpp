// Runs a fuzz target over every file of a folder, without a fuzzer. Usage: <name>_replay FOLDER
#include "base/files.hpp"
#include "fuzz/input.hpp"

int main(int argc, char** argv) {
  using namespace tidemark;
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
    return 2;
  }
  auto world = base::real_world();
  auto files = world->list(argv[1]);
  if (!files || files->empty()) {
    std::fprintf(stderr, "%s holds no input\n", argv[1]);
    return 1;
  }
  for (const std::string& file : *files) {
    std::printf("%s\n", file.c_str());
    std::fflush(stdout);  // so that the last line names the input that ended the program
    auto bytes = world->read(file, base::kMaxFileBytes);
    if (!bytes) {
      std::fprintf(stderr, "%s\n", bytes.error().to_text().c_str());
      return 1;
    }
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size());
  }
  return 0;
}

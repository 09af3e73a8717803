// Finds objects in a JSON stream too long to be held: those that stand in arrays called by one
// name, wherever these are. Finding goes by brackets and strings alone; what an object holds is
// parsed by whoever takes it, so that a broken one costs only itself.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sources/input.hpp"

namespace tidemark::sources {

class JsonScanner {
 public:
  // `array` is the arrays' name; `fields` are those whose text is wanted of the objects around.
  JsonScanner(Input& input, std::string array, std::vector<std::string> fields,
              std::size_t largest);

  enum class Found { object, too_large, unclosed, end };
  // The next object, with its bytes where it is whole.
  Found next(std::string& object);
  // The text of a field that stands before the array, in the object that holds it; or "".
  std::string field(std::string_view name) const;

 private:
  struct Level {
    bool object = false;
    bool wanted = false;  // an array whose objects are wanted
    std::string key;
    std::vector<std::pair<std::string, std::string>> fields;
  };
  bool look(char& c);  // false at the end
  void step();
  std::string string_token();
  void open(bool object);
  void close(bool object);
  Found slice(std::string& object);

  Input& input_;
  std::string array_;
  std::vector<std::string> fields_;
  std::size_t largest_;
  std::vector<Level> levels_;
  std::string_view block_;   // of the input, being read
  std::size_t at_ = 0;       // in it
  std::size_t indent_ = 0;   // blanks since the line began
  bool line_begins_ = true;  // nothing but blanks stands before on this line
};

}  // namespace tidemark::sources

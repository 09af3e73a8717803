// Pictures into a video, by the program ffmpeg. It writes into memory: whoever keeps the bytes
// writes the file whole or not at all. It is never waited for without end.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "base/result.hpp"

namespace tidemark::pipeline {

enum class VideoFormat {
  mp4,  // H.264, which every browser plays
  gif,  // 256 colours, chosen for the film
};

struct VideoOptions {
  VideoFormat format = VideoFormat::mp4;
  int width = 0, height = 0;  // even numbers
  int pictures_per_second = 10;
  // ffmpeg is ended when it takes nothing for so long, or works so long on a film of which it has
  // everything (and a second more for each picture).
  int patience_seconds = 300;
};

class Video {
 public:
  // Fails when there is no ffmpeg.
  static base::Result<Video> open(const VideoOptions& options);
  Video(Video&&) noexcept;
  ~Video();

  // Rows from the top; blue, green, red and a byte without meaning for each pixel.
  base::Result<void> add(std::span<const std::uint8_t> picture);
  // The file's bytes.
  base::Result<std::string> finish();

 private:
  struct State;
  explicit Video(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace tidemark::pipeline

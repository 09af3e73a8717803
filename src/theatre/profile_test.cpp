// Which profiles there are, and what a file makes of them.
#include "theatre/profile.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "theatre/profiles_file.hpp"

namespace tidemark::theatre {
namespace {

std::string shown(const Profile& p) {
  return p.name + " " + std::to_string(p.delay_hours) + "h" + (p.coarse ? " coarse" : "") + " " +
         std::to_string(int(p.front_km * 10)) + " " + std::to_string(int(p.gap_km * 10)) + " " +
         std::to_string(p.redact.size());
}

class Profiles : public testing::Test {
 protected:
  ~Profiles() override { std::filesystem::remove(file); }

  // The profile of that name, or the faults.
  std::string read(const std::string& toml, const std::string& name, bool alone = false) {
    std::ofstream(file) << toml;
    auto profiles = standard_profiles();
    base::Errors errors;
    auto done =
        (alone ? read_profiles_file : read_profiles)(*base::real_world(), file, profiles, errors);
    if (!done) return done.error().reason;
    std::string faults;
    for (const base::Error& e : errors) {
      faults += std::to_string(e.line) + ": " + e.reason + "\n";
    }
    const Profile* found = find_profile(profiles, name);
    return faults + (found ? shown(*found) : "none");
  }

  std::string file = testing::TempDir() + "profiles_" +
                     testing::UnitTest::GetInstance()->current_test_info()->name() + ".toml";
};

TEST_F(Profiles, ThreeComeAlong) {
  EXPECT_EQ(read("", "internal"), "internal 0h 0 0 0");
  EXPECT_EQ(read("", "partner"), "partner 24h 0 50 0");
  EXPECT_EQ(read("", "public"), "public 72h coarse 20 50 0");
  EXPECT_EQ(read("", "press"), "none");
}

TEST_F(Profiles, AFileChangesThemAndDefinesOthers) {
  EXPECT_EQ(read("[[profile]]\nname = \"public\"\ndelay_hours = 168", "public"),
            "public 168h coarse 20 50 0");
  EXPECT_EQ(read("[[profile]]\nname = \"press\"\nredact = [\"A\", \"B\"]", "press"),
            "press 72h coarse 20 50 2");
  EXPECT_EQ(read("[[profile]]\nname = \"desk\"\nlike = \"partner\"\nfront_km = 1.5", "desk"),
            "desk 24h 15 50 0");
}

TEST_F(Profiles, ABrokenOneChangesNothingAndIsNamed) {
  EXPECT_EQ(read("[[profile]]\ndelay_hours = 1", "public"),
            "1: this profile has no name\npublic 72h coarse 20 50 0");
  EXPECT_EQ(read("[[profile]]\nname = \"public\"\ndelay_hours = -1", "public"),
            "3: delay_hours is not a number from 0 to 8760\npublic 72h coarse 20 50 0");
  for (const char* number : {"nan", "inf", "-0.5", "101"}) {
    EXPECT_EQ(read(fmt::format("[[profile]]\nname = \"public\"\nfront_km = {}", number), "public"),
              "3: front_km is not a number from 0 to 100\npublic 72h coarse 20 50 0");
  }
  EXPECT_EQ(read("[[profile]]\nname = \"public\"\ncoarse = 1", "public"),
            "3: coarse is neither true nor false\npublic 72h coarse 20 50 0");
  EXPECT_EQ(read("[[profile]]\nname = \"public\"\ncorase = false", "public"),
            "3: a profile has no 'corase'\npublic 72h coarse 20 50 0");
  EXPECT_EQ(read("[[profile]]\nname = \"x\"\nlike = \"y\"", "x"),
            "1: there is no profile 'y'\nnone");
  EXPECT_EQ(read("[[profile]]\nname = \"x\"\nredact = [1]", "x"),
            "3: redact holds something that is no word\nnone");
}

TEST_F(Profiles, AMisspeltTableIsNoTableLeftOut) {
  const std::string standard = "public 72h coarse 20 50 0";
  EXPECT_EQ(read("[profile]\nname = \"public\"", "public"),
            "1: profiles are tables named [[profile]]\n" + standard);
  EXPECT_EQ(read("profile = 3", "public"), "1: profiles are tables named [[profile]]\n" + standard);
  const std::string other = "[[profiles]]\nname = \"public\"\ndelay_hours = 999";
  EXPECT_EQ(read(other, "public", true), "1: 'profiles' is no [[profile]]\n" + standard);
  EXPECT_EQ(read(other, "public"), standard);  // theatre.toml holds other things
  EXPECT_EQ(read("delay_hours = 999", "public", true),
            "1: 'delay_hours' is no [[profile]]\n" + standard);
  EXPECT_EQ(read("[[profile]]\nname = \"public\"\nfront_km = nan", "public"),
            "3: front_km is not a number from 0 to 100\n" + standard);
}

}  // namespace
}  // namespace tidemark::theatre

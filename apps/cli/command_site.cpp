#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "commands.hpp"
#include "flags.hpp"
#include "pipeline/audience.hpp"
#include "pipeline/check_figures.hpp"
#include "pipeline/site.hpp"

namespace tidemark::cli {
namespace {

struct SiteFlags {
  pipeline::Where where{"."};
  pipeline::SiteRequest site;
  std::string profile = "public";  // for a site is made to be seen
};

void run_site(Session& session, const SiteFlags& flags) {
  pipeline::Faults faults;
  auto observatory =
      pipeline::open_observatory(session.world(), session.share(), flags.where, faults,
                                 flags.site.known_by.value_or(pipeline::kEver));
  session.report(faults);
  if (!observatory) return session.refuse(observatory.error());
  auto audience = pipeline::audience_of(session.world(), *observatory, flags.where, flags.profile);
  if (!audience) return session.refuse(audience.error());
  auto view = pipeline::view_of(*observatory, flags.site.known_by, nullptr, *audience);
  if (!view) return session.refuse(view.error());
  pipeline::SiteRequest request = flags.site;
  if (request.folder.empty())
    request.folder = (std::filesystem::path(flags.where.folder) / "site").string();
  faults = {};
  pipeline::FigureChecker checker(*observatory, *view, faults.warnings);
  auto checks = checker.check_all([](const model::Report&) { return true; });
  session.report(faults);
  publish::redact(checks, audience->profile);
  auto site =
      pipeline::make_site(session.world(), session.share(), *observatory, *view, checks, request);
  if (!site) return session.refuse(site.error());
  session.tell(fmt::format("The site shows {} to {}, as known on {} day{}, under the profile '{}'",
                           site->from.to_text(), site->to.to_text(), site->versions,
                           site->versions == 1 ? "" : "s", flags.profile));
  session.write("", site->page + "\n");
}

}  // namespace

void add_site(CLI::App& program, Session& session) {
  CLI::App* command =
      program.add_subcommand("site", "Make a site: the map over time, with everything behind it");
  auto flags = std::make_shared<SiteFlags>();
  add_where(*command, flags->where);
  command
      ->add_option("-o", flags->site.folder,
                   "The site's folder (default: site/ in the observatory's)")
      ->type_name("DIR");
  add_profile(*command, flags->profile);
  add_date(*command, "--from", flags->site.from, "Its first day (default: when reports begin)");
  add_date(*command, "--to", flags->site.to,
           "Its last day (default: the last one of which something is known)");
  add_known_by(*command, flags->site.known_by);
  command->footer(
      "Static files for any web host. To look at it without one:\n"
      "  python3 -m http.server -d out/site 8000    and open http://127.0.0.1:8000\n"
      "Example: tidemark site -C out -o public");
  command->callback([&session, flags] { run_site(session, *flags); });
}

}  // namespace tidemark::cli

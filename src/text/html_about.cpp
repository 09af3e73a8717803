#include "text/html_about.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_set>
#include <vector>

#include "model/folding.hpp"
#include "text/html_main.hpp"
#include "text/html_text.hpp"
#include "text/linked_data.hpp"
#include "text/paragraphs.hpp"

namespace tidemark::text {
namespace {

constexpr std::size_t kLongestDay = 80;      // bytes of an element that holds nothing but a day
constexpr std::size_t kLongestTitle = 1000;  // bytes of a heading

// Where heads name things, the best first. "article:published_time" and its like are properties of
// Open Graph, "dc." of Dublin Core, the others of readers and counters.
constexpr std::string_view kDates[] = {"article:published_time",
                                       "og:published_time",
                                       "article:published",
                                       "datepublished",
                                       "parsely-pub-date",
                                       "sailthru.date",
                                       "dc.date.issued",
                                       "dcterms.issued",
                                       "dcterms.created",
                                       "dc.date",
                                       "dcterms.date",
                                       "citation_publication_date",
                                       "publication_date",
                                       "publish-date",
                                       "publishdate",
                                       "pubdate",
                                       "article.published",
                                       "date"};
constexpr std::string_view kTitles[] = {"og:title",       "twitter:title", "parsely-title",
                                        "sailthru.title", "dc.title",      "dcterms.title"};
constexpr std::string_view kAuthors[] = {"author",
                                         "article:author",
                                         "parsely-author",
                                         "sailthru.author",
                                         "dc.creator",
                                         "dcterms.creator",
                                         "byl"};
constexpr std::string_view kSites[] = {"og:site_name", "application-name", "dc.publisher",
                                       "dcterms.publisher"};

// How bodies call the day of publication.
constexpr std::string_view kDayNames[] = {"published", "date",      "dateline", "entry-date",
                                          "post-date", "timestamp", "pubdate"};

constexpr std::string_view kFooterNames[] = {"footer"};

// How pages call blocks that hold more than a report.
constexpr std::string_view kPageNames[] = {"app",  "body", "container", "content", "layout",
                                           "main", "page", "root",      "site",    "wrapper"};
constexpr std::size_t kLevels = 2;  // around the main text in which its day may stand

std::string text_of(const GumboNode* node, std::string_view html, const Chrome& chrome) {
  HtmlText text(html, chrome);
  const GumboElement& element = node->v.element;
  for (unsigned i = 0; i < element.children.length; ++i) {
    text.append(static_cast<const GumboNode*>(element.children.data[i]));
  }
  return text.take().text;
}

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

class AboutReader {
 public:
  AboutReader(const GumboNode* main, std::string_view html, const Chrome& chrome)
      : main_(main), html_(html), chrome_(chrome) {
    for (const GumboNode* node = main; node; node = node->parent) around_main_.insert(node);
    std::size_t levels = 0;
    for (const GumboNode* up = main->parent; levels < kLevels && holds_only_the_report(up);
         ++levels, up = up->parent) {
      scope_ = up;
    }
  }

  // Where in the page the walk is.
  struct Where {
    bool chrome = false;
    bool report = false;  // in the main text, or in what is around it and holds nothing else
    bool teaser = false;  // in another <article>
  };

  void read(const GumboNode* node, Where where) {
    const GumboElement* element = element_of(node);
    if (!element) return;
    reached_ |= node == main_;
    where.report |= node == main_ || node == scope_;
    if (element->tag == GUMBO_TAG_ARTICLE && !where.report) {
      where.report = around_main_.contains(node);
      where.teaser = !where.report;
    }
    if (element->tag == GUMBO_TAG_META) meta(*element);
    if (element->tag == GUMBO_TAG_SCRIPT) script(*element);
    if (element->tag == GUMBO_TAG_TITLE && title_.empty()) title_ = text_of(node, html_, chrome_);
    if (element->tag == GUMBO_TAG_LINK && attribute(*element, "rel") == "canonical") {
      if (is_address(attribute(*element, "href"))) keep(canonical_, attribute(*element, "href"));
    }
    bool head = element->tag == GUMBO_TAG_HEAD;
    // A report's own footer may tell its day.
    bool footer = where.report && (element->tag == GUMBO_TAG_FOOTER ||
                                   is_called(*element, kFooterNames, std::size(kFooterNames)));
    where.chrome |= !head && !footer && chrome_.leaves_out(node);
    if (!where.chrome) mark(node, *element, where);
    for (unsigned i = 0; i < element->children.length; ++i) {
      read(static_cast<const GumboNode*>(element->children.data[i]), where);
    }
  }

  About about() const {
    About about;
    about.page.url = first({canonical_, named("og:url"), data_.url});
    about.page.site = first({best(kSites), data_.site});
    about.page.author = first({data_.author, author_, best(kAuthors)});
    if (is_address(about.page.author)) about.page.author.clear();
    about.page.date =
        first({data_.date, marked_, best(kDates), time_in_main_, time_before_, shown_});
    std::string title = first({best(kTitles), data_.title});
    about.heading = heading(title.empty() ? title_ : title, about.page.site);
    if (title.empty() && about.heading) title = text_of(about.heading, html_, chrome_);
    about.page.title = title.empty() ? title_ : title;
    return about;
  }

 private:
  static void keep(std::string& slot, std::string_view value) {
    if (slot.empty()) slot = value;
  }
  static std::string first(std::initializer_list<std::string> values) {
    for (const std::string& value : values) {
      if (!value.empty()) return value;
    }
    return "";
  }
  std::string named(std::string_view name) const {
    auto found = metas_.find(name);
    return found == metas_.end() ? "" : found->second;
  }
  template <std::size_t N>
  std::string best(const std::string_view (&names)[N]) const {
    for (std::string_view name : names) {
      if (std::string value = named(name); !value.empty()) return value;
    }
    return "";
  }

  void meta(const GumboElement& element) {
    for (const char* key : {"property", "name", "itemprop"}) {
      std::string name = model::fold_case(attribute(element, key));
      if (!name.empty()) keep(metas_[name], attribute(element, "content"));
    }
  }

  void script(const GumboElement& element) {
    if (attribute(element, "type") != "application/ld+json" || element.children.length == 0) return;
    const auto* child = static_cast<const GumboNode*>(element.children.data[0]);
    if (child->type == GUMBO_NODE_TEXT) read_linked_data(child->v.text.text, data_);
  }

  void mark(const GumboNode* node, const GumboElement& element, const Where& where) {
    std::string_view item = attribute(element, "itemprop");
    if (element.tag == GUMBO_TAG_H1 || element.tag == GUMBO_TAG_H2 || element.tag == GUMBO_TAG_H3) {
      headings_.push_back({node, where.report || reached_});
    }
    if ((reached_ && !where.report) || where.teaser) return;
    if (item == "datePublished") keep(marked_, day_text(node, element));
    if (element.tag == GUMBO_TAG_TIME) {
      keep(where.report ? time_in_main_ : time_before_, attribute(element, "datetime"));
    } else if (is_called(element, kDayNames, std::size(kDayNames))) {
      keep(shown_, day_text(node, element));
    }
    if (item == "author" || attribute(element, "rel") == "author") {
      std::string name = text_of(node, html_, chrome_);
      if (name.size() <= kLongestDay) keep(author_, name);
    }
  }

  std::string day_text(const GumboNode* node, const GumboElement& element) const {
    for (const char* name : {"content", "datetime", "title"}) {
      if (std::string_view value = attribute(element, name); !value.empty())
        return std::string(value);
    }
    if (chrome_.weight(node).text > kLongestDay) return "";
    return text_of(node, html_, chrome_);
  }

  bool holds_only_the_report(const GumboNode* node) const {
    const GumboElement* element = node ? element_of(node) : nullptr;
    return element && element->tag != GUMBO_TAG_BODY && element->tag != GUMBO_TAG_HTML &&
           element->tag != GUMBO_TAG_MAIN &&
           !is_called(*element, kPageNames, std::size(kPageNames)) &&
           5 * chrome_.weight(node).paragraphs <= 6 * chrome_.weight(main_).paragraphs;
  }

  // Of the headings that are part of the page's title the one nearest to the report: the first in
  // it or the last before it. When the title names none, the first <h1> that is not the site's
  // name.
  const GumboNode* heading(const std::string& title, const std::string& site) const {
    std::string wanted = model::fold_case(title);
    const GumboNode *nearest = nullptr, *first = nullptr;
    for (const Heading& heading : headings_) {
      if (chrome_.weight(heading.node).text > kLongestTitle) continue;
      std::string text = model::fold_case(text_of(heading.node, html_, chrome_));
      if (text.empty() || text == model::fold_case(site)) continue;
      if (wanted.find(text) != wanted.npos) {
        nearest = heading.node;
        if (heading.reached) break;
      }
      if (!first && heading.node->v.element.tag == GUMBO_TAG_H1) first = heading.node;
    }
    return nearest ? nearest : first;
  }

  struct Heading {
    const GumboNode* node;
    bool reached;  // stands in the report or behind its beginning
  };

  const GumboNode* main_;
  const GumboNode* scope_ = nullptr;  // around the main text, holding nothing else
  std::string_view html_;
  const Chrome& chrome_;
  std::unordered_set<const GumboNode*> around_main_;
  bool reached_ = false;  // the walk has come to the main text
  std::map<std::string, std::string, std::less<>> metas_;
  LinkedData data_;
  std::string title_, canonical_, author_, marked_, time_in_main_, time_before_, shown_;
  std::vector<Heading> headings_;
};

}  // namespace

About about_page(const GumboNode* root, const GumboNode* main, std::string_view html,
                 const Chrome& chrome) {
  AboutReader reader(main, html, chrome);
  reader.read(root, {});
  return reader.about();
}

}  // namespace tidemark::text

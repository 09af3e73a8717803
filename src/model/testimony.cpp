#include "model/testimony.hpp"

namespace tidemark::model {

bool testifies(const Event& e) {
  bool tells_of_control = e.changes_control() || e.type == EventType::hold;
  return tells_of_control && e.is_fact() && !e.side.empty() && e.date && e.place &&
         e.place->resolved();
}

Testimony testimony_of(const Event& e, std::int64_t entry) {
  Testimony made;
  made.entry = entry;
  made.type = e.type;
  made.scope = e.scope;
  made.modality = e.modality;
  made.partial = e.partial;
  made.part = e.part;
  made.side = e.side;
  made.opponent_side = e.opponent_side;
  made.place = e.place->id;
  made.date = *e.date;
  return made;
}

}  // namespace tidemark::model

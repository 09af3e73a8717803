"""The queue with decisions: a right and a wrong one of every kind."""
import csv
import sys

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
by_place = {(row["place"], row["type"], row["modality"]): row for row in rows}


def decide(place, kind, modality, action, reason="", **cells):
    row = by_place[place, kind, modality]
    row.update(cells, action=action, reason=reason)
    return row


decided = [
    decide("Kabare", "loss", "asserted", "correct", "a day too late", date="2025-02-30"),
    decide("Sake", "gain", "asserted", "correct", "two days after the 22nd", date="2025-01-24"),
    decide("Goma", "gain", "asserted", "accept"),
    decide("Minova", "gain", "asserted", "correct", "as it was"),
    decide("Kavumu airport", "gain", "asserted", "reject"),
    decide("Bukavu", "gain", "asserted", "merge", "told twice", into="eight"),
    decide("Bukavu", "gain", "planned", "reject", "a plan of nobody"),
    decide("Lubero", "hold", "asserted", "correct", "other people", side="nobody"),
    decide("Goma", "clash", "asserted", "merge", "told twice", into=by_place["Goma", "hold", "asserted"]["entry"]),
    dict(by_place["Minova", "gain", "negated"], entry="99", action="reject", reason="not there"),
]
hold = by_place["Goma", "hold", "asserted"]
for date in ("2025-01-28", "2025-01-29"):
    decided.append(dict(hold, action="split", reason="two days", date=date))

table = csv.DictWriter(sys.stdout, fieldnames=rows[0].keys())
table.writeheader()
table.writerows(decided)

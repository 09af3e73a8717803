"""Prints, for each export named, what the events' ids are like and in which files they stand."""
import csv
import json
import re
import sqlite3
import sys
from pathlib import Path


def column(path, name):
    with open(path, encoding="utf-8", newline="") as file:
        return [row[name] for row in csv.DictReader(file)]


def ids_of(folder):
    lines = (folder / "plover.jsonl").read_text(encoding="utf-8").splitlines()
    return {
        "events.csv": column(folder / "events.csv", "id"),
        "GeoPackage": [one for one, in sqlite3.connect(next(folder.glob("*.gpkg"))).execute("select id from events")],
        "events.geojson": [one["properties"]["id"]
                           for one in json.loads((folder / "events.geojson").read_text())["features"]],
        "acled.csv": column(folder / "acled.csv", "event_id_cnty"),
        "ucdp.csv": column(folder / "ucdp.csv", "id"),
        "plover.jsonl": [json.loads(line)["id"] for line in lines],
        "site": [one["id"] for one in json.loads((folder / "site/data/statements.json").read_text())["events"]],
    }


for name in sys.argv[1:]:
    folder = Path(name)
    ids = ids_of(folder)
    reference = ids["events.csv"]
    places = column(folder / "events.csv", "place")
    print(f"{name}: {', '.join(places)}:", ", ".join(re.sub("tm-[0-9a-f]{12}", "tm-x", one) for one in reference))
    assert len(set(reference)) == len(reference), reference
    assert len({one[:15] for one in reference}) == len({*places}), reference
    for file, found in ids.items():
        assert sorted(found) == sorted(reference), (name, file, found)
    print("  in", ", ".join(ids))

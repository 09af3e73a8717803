"""A line for each decision of a feed."""
import json
import sys

for line in map(json.loads, sys.stdin):
    record = line["record"]
    dates = [event["date"]["edtf"] for event in record["events"]]
    print(line["author"], record["action"], record["target"], record["into"], *dates,
          json.dumps(line.get("tombstone", {}).get("why")))

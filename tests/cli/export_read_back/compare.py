"""Compares every table of gis/kivu.gpkg with its CSV file, value by value."""
import csv
import json
import sqlite3

db = sqlite3.connect("gis/kivu.gpkg")
tables = [row[0] for row in db.execute("select table_name from gpkg_contents order by 1")]
metadata = json.load(open("gis/manifest.json"))
for table in tables:
    if table == "layer_styles":
        continue
    with open(f"gis/{table}.csv", encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    described = json.load(open(f"gis/{table}.csv-metadata.json"))
    assert [c["name"] for c in described["tableSchema"]["columns"]] == header, table
    assert described["tidemark"]["ledger_root"] == metadata["ledger_root"]
    columns = ", ".join(f'"{name}"' for name in header)
    read = db.execute(f"select {columns} from {table} order by fid").fetchall()
    if table == "data_dictionary":  # the folder's tells of its other tables too, column by column
        rows, others = rows[:len(read)], rows[len(read):]
        told = {}
        for name, _, column, *_ in others:
            told.setdefault(name, []).append(column)
        for name, columns_told in told.items():
            with open(f"gis/{name}.csv", encoding="utf-8", newline="") as file:
                assert next(csv.reader(file)) == columns_told, name
        print("the dictionary has", ", ".join(told), "besides")
    assert len(read) == len(rows), (table, len(read), len(rows))

    def same(mine, theirs):
        if mine is None or theirs == "":
            return (mine is None) == (theirs == "")
        if theirs in ("true", "false"):
            return mine == (theirs == "true")
        return mine == theirs if isinstance(mine, str) else float(mine) == float(theirs)

    for one, other in zip(read, rows):
        for name, mine, theirs in zip(header, one, other):
            assert same(mine, theirs), (table, name, mine, theirs)
    print(table, "with rows" if rows else "empty")

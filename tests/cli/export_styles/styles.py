"""Checks each style of gis/kivu.gpkg: XML that is well-formed; renderers, symbol layers and their properties
by the names that QGIS 3.22 reads (QgsFeatureRenderer::load, the symbol layers' create and properties
methods); symbols that suit the layer's geometry; columns and sides that are there."""
import re
import sqlite3
import xml.etree.ElementTree as xml

RENDERERS = {"singleSymbol", "categorizedSymbol"}
SYMBOL_OF = {"POINT": "marker", "MULTILINESTRING": "line", "MULTIPOLYGON": "fill"}
LAYERS = {
    "SimpleMarker": ("marker", {"name", "color", "outline_color", "outline_style", "outline_width",
                                "outline_width_unit", "size", "size_unit", "angle", "joinstyle", "offset",
                                "offset_unit"}),
    "SimpleLine": ("line", {"line_color", "line_style", "line_width", "line_width_unit", "capstyle", "joinstyle",
                            "customdash", "use_custom_dash", "offset", "offset_unit"}),
    "SimpleFill": ("fill", {"color", "style", "outline_color", "outline_style", "outline_width",
                            "outline_width_unit", "joinstyle", "offset", "offset_unit"}),
}
PATTERNS = {"solid", "no", "horizontal", "vertical", "cross", "b_diagonal", "f_diagonal", "diagonal_x"}
LINES = {"no", "solid", "dash", "dot", "dash dot", "dash dot dot"}
UNITS = {"MM", "MapUnit", "Pixel", "Percentage", "Point", "Inch", "RenderMetersInMapUnits"}
BY_EXPRESSIONS, BUT_END = "4", "0"  # Qgis::VectorTemporalMode, Qgis::VectorTemporalLimitMode

db = sqlite3.connect("gis/kivu.gpkg")
styles = db.execute("select f_table_name, f_geometry_column, styleQML from layer_styles order by 1").fetchall()
geometries = {table: (column, kind) for table, column, kind in
              db.execute("select table_name, column_name, geometry_type_name from gpkg_geometry_columns")}


def check_value(name, value):
    if name.endswith("color"):
        assert re.fullmatch(r"\d+,\d+,\d+,\d+", value) and all(0 <= int(part) <= 255 for part in value.split(",")), value
    elif name == "style":
        assert value in PATTERNS, value
    elif name in ("outline_style", "line_style"):
        assert value in LINES, value
    elif name.endswith("unit"):
        assert value in UNITS, value
    elif name in ("size", "line_width", "outline_width"):
        assert float(value) > 0, value


for table, column, qml in styles:
    root = xml.fromstring(qml)
    assert root.tag == "qgis" and root.get("version").startswith("3."), root.attrib
    columns = {name: kind for _, name, kind, *_ in db.execute(f"pragma table_info({table})")}
    geometry_column, geometry = geometries[table]
    assert column == geometry_column, (table, column)

    renderers = root.findall("renderer-v2")
    assert len(renderers) == 1 and renderers[0].get("type") in RENDERERS, table
    renderer = renderers[0]
    symbols = {symbol.get("name"): symbol for symbol in renderer.find("symbols")}
    if renderer.get("type") == "categorizedSymbol":
        assert renderer.get("attr") in columns, (table, renderer.get("attr"))
        categories = renderer.find("categories").findall("category")
        assert {one.get("symbol") for one in categories} == set(symbols), table
        sides = {side for side, in db.execute(f"select distinct side from {table} where side <> ''")}
        assert sides <= {one.get("value") for one in categories}, (table, sides)
    for symbol in symbols.values():
        assert symbol.get("type") == SYMBOL_OF[geometry], (table, symbol.get("type"))
        for layer in symbol.findall("layer"):
            kind, known = LAYERS[layer.get("class")]
            assert kind == symbol.get("type"), (table, layer.get("class"))
            for option in layer.find("Option"):
                assert option.get("name") in known, (table, option.get("name"))
                check_value(option.get("name"), option.get("value"))
        for option in symbol.iter("Option"):
            if option.get("name") == "expression":
                assert set(re.findall(r'"(\w+)"', option.get("value"))) <= set(columns), option.get("value")

    temporal = root.find("temporal")
    if temporal is not None:
        assert (temporal.get("mode"), temporal.get("limitMode")) == (BY_EXPRESSIONS, BUT_END), table
        for end in ("startExpression", "endExpression"):
            column, = re.findall(r'"(\w+)"', temporal.get(end))
            assert columns[column] == "DATE", (table, temporal.get(end))
    print(table, renderer.get("type"), len(symbols), "symbols", "timed" if temporal is not None else "not timed")
assert {table for table, _, _ in styles} == set(geometries), "a layer with a geometry has no style"

"""`metadata.yml`: where it is, under the name of the database at hand, and as Datasette 1.0 wants it."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

NAME = "timeline"  # what metadata.yml calls the database
_CONFIGURATION = {
    "facets", "facet_size", "sort", "sort_desc", "size", "sortable_columns", "label_column", "hidden",
    "fts_table", "fts_pk", "searchmode", "plugins",
}  # fmt: skip


def metadata_path() -> Path:
    """The file: beside this module in an installed copy, at the top of a checkout."""
    packed = Path(__file__).with_name("metadata.yml")
    return packed if packed.exists() else Path(__file__).parents[2] / "metadata.yml"


def metadata_for(database: str = NAME) -> dict[str, Any]:
    """Datasette's metadata for a database that is called `database` (its file name without the ending)."""
    import yaml

    metadata: dict[str, Any] = yaml.safe_load(metadata_path().read_text(encoding="utf-8"))
    metadata["databases"] = {database: metadata["databases"][NAME]}
    return metadata


def datasette_yaml(metadata: dict[str, Any]) -> dict[str, Any]:
    """The configuration that 1.0 reads from datasette.yaml and no longer from metadata: queries, tables, plugins."""
    databases = {}
    for name, database in metadata["databases"].items():
        tables = {
            table: {key: value for key, value in described.items() if key in _CONFIGURATION}
            for table, described in database["tables"].items()
        }
        databases[name] = {
            "queries": copy.deepcopy(database["queries"]),
            "tables": {table: copy.deepcopy(kept) for table, kept in tables.items() if kept},
        }
    return {"databases": databases}


def described_only(metadata: dict[str, Any]) -> dict[str, Any]:
    """What stays metadata in 1.0: titles and descriptions."""
    metadata = copy.deepcopy(metadata)
    for database in metadata["databases"].values():
        del database["queries"]
        for table, described in database["tables"].items():
            database["tables"][table] = {key: value for key, value in described.items() if key not in _CONFIGURATION}
    return metadata

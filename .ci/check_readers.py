"""Opens an export with polars, with pandas on pyarrow and with DuckDB, and requires the same values and the expected types of all three. Then with
pandas on types of its own, which cannot hold a missing number: it must lose nothing else, and what it takes for something else is told.

    check_readers.py DATA
"""

import sys
from decimal import Decimal
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq

# What a column's type in the file is called by pyarrow, polars and DuckDB; pandas, read with its pyarrow types, says what pyarrow says.
TYPES = {
    "string": ("String", "VARCHAR"),
    "int32": ("Int32", "INTEGER"),
    "int64": ("Int64", "BIGINT"),
    "double": ("Float64", "DOUBLE"),
    "bool": ("Boolean", "BOOLEAN"),
    "decimal128(18, 2)": ("Decimal(precision=18, scale=2)", "DECIMAL(18,2)"),
    "timestamp[ns, tz=UTC]": ("Datetime(time_unit='ns', time_zone='UTC')", "TIMESTAMP_NS WITH TIME ZONE"),
    "time32[ms]": ("Time", "TIME"),
    "date32[day]": ("Date", "DATE"),
}
# What pandas makes of a column by itself, and where it holds nulls.
PANDAS = {
    "string": "str",
    "int32": "int32",
    "int64": "int64",
    "double": "float64",
    "bool": "bool",
    "decimal128(18, 2)": "object",
    "timestamp[ns, tz=UTC]": "datetime64[ns, UTC]",
    "time32[ms]": "object",
    "date32[day]": "object",
}
PANDAS_WITH_NULLS = {"int32": "float64", "int64": "float64", "bool": "object"}
DUCKDB_OTHER_NAMES = {"TIMESTAMPTZ_NS": "TIMESTAMP_NS WITH TIME ZONE"}


def plain(value):
    """A value as all three can say it."""
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and value != value):
        return None
    return f"{value:.2f}" if isinstance(value, Decimal) else value


def by_pandas_alone(kind, column):
    """The values of a column of pandas' own types, as the others say them."""
    if kind.startswith("timestamp"):
        return [None if v is pd.NaT else v.value for v in column]
    if kind.startswith("time32"):
        return [None if pd.isna(v) else ((v.hour * 60 + v.minute) * 60 + v.second) * 1000 + v.microsecond // 1000 for v in column]
    values = [plain(v) for v in column.tolist()]
    return [None if v is None else int(v) for v in values] if kind.startswith("int") else values


def check(table, file):
    arrow = pq.read_schema(file)
    polars = pl.read_parquet(file)
    pandas = pd.read_parquet(file, dtype_backend="pyarrow")
    alone = pd.read_parquet(file)
    duck = duckdb.connect()
    described = {name: kind for name, kind, *_ in duck.sql(f"DESCRIBE SELECT * FROM read_parquet('{file}', hive_partitioning = false)").fetchall()}
    wrong, values, others = [], 0, {}
    for field in arrow:
        kind = str(field.type)
        expected = TYPES.get(kind)
        seen = (str(polars.schema[field.name]), DUCKDB_OTHER_NAMES.get(described[field.name], described[field.name]))
        if expected != seen:
            wrong.append(f"{field.name} is {kind} for pyarrow, {seen[0]} for polars, {seen[1]} for DuckDB; expected {expected}")
        if not str(pandas[field.name].dtype).startswith(kind.split("[")[0].split("(")[0].replace("128", "")):
            wrong.append(f"{field.name} is {pandas[field.name].dtype} for pandas, {kind} for pyarrow")
        moment = kind.startswith(("timestamp", "time32"))
        of_polars = polars[field.name].cast(pl.Int64).to_list() if moment else polars[field.name].to_list()
        if kind.startswith("timestamp"):
            of_pandas = pandas[field.name].astype("int64[pyarrow]").tolist()
            of_duck = [row[0] for row in duck.sql(f"SELECT epoch_ns(\"{field.name}\") FROM read_parquet('{file}')").fetchall()]
        elif moment:
            of_polars = [None if v is None else v // 1_000_000 for v in of_polars]
            of_pandas = pd.Series(pq.read_table(file, columns=[field.name])[field.name].cast("int32").to_pylist()).tolist()
            of_duck = [row[0] for row in duck.sql(f"SELECT epoch_ms(\"{field.name}\") FROM read_parquet('{file}')").fetchall()]
        else:
            of_pandas = pandas[field.name].tolist()
            of_duck = [row[0] for row in duck.sql(f"SELECT \"{field.name}\" FROM read_parquet('{file}')").fetchall()]
        lists = [[plain(v) for v in each] for each in (of_polars, of_pandas, of_duck)]
        values += len(lists[0])
        if not lists[0] == lists[1] == lists[2]:
            at = next(i for i, row in enumerate(zip(*lists, strict=True)) if len(set(row)) > 1)
            wrong.append(f"{field.name}, row {at}: {lists[0][at]!r} for polars, {lists[1][at]!r} for pandas, {lists[2][at]!r} for DuckDB")
        own = str(alone[field.name].dtype)
        nulls = polars[field.name].null_count() > 0
        if own != (PANDAS_WITH_NULLS.get(kind, PANDAS.get(kind)) if nulls else PANDAS.get(kind)):
            wrong.append(f"{field.name} is {own} for pandas alone, {kind} for pyarrow" + (", with nulls" if nulls else ""))
        if nulls and kind in PANDAS_WITH_NULLS or own == "object":
            others.setdefault(f"{kind}{' with nulls' if nulls else ''} as {own}", []).append(field.name)
        seen_alone = by_pandas_alone(kind, alone[field.name])
        if seen_alone != lists[0]:
            rounded = own == "float64" and [v if v is None else int(float(v)) for v in lists[0]] == seen_alone
            if rounded:
                others.setdefault("rounded to 53 bits", []).append(field.name)
            else:
                wrong.append(f"{field.name} has other values for pandas alone")
    print(f"{table}: {polars.height:,} rows, {len(arrow)} columns, {values:,} values" + ("" if wrong else " agree, and so do their types"))
    for other, names in others.items():
        print(f"    pandas alone: {other}, {names[0]}" + (f" and {len(names) - 1} more" if len(names) > 1 else ""))
    return [f"{table}: {sentence}" for sentence in wrong]


def main():
    data = Path(sys.argv[1])
    tables = sorted({file.parent.parent.name for file in data.glob("*/date=*/*.parquet")})
    if not tables:
        sys.exit(f"There is no table in {data}.")
    wrong = [sentence for table in tables for file in sorted(data.glob(f"{table}/date=*/*.parquet")) for sentence in check(table, str(file))]
    for sentence in wrong:
        print(sentence)
    sys.exit(1 if wrong else 0)


main()
